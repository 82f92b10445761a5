package org.goodturn.sink.explanation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.goodturn.events.Asking;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeKind;

/**
 * Puts people's names where a nudge's texts have {@code {with}}, {@code {meets}} and {@code {through.0}}. Who told no name is
 * {@code someone you know}; the other side of an introduction, whom the recipient does not know, is
 * {@code someone new to you}. A bridge knows both whom it would introduce. Names are put in once: a name that looks like a placeholder stays as it is.
 */
public final class Wording {

    private static final String BRIDGE = "through.";
    private static final String KNOWN = "someone you know";
    private static final String THEM = "that person";
    private static final String NEW = "someone new to you";

    private final String with;
    private final String meets;
    private final List<String> through;

    private Wording(String with, String meets, List<String> through) {
        this.with = with;
        this.meets = meets;
        this.through = through;
    }

    /** The wording for a nudge, with names as they are now. */
    public static Wording of(Nudge nudge, Function<String, Optional<String>> names) {
        boolean known = nudge.getKind() == NudgeKind.FOLLOW_UP || nudge.getAsking() == Asking.BRIDGE;
        return new Wording(
                names.apply(nudge.getWith()).orElse(known ? KNOWN : NEW),
                Optional.ofNullable(nudge.getMeets()).flatMap(names).orElse(KNOWN),
                nudge.getThrough().stream()
                        .map(bridge -> names.apply(bridge).orElse(KNOWN))
                        .toList());
    }

    /** The wording of what is said about somebody, whether the reader knows them or not. */
    public static Wording about(Optional<String> name, boolean known) {
        return new Wording(name.orElse(known ? KNOWN : THEM), KNOWN, List.of());
    }

    /** The text with names. */
    public String say(String text) {
        int opening = text.indexOf('{');
        if (opening < 0) {
            return text;
        }
        StringBuilder said = new StringBuilder(text.length() + 32);
        int told = 0;
        while (opening >= 0) {
            int closing = text.indexOf('}', opening);
            String name = closing < 0 ? null : name(text.substring(opening + 1, closing));
            if (name != null) {
                boolean opens = opening == 0 || endsSentence(text, opening);
                said.append(text, told, opening).append(opens ? capitalised(name) : name);
                told = closing + 1;
            }
            opening = text.indexOf('{', name == null ? opening + 1 : told);
        }
        return said.append(text, told, text.length()).toString();
    }

    /** Whose name goes there; null where it is no place for a name. */
    private String name(String place) {
        return switch (place) {
            case "with" -> with;
            case "meets" -> meets;
            default -> place.startsWith(BRIDGE) ? bridge(place.substring(BRIDGE.length())) : null;
        };
    }

    /** By hand, since it is done several times for each delivery. */
    private String bridge(String digits) {
        boolean number = !digits.isEmpty() && digits.length() <= 3;
        int index = 0;
        for (int i = 0; number && i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            number = digit >= 0 && digit <= 9;
            index = 10 * index + digit;
        }
        if (!number) {
            return null;
        }
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
