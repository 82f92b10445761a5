package org.goodturn.topology.state;

import java.util.TreeSet;
import org.goodturn.domain.intent.ActivityLog;
import org.goodturn.domain.intent.Shift;
import org.goodturn.topology.work.Codec;

/** Layout 2: the log with the shift that is on, the newest behavior, sources, recent ids. At most 300 bytes. 1 had no regional factor. */
final class IntentCodec implements Codec<IntentState> {

    @Override
    public byte[] encode(IntentState intent) {
        StateOutput out = new StateOutput(2);
        ActivityLog log = intent.log();
        out.number(log.newestDay());
        for (int count : log.counts()) {
            out.number(count);
        }
        out.number(log.older());
        out.maybe(log.current(), shift -> {
            out.instant(shift.since());
            out.instant(shift.detectedAt());
            out.real(shift.probability());
            out.real(shift.rateRatio());
            out.real(shift.ratePerWeekBefore());
            out.number(shift.count());
            out.real(shift.regionalFactor());
        });
        out.instant(intent.lastAt());
        out.all(intent.sources(), out::text);
        intent.recent().write(out);
        return out.toBytes();
    }

    @Override
    public IntentState decode(byte[] bytes) {
        StateInput in = new StateInput(bytes, 2);
        boolean hasFactor = bytes[0] >= 2;
        int newestDay = in.count();
        int[] counts = new int[ActivityLog.DAYS];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = in.count();
        }
        long older = in.number();
        Shift shift = in.maybe(() -> new Shift(
                        in.instant(),
                        in.instant(),
                        in.real(),
                        in.real(),
                        in.real(),
                        in.number(),
                        hasFactor ? in.real() : 1))
                .orElse(null);
        return new IntentState(
                new ActivityLog(newestDay, counts, older, shift),
                in.instant(),
                new TreeSet<>(in.all(in::text)),
                RecentIds.read(in));
    }
}
