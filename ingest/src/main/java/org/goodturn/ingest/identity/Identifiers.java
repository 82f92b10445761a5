package org.goodturn.ingest.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings the many spellings of one identifier to one form, so that they hash to one person. */
public final class Identifiers {
    private static final int MAX_ROUNDS = 8;
    private static final String MAILTO = "mailto:";
    private static final Pattern BRACKETED = Pattern.compile("^[^<>]*<\\s*([^<>]+?)\\s*>$");

    private Identifiers() {}

    /**
     * The normal form: NFKC, trimmed, lower case; of a mail address without {@code mailto:}, display name and angle
     * brackets. Anything that is no mail address keeps all its characters. Normalising twice changes nothing.
     *
     * @return the normal form, empty when nothing is left
     */
    public static String normalise(String raw) {
        String before = raw;
        for (int round = 0; round < MAX_ROUNDS; round++) {
            String after = once(before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private static String once(String raw) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
        var bracketed = BRACKETED.matcher(text);
        if (bracketed.matches() && isAddress(bracketed.group(1))) {
            text = bracketed.group(1);
        }
        if (text.regionMatches(true, 0, MAILTO, 0, MAILTO.length())) {
            text = withoutQuery(text.substring(MAILTO.length()));
        }
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC)
                .strip();
    }

    private static String withoutQuery(String address) {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    private static boolean isAddress(String text) {
        return text.indexOf('@') > 0;
    }
}
