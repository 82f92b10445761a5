package org.goodturn.sink.explanation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeKind;

/**
 * Puts people's names where a nudge's texts have {@code {with}} and {@code {through.0}}. Who told no name is
 * {@code someone you know}; the other side of an introduction, whom the recipient does not know, is
 * {@code someone new to you}. Names are put in once: a name that looks like a placeholder stays as it is.
 */
public final class Wording {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(with|through\\.([0-9]{1,3}))}");
    private static final String KNOWN = "someone you know";
    private static final String THEM = "that person";
    private static final String NEW = "someone new to you";

    private final String with;
    private final List<String> through;

    private Wording(String with, List<String> through) {
        this.with = with;
        this.through = through;
    }

    /** The wording for a nudge, with names as they are now. */
    public static Wording of(Nudge nudge, Function<String, Optional<String>> names) {
        String other = nudge.getKind() == NudgeKind.FOLLOW_UP ? KNOWN : NEW;
        return new Wording(
                names.apply(nudge.getWith()).orElse(other),
                nudge.getThrough().stream()
                        .map(bridge -> names.apply(bridge).orElse(KNOWN))
                        .toList());
    }

    /** The wording of what is said about somebody, whether the reader knows them or not. */
    public static Wording about(Optional<String> name, boolean known) {
        return new Wording(name.orElse(known ? KNOWN : THEM), List.of());
    }

    /** The text with names. */
    public String say(String text) {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        StringBuilder said = new StringBuilder();
        while (placeholder.find()) {
            String name = name(placeholder.group(2));
            boolean opens = placeholder.start() == 0 || endsSentence(text, placeholder.start());
            placeholder.appendReplacement(said, Matcher.quoteReplacement(opens ? capitalised(name) : name));
        }
        return placeholder.appendTail(said).toString();
    }

    private String name(String bridge) {
        if (bridge == null) {
            return with;
        }
        int index = Integer.parseInt(bridge);
        return index < through.size() ? through.get(index) : KNOWN;
    }

    private static boolean endsSentence(String text, int start) {
        return start >= 2 && text.charAt(start - 1) == ' ' && ".!?".indexOf(text.charAt(start - 2)) >= 0;
    }

    private static String capitalised(String name) {
        boolean ours = name.equals(KNOWN) || name.equals(NEW) || name.equals(THEM);
        return ours ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : name;
    }
}
