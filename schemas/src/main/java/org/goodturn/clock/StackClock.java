package org.goodturn.clock;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * What time it is in a stack. Topology and sink API get the same one, in its text form.
 *
 * <p>The system clock is wall time. A town clock stands at its stack origin until the wall origin is reached, and from
 * then on runs {@code rate} times as fast as the wall. So a stack that was stopped goes on where it stood by a new wall
 * origin with the old stack time. Precision is a microsecond of wall time. Immutable and thread-safe.
 */
public final class StackClock implements InstantSource {
    private static final String SYSTEM = "system";
    private static final String TOWN = "town";
    private static final double FASTEST = 1_000_000;
    private static final StackClock SYSTEM_CLOCK = new StackClock(InstantSource.system(), null, null, BigDecimal.ONE);

    private final InstantSource wall;
    private final Instant wallOrigin;
    private final Instant stackOrigin;
    private final BigDecimal rate;

    private StackClock(InstantSource wall, Instant wallOrigin, Instant stackOrigin, BigDecimal rate) {
        this.wall = wall;
        this.wallOrigin = wallOrigin;
        this.stackOrigin = stackOrigin;
        this.rate = rate;
    }

    /** Wall time. */
    public static StackClock system() {
        return SYSTEM_CLOCK;
    }

    /**
     * A clock of its own; origins are cut to milliseconds.
     *
     * @param wallOrigin the wall time until which it stands
     * @param stackOrigin the time at which it stands until then
     * @param rate stack seconds per wall second, above 0 and at most 1,000,000; 1440 is a day per minute
     */
    public static StackClock town(Instant wallOrigin, Instant stackOrigin, double rate) {
        if (!(rate > 0 && rate <= FASTEST)) {
            throw new IllegalArgumentException(
                    "The rate of a town clock is above 0 and at most 1000000, not " + rate + ".");
        }
        return new StackClock(
                InstantSource.system(),
                wallOrigin.truncatedTo(ChronoUnit.MILLIS),
                stackOrigin.truncatedTo(ChronoUnit.MILLIS),
                BigDecimal.valueOf(rate));
    }

    /**
     * Reads what {@link #format()} wrote.
     *
     * @throws IllegalArgumentException with a sentence that says what was expected
     */
    public static StackClock parse(String text) {
        Objects.requireNonNull(text, "text");
        if (text.equals(SYSTEM)) {
            return system();
        }
        String[] parts = text.split(":", -1);
        if (parts.length != 4 || !parts[0].equals(TOWN)) {
            throw unreadable(text, null);
        }
        try {
            return town(
                    Instant.ofEpochMilli(Long.parseLong(parts[1])),
                    Instant.ofEpochMilli(Long.parseLong(parts[2])),
                    Double.parseDouble(parts[3]));
        } catch (NumberFormatException e) {
            throw unreadable(text, e);
        }
    }

    /** {@code system}, or {@code town:<wall origin, epoch ms>:<stack origin, epoch ms>:<rate>}. */
    public String format() {
        if (isSystem()) {
            return SYSTEM;
        }
        return TOWN + ":" + wallOrigin.toEpochMilli() + ":" + stackOrigin.toEpochMilli() + ":"
                + rate.stripTrailingZeros().toPlainString();
    }

    /** The same clock over another wall, for tests. */
    public StackClock over(InstantSource otherWall) {
        return new StackClock(otherWall, wallOrigin, stackOrigin, rate);
    }

    @Override
    public Instant instant() {
        return at(wall.instant());
    }

    /** What this clock shows when the wall shows that. */
    public Instant at(Instant wallTime) {
        if (isSystem()) {
            return wallTime;
        }
        long passedMicros = Math.max(0, ChronoUnit.MICROS.between(wallOrigin, wallTime));
        return stackOrigin.plus((long) (passedMicros * rate.doubleValue()), ChronoUnit.MICROS);
    }

    /** How long on the wall so much of this clock's time takes while it runs; rounded up, so that waiting it is enough. */
    public Duration wallFor(Duration stackTime) {
        if (isSystem()) {
            return stackTime;
        }
        double seconds = stackTime.getSeconds() + stackTime.getNano() / 1e9;
        return Duration.of((long) Math.ceil(seconds / rate.doubleValue() * 1e6), ChronoUnit.MICROS);
    }

    /** Whether this is wall time. */
    public boolean isSystem() {
        return wallOrigin == null;
    }

    /** Stack seconds per wall second. */
    public double rate() {
        return rate.doubleValue();
    }

    @Override
    public String toString() {
        return format();
    }

    private static IllegalArgumentException unreadable(String text, Throwable cause) {
        return new IllegalArgumentException(
                "A clock is 'system' or 'town:<wall origin in ms>:<stack origin in ms>:<rate>', not '" + text + "'.",
                cause);
    }
}
