package org.goodturn.sink.profile;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Minutes of a day as {@code HH:MM}. */
final class QuietHours {

    private static final Pattern TIME = Pattern.compile("([01][0-9]|2[0-3]):([0-5][0-9])");

    private QuietHours() {}

    static String text(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    static OptionalInt minute(String text) {
        Matcher time = TIME.matcher(text);
        return time.matches()
                ? OptionalInt.of(Integer.parseInt(time.group(1)) * 60 + Integer.parseInt(time.group(2)))
                : OptionalInt.empty();
    }
}
