package org.goodturn.evaluation.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.goodturn.evaluation.Progress;
import org.goodturn.evaluation.introductions.baselines.Baselines;
import org.junit.jupiter.api.Test;

/**
 * The protocol on sets of a few events. Two outsiders' hundred events, half of them at {@code CUT_OFF} and half five seconds
 * after the end of its horizon, make it the only cut-off.
 */
class IntroductionEvaluationTest {
    private static final Instant CUT_OFF = Instant.parse("2026-01-11T00:00:00Z");
    private static final Instant LAST = CUT_OFF.plus(Duration.ofDays(30));

    private int messages;

    @Test
    void whoMeetsWithinThirtyDaysIsAskedAboutFromBothSides() throws InterruptedException {
        // Given ann–ben–cid and ben–dan before, and ann meets cid after
        Recorder recorder = new Recorder();
        IntroductionTable table = measure(
                recorder,
                event("ann", "ben", CUT_OFF.minusSeconds(9)),
                event("ben", "cid", CUT_OFF.minusSeconds(8)),
                event("dan", "ben", CUT_OFF.minusSeconds(7)),
                event("cid", "ann", CUT_OFF.plusSeconds(7)));

        assertThat(table.cutOffs()).isEqualTo(1);
        assertThat(table.queries()).isEqualTo(2);
        assertThat(recorder.asked).containsExactlyInAnyOrder("ann?cid", "ann?dan", "cid?ann", "cid?dan");
    }

    @Test
    void anEventAtTheCutOffLiesBehindAndOneAtTheEndOfTheHorizonCounts() throws InterruptedException {
        Recorder recorder = new Recorder();
        IntroductionTable table = measure(
                recorder,
                event("ann", "ben", CUT_OFF.minusSeconds(9)),
                event("ben", "cid", CUT_OFF),
                event("ann", "cid", LAST),
                event("ben", "dan", CUT_OFF.minusSeconds(9)),
                event("ann", "dan", LAST.plusSeconds(1)));

        assertThat(table.queries()).isEqualTo(2);
        assertThat(recorder.seen).contains("ben>cid").doesNotContain("ann>cid", "ann>dan");
        // Then dan, met a second too late, is a candidate and nobody's right answer
        assertThat(table.rows().getFirst().auc()).isEqualTo(0.5);
    }

    @Test
    void contactsAreNoCandidatesAndStrangersWithoutABridgeAreNoAnswers() throws InterruptedException {
        Recorder recorder = new Recorder();
        IntroductionTable table = measure(
                recorder,
                event("ann", "ben", CUT_OFF.minusSeconds(9)),
                event("ben", "cid", CUT_OFF.minusSeconds(8)),
                event("eve", "fay", CUT_OFF.minusSeconds(7)),
                event("ben", "ann", CUT_OFF.plusSeconds(1)),
                event("ann", "fay", CUT_OFF.plusSeconds(2)));

        assertThat(table.queries()).isZero();
        assertThat(table.rows()).isEmpty();
        assertThat(recorder.asked).isEmpty();
    }

    @Test
    void scorersHearOfTimeOnlyAfterAllThatHappenedUntilThen() throws InterruptedException {
        Recorder recorder = new Recorder();
        measure(recorder, event("ann", "ben", CUT_OFF), event("ben", "ann", CUT_OFF.plusSeconds(1)));

        assertThat(recorder.seen).contains("ann>ben").doesNotContain("ben>ann").endsWith("now " + CUT_OFF);
    }

    @Test
    void theResultDoesNotDependOnHowManyScorersWorkAtATime() throws InterruptedException {
        InteractionSet set = busySet();

        IntroductionTable alone = new IntroductionEvaluation(Baselines.all(), 5, 1).measure(set, Progress.SILENT);
        IntroductionTable together = new IntroductionEvaluation(Baselines.all(), 5, 3).measure(set, Progress.SILENT);

        assertThat(together).isEqualTo(alone);
        assertThat(alone.queries()).isPositive();
    }

    @Test
    void aScorerThatFailsIsNotSwallowed() {
        IntFunction<IntroductionScorer> failing = people -> new Recorder() {
            @Override
            public void advanceTo(Instant cutOff) {
                throw new UnsupportedOperationException("out of order");
            }
        };

        assertThatThrownBy(() -> new IntroductionEvaluation(List.of(failing), 1, 2).measure(busySet(), Progress.SILENT))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("out of order");
    }

    @Test
    void progressCountsCutOffs() throws InterruptedException {
        List<String> steps = new ArrayList<>();

        new IntroductionEvaluation(Baselines.all(), 1, 2)
                .measure(busySet(), (set, done, of) -> steps.add(set + " " + done + "/" + of));

        assertThat(steps).hasSizeGreaterThan(2).first().isEqualTo("busy 1/" + steps.size());
    }

    private IntroductionTable measure(Recorder recorder, InteractionLine... lines) throws InterruptedException {
        List<InteractionLine> all = new ArrayList<>(List.of(lines));
        for (int i = 0; i < 50; i++) {
            all.add(event("outsider", "stranger", CUT_OFF));
            all.add(event("outsider", "stranger", LAST.plusSeconds(5)));
        }
        InteractionSet set = InteractionSet.of("small", all);
        recorder.people = set.people();
        return new IntroductionEvaluation(List.of(people -> recorder), 1, 1).measure(set, Progress.SILENT);
    }

    private InteractionSet busySet() {
        List<InteractionLine> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String from = "p" + i * 7 % 23;
            String to = "p" + i * i % 19;
            lines.add(event(from, to, CUT_OFF.plus(Duration.ofHours(6L * i))));
        }
        return InteractionSet.of("busy", lines);
    }

    private InteractionLine event(String from, String to, Instant at) {
        return new InteractionLine(from, to, at, "message " + messages++);
    }

    /** Writes down what it is told and asked; scores all alike, but for candidates in order of their index. */
    private static class Recorder implements IntroductionScorer {
        private final List<String> seen = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();
        private List<String> people = List.of();

        @Override
        public String name() {
            return "recorder";
        }

        @Override
        public void observe(Interaction event) {
            if (!people.isEmpty()) {
                seen.add(people.get(event.from()) + ">" + people.get(event.to()));
            }
        }

        @Override
        public void advanceTo(Instant cutOff) {
            seen.add("now " + cutOff);
        }

        @Override
        public double score(int person, int candidate) {
            asked.add(people.get(person) + "?" + people.get(candidate));
            return candidate;
        }
    }
}
