package org.goodturn.topology.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.goodturn.domain.intent.ActivityLog;
import org.goodturn.domain.intent.Shift;
import org.goodturn.domain.intent.SourceActivity;
import org.junit.jupiter.api.Test;

class IntentCodecTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Shift SHIFT = new Shift(NOW.minus(Duration.ofDays(3)), NOW, 0.9, 7, 0.5, 12, 1.5);

    /** Field for field as the encoders of the layouts wrote them. */
    private static final String LAYOUT_1 =
            "01c4c002000000000000000000000000000000000000000000000000000000000000000000000000"
                    + "000000000000000000000000000000000000000202010280c8c2ef9367028098dbe695673feccccc"
                    + "cccccccd401c0000000000003fe000000000000018028098dbe69567040663726d0677656201a5de"
                    + "c9f5b97c059c";

    private static final String LAYOUT_2 =
            "02c4c002000000000000000000000000000000000000000000000000000000000000000000000000"
                    + "000000000000000000000000000000000000000202010280c8c2ef9367028098dbe695673feccccc"
                    + "cccccccd401c0000000000003fe0000000000000183ff8000000000000028098dbe6956704066372"
                    + "6d0677656201a5dec9f5b97c059c";
    private static final String LAYOUT_3 =
            "0304020663726dc4c0020200020002f0c9dae6956702f0c9dae6956701fb4e36c15421d1fe020677"
                    + "6562c4c002020002020280b8f8eedb66028098dbe6956702a5dec9f5b97c059ca4a19af484686b03"
                    + "010280c8c2ef9367028098dbe695673feccccccccccccd401c0000000000003fe000000000000018"
                    + "3ff8000000000000";

    private final IntentCodec codec = new IntentCodec();

    private static IntentState busy(int sources, int perDay) {
        IntentState intent = IntentState.NONE;
        for (int source = 0; source < sources; source++) {
            for (int behavior = 0; behavior < perDay * ActivityLog.DAYS; behavior++) {
                Instant at = NOW.minus(Duration.ofDays(behavior % ActivityLog.DAYS));
                intent = intent.plus(at, "source-" + source, "event-" + source + "-" + behavior);
            }
        }
        return intent.with(SHIFT);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        IntentState intent = IntentState.NONE
                .plus(NOW.minus(Duration.ofDays(100)), "web", "e1")
                .plus(NOW, "web", "e2")
                .plus(NOW.minusSeconds(5), "crm", "e3");

        assertThat(codec.decode(codec.encode(intent))).isEqualTo(intent);
        assertThat(codec.decode(codec.encode(intent.with(SHIFT)))).isEqualTo(intent.with(SHIFT));
    }

    @Test
    void itTakesTheBytesThatAreStatedAndNoMore() {
        assertThat(codec.encode(busy(1, 63))).hasSizeLessThanOrEqualTo(330);
        assertThat(codec.encode(busy(IntentState.MOST_SOURCES + 1, 63))).hasSizeLessThanOrEqualTo(2_300);
        assertThat(codec.encode(IntentState.NONE.plus(NOW, "web", "e1"))).hasSizeLessThanOrEqualTo(50);
    }

    @Test
    void bytesThatAreKeptAlreadyAreReadAsTheyWereMeant() {
        ActivityLog log =
                ActivityLog.startingAt(NOW).plus(NOW.minus(Duration.ofDays(90))).plus(NOW);
        RecentIds ids = RecentIds.NONE.plus("e1");
        SourceActivity undivided = new SourceActivity(new TreeSet<>(Set.of("crm", "web")), log, Instant.EPOCH, NOW);
        IntentState meant = new IntentState(List.of(new IntentState.Part(undivided, ids)), Optional.of(SHIFT));
        IntentState divided = IntentState.NONE
                .plus(NOW.minus(Duration.ofDays(90)), "web", "e1")
                .plus(NOW, "web", "e2")
                .plus(NOW.minusSeconds(5), "crm", "e3")
                .with(SHIFT);

        assertThat(codec.decode(HexFormat.of().parseHex(LAYOUT_2))).isEqualTo(meant);
        assertThat(codec.decode(HexFormat.of().parseHex(LAYOUT_1)))
                .isEqualTo(meant.with(new Shift(SHIFT.since(), SHIFT.detectedAt(), 0.9, 7, 0.5, 12, 1)));
        assertThat(HexFormat.of().formatHex(codec.encode(divided))).isEqualTo(LAYOUT_3);
    }

    @Test
    void whatEarlierLayoutsDidNotDivideBelongsToAllTheirSources() {
        ActivityLog log =
                ActivityLog.startingAt(NOW).plus(NOW.minus(Duration.ofDays(90))).plus(NOW);
        SourceActivity undivided = new SourceActivity(new TreeSet<>(Set.of("crm", "web")), log, Instant.EPOCH, NOW);
        RecentIds ids = RecentIds.NONE.plus("e1");

        IntentState two = codec.decode(earlier(2, log, ids));
        IntentState one = codec.decode(earlier(1, log, ids));

        IntentState.Part part = new IntentState.Part(undivided, ids);
        assertThat(two).isEqualTo(new IntentState(List.of(part), Optional.of(SHIFT)));
        assertThat(one.shift().orElseThrow().regionalFactor()).isEqualTo(1);
        assertThat(codec.decode(codec.encode(two))).isEqualTo(two);
        assertThat(two.keeping((source, first, last) -> source.equals("crm")).isEmpty())
                .as("which of it is of the other source is not known")
                .isTrue();
    }

    private static byte[] earlier(int layout, ActivityLog log, RecentIds ids) {
        StateOutput out = new StateOutput(layout);
        out.number(log.newestDay());
        for (int count : log.counts()) {
            out.number(count);
        }
        out.number(log.older());
        out.flag(true);
        out.instant(SHIFT.since());
        out.instant(SHIFT.detectedAt());
        out.real(SHIFT.probability());
        out.real(SHIFT.rateRatio());
        out.real(SHIFT.ratePerWeekBefore());
        out.number(SHIFT.count());
        if (layout > 1) {
            out.real(SHIFT.regionalFactor());
        }
        out.instant(NOW);
        out.all(List.of("crm", "web"), out::text);
        ids.write(out);
        return out.toBytes();
    }
}
