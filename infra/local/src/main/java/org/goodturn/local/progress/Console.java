package org.goodturn.local.progress;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** What the user sees: plain lines, each part's name in front and the seconds since the start behind. */
public final class Console {

    private final PrintWriter out;
    private final LongSupplier nanos;
    private final long startedAt;

    /**
     * @param out where lines go
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public Console(PrintWriter out, LongSupplier nanos) {
        this.out = out;
        this.nanos = nanos;
        this.startedAt = nanos.getAsLong();
    }

    /** One step of one part. */
    public void step(String part, String what) {
        line(String.format(
                Locale.ROOT, "  %-9s %s (%.1f s)", part, what, elapsed().toMillis() / 1000.0));
    }

    /** A line as it is. */
    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /** A number with thousands apart. */
    public static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - startedAt);
    }
}
