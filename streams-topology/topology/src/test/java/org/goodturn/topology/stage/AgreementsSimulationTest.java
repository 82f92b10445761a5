package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.goodturn.events.Asking;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.DeadLetter;
import org.goodturn.events.Feedback;
import org.goodturn.events.IntroductionStep;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Verdict;
import org.goodturn.topics.Topics;
import org.goodturn.topology.memory.Published;
import org.goodturn.topology.simulation.Seeds;
import org.goodturn.topology.simulation.Simulation;
import org.junit.jupiter.api.Test;

/** Introductions over three partitions, with letters delayed and reordered, crashes, and words said twice and taken back. */
class AgreementsSimulationTest {

    private static final int SEEDS = 30;
    private static final List<String> PARTIES = List.of("sam", "fay", "gus", "pia");

    private int words;

    @Test
    void threeYesesBecomeOneAgreementThatAllThreeSee() {
        Seeds.forEach(SEEDS, seed -> {
            Simulation simulation = StagesSimulationTest.inNeed(seed);
            Nudge suggested = latest("sam", simulation).getFirst();
            say(suggested, Verdict.ACCEPTED, simulation);
            simulation.settle();
            Nudge bridges = asks(simulation).getFirst();
            say(bridges, Verdict.ACCEPTED, simulation);
            simulation.settle();
            say(asked("pia", simulation), Verdict.ACCEPTED, simulation);

            simulation.settle();

            String bridge = bridges.getRecipient();
            List<Nudge> agreed =
                    List.of(latest("sam", simulation).getFirst(), asked(bridge, simulation), asked("pia", simulation));
            assertThat(agreed).extracting(Nudge::getStep).containsOnly(IntroductionStep.AGREED);
            assertThat(agreed).extracting(Nudge::getAgreed).containsOnly(List.of("sam", bridge, "pia"));
            assertThat(asks(simulation)).as("one bridge, and the other side").hasSize(2);
            revisionsAreWhole(simulation);
        });
    }

    @Test
    void whateverIsSaidInWhateverOrderAllSeeTheSameAgreementOrNone() {
        Set<IntroductionStep> seen = new HashSet<>();
        Seeds.forEach(4 * SEEDS, seed -> {
            Simulation simulation = StagesSimulationTest.inNeed(seed);
            Random dice = new Random(seed);
            say(latest("sam", simulation).getFirst(), Verdict.ACCEPTED, simulation);

            for (int word = 0; word < 12; word++) {
                simulation.run(dice.nextInt(40));
                somebodySpeaks(dice, simulation);
            }
            simulation.settle();

            consistent(simulation, seen);
            nobodyWasAskedTooEarly(simulation);
            revisionsAreWhole(simulation);
            assertThat(simulation.published())
                    .extracting(Published::value)
                    .filteredOn(DeadLetter.class::isInstance)
                    .isEmpty();
            simulation.pass(Duration.ofDays(45), 9);
            assertThat(PARTIES.stream().flatMap(person -> latest(person, simulation).stream()))
                    .as("everything comes to an end")
                    .noneMatch(nudge -> nudge.getStep() == IntroductionStep.BRIDGE_ASKED
                            || nudge.getStep() == IntroductionStep.OTHER_SIDE_ASKED);
        });
        assertThat(seen).contains(IntroductionStep.AGREED, IntroductionStep.CLOSED, IntroductionStep.OTHER_SIDE_ASKED);
    }

    /** Whoever sees that all agreed is right: each of them sees it, too, unless they called it wrong since. */
    private static void consistent(Simulation simulation, Set<IntroductionStep> seen) {
        for (String person : PARTIES) {
            for (Nudge nudge : latest(person, simulation)) {
                seen.add(nudge.getStep());
                if (nudge.getStep() == IntroductionStep.AGREED) {
                    for (String party : nudge.getAgreed()) {
                        assertThat(latest(party, simulation))
                                .as(nudge.getRecipient() + " sees that " + nudge.getAgreed() + " agreed; " + party)
                                .anyMatch(one -> one.getStep() == IntroductionStep.AGREED);
                    }
                }
            }
        }
    }

    /** When somebody is asked to meet, a bridge's nudge was accepted before. */
    private static void nobodyWasAskedTooEarly(Simulation simulation) {
        Set<String> bridges = new HashSet<>();
        for (Published one : simulation.published()) {
            if (one.value() instanceof Nudge nudge && nudge.getAsking() == Asking.BRIDGE) {
                assertThat(nudge.getAgreed().size()).isLessThanOrEqualTo(3);
                if (nudge.getStatus() == NudgeStatus.ACCEPTED) {
                    bridges.add(nudge.getRecipient());
                }
            }
            if (one.value() instanceof Nudge nudge && nudge.getAsking() == Asking.OTHER_SIDE) {
                assertThat(bridges).containsAll(nudge.getThrough());
            }
        }
    }

    private static void revisionsAreWhole(Simulation simulation) {
        Map<String, Integer> last = new LinkedHashMap<>();
        for (Published one : simulation.published()) {
            if (one.value() instanceof Nudge nudge) {
                assertThat(nudge.getRevision())
                        .isEqualTo(last.merge(nudge.getRecipient() + nudge.getId(), 1, Integer::sum));
            }
        }
    }

    private void somebodySpeaks(Random dice, Simulation simulation) {
        String person = PARTIES.get(dice.nextInt(PARTIES.size()));
        if (dice.nextInt(40) == 0) {
            simulation.feed(
                    Topics.CONSENTS,
                    person,
                    new ConsentRecord(person, 2L, 1L, Village.START, ConsentOrigin.PERSON, List.of()));
            return;
        }
        List<Nudge> open = new ArrayList<>(latest(person, simulation));
        if (open.isEmpty()) {
            return;
        }
        Nudge nudge = open.get(dice.nextInt(open.size()));
        Verdict verdict = dice.nextInt(4) == 0 ? Verdict.DECLINED : Verdict.ACCEPTED;
        say(nudge, verdict, simulation);
        if (dice.nextInt(4) == 0) {
            say(nudge, verdict, simulation);
        }
    }

    private void say(Nudge nudge, Verdict verdict, Simulation simulation) {
        Instant at = simulation.clock().instant();
        simulation.feed(
                Topics.FEEDBACK,
                nudge.getRecipient(),
                Feedback.newBuilder()
                        .setFeedbackId("word-" + words++)
                        .setRecipient(nudge.getRecipient())
                        .setNudgeId(nudge.getId())
                        .setVerdict(verdict)
                        .setAt(at)
                        .build());
    }

    private static List<Nudge> asks(Simulation simulation) {
        return PARTIES.stream()
                .flatMap(person -> latest(person, simulation).stream())
                .filter(nudge -> nudge.getAsking() != Asking.RECIPIENT)
                .toList();
    }

    private static Nudge asked(String person, Simulation simulation) {
        return asks(simulation).stream()
                .filter(nudge -> nudge.getRecipient().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private static List<Nudge> latest(String person, Simulation simulation) {
        Map<String, Nudge> latest = new LinkedHashMap<>();
        for (Published one : simulation.published()) {
            if (one.value() instanceof Nudge nudge && nudge.getRecipient().equals(person)) {
                latest.put(nudge.getId(), nudge);
            }
        }
        return List.copyOf(latest.values());
    }
}
