package org.goodturn.topology.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.goodturn.domain.intent.ActivityLog;
import org.goodturn.domain.intent.Shift;
import org.goodturn.domain.intent.SourceActivity;
import org.goodturn.topology.work.Codec;

/**
 * Layout 3: for each source the days with a count, the number before, first and newest behavior, recent ids; then the shift that
 * is on. With one source at most 330 bytes as long as no day has more than 63 behaviors, with {@value IntentState#MOST_SOURCES} at most 2.3 kB.
 * In 2 the counts of all sources were one; they are read as one part that belongs to all of them. 1 had no regional factor.
 */
final class IntentCodec implements Codec<IntentState> {

    private static final int LAYOUT = 3;
    private static final int BY_SOURCE = 3;
    private static final int WITH_FACTOR = 2;

    @Override
    public byte[] encode(IntentState intent) {
        StateOutput out = new StateOutput(LAYOUT);
        out.all(intent.parts(), part -> write(part, out));
        out.maybe(intent.shift(), shift -> write(shift, out));
        return out.toBytes();
    }

    private static void write(IntentState.Part part, StateOutput out) {
        SourceActivity seen = part.seen();
        out.all(seen.sources(), out::text);
        out.number(seen.log().newestDay());
        out.all(daysWithACount(seen.log()), ago -> {
            out.octet(ago);
            out.number(seen.log().daysAgo(ago));
        });
        out.number(seen.log().older());
        out.instant(seen.firstAt());
        out.instant(seen.lastAt());
        part.recent().write(out);
    }

    private static List<Integer> daysWithACount(ActivityLog log) {
        return IntStream.range(0, ActivityLog.DAYS)
                .filter(ago -> log.daysAgo(ago) > 0)
                .boxed()
                .toList();
    }

    private static void write(Shift shift, StateOutput out) {
        out.instant(shift.since());
        out.instant(shift.detectedAt());
        out.real(shift.probability());
        out.real(shift.rateRatio());
        out.real(shift.ratePerWeekBefore());
        out.number(shift.count());
        out.real(shift.regionalFactor());
    }

    @Override
    public IntentState decode(byte[] bytes) {
        StateInput in = new StateInput(bytes, LAYOUT);
        return in.layout() < BY_SOURCE ? undivided(in) : new IntentState(in.all(() -> part(in)), shift(in));
    }

    private static IntentState.Part part(StateInput in) {
        SortedSet<String> sources = new TreeSet<>(in.all(in::text));
        int newestDay = in.count();
        int[] counts = new int[ActivityLog.DAYS];
        for (int days = in.count(); days > 0; days--) {
            int ago = in.octet();
            counts[ActivityLog.DAYS - 1 - ago] = in.count();
        }
        ActivityLog log = new ActivityLog(newestDay, counts, in.number(), null);
        return new IntentState.Part(new SourceActivity(sources, log, in.instant(), in.instant()), RecentIds.read(in));
    }

    private static Optional<Shift> shift(StateInput in) {
        return in.maybe(() -> new Shift(
                in.instant(),
                in.instant(),
                in.real(),
                in.real(),
                in.real(),
                in.number(),
                in.layout() < WITH_FACTOR ? 1 : in.real()));
    }

    /** Layouts 1 and 2: which source counted what is not known. */
    private static IntentState undivided(StateInput in) {
        int newestDay = in.count();
        int[] counts = new int[ActivityLog.DAYS];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = in.count();
        }
        ActivityLog log = new ActivityLog(newestDay, counts, in.number(), null);
        Optional<Shift> shift = shift(in);
        Instant lastAt = in.instant();
        SortedSet<String> sources = new TreeSet<>(in.all(in::text));
        SourceActivity all = new SourceActivity(sources, log, Instant.EPOCH, lastAt);
        return new IntentState(List.of(new IntentState.Part(all, RecentIds.read(in))), shift);
    }
}
