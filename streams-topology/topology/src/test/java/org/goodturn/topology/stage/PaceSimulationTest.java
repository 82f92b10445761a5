package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodturn.events.Behavior;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Feedback;
import org.goodturn.events.Grant;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Nudge;
import org.goodturn.events.Pace;
import org.goodturn.events.Profile;
import org.goodturn.events.Purpose;
import org.goodturn.events.Verdict;
import org.goodturn.topics.Topics;
import org.goodturn.topology.letters.LetterProtocol;
import org.goodturn.topology.simulation.Seeds;
import org.goodturn.topology.simulation.Simulation;
import org.junit.jupiter.api.Test;

/** Pace and its bounds, with crashes and restarts between any two commits. */
class PaceSimulationTest {

    private static final int SEEDS = 20;
    private static final String BRANDING = "marketing/branding";
    private static final List<String> HELPERS = List.of("pia", "abe", "bea");

    @Test
    void noCrashLetsAnybodyHearMoreOftenThanTheirPace() {
        Seeds.forEach(SEEDS, seed -> {
            Simulation simulation = inNeed(seed, new Pace(1, 0, 0));

            simulation.pass(Duration.ofDays(20), 480);

            List<Instant> said = List.copyOf(openings(simulation).values());
            // There is a third helper; their turn would come when the moment has passed.
            assertThat(said).hasSize(2);
            for (int i = 1; i < said.size(); i++) {
                assertThat(said.get(i)).isAfterOrEqualTo(said.get(i - 1).plus(Duration.ofDays(7)));
            }
        });
    }

    @Test
    void noCrashCountsAReactionTwiceOrLosesIt() {
        Seeds.forEach(SEEDS, seed -> {
            Simulation simulation = inNeed(seed, new Pace(7, 0, 0));
            String id = openings(simulation).keySet().iterator().next();
            for (int word = 0; word < 6; word++) {
                simulation.feed(
                        Topics.FEEDBACK,
                        "sam",
                        snooze(id, "word" + word, simulation.clock().instant()));
            }
            simulation.settle();

            List<Integer> revisions = new ArrayList<>();
            simulation.published().forEach(one -> {
                if (one.value() instanceof Nudge nudge && nudge.getId().equals(id)) {
                    revisions.add(nudge.getRevision());
                }
            });
            assertThat(revisions).doesNotHaveDuplicates().isSorted().hasSizeGreaterThanOrEqualTo(7);
        });
    }

    /** When each of Sam's nudges was first said, in that order. */
    private static Map<String, Instant> openings(Simulation simulation) {
        Map<String, Instant> opened = new LinkedHashMap<>();
        simulation.published().forEach(one -> {
            if (one.value() instanceof Nudge nudge && nudge.getRecipient().equals("sam")) {
                opened.putIfAbsent(nudge.getId(), nudge.getOpenedAt());
            }
        });
        return opened;
    }

    private static Feedback snooze(String nudge, String id, Instant at) {
        return Feedback.newBuilder()
                .setFeedbackId(id)
                .setRecipient("sam")
                .setNudgeId(nudge)
                .setVerdict(Verdict.SNOOZED)
                .setUntil(at.plus(Duration.ofDays(1)))
                .setAt(at)
                .build();
    }

    /** Sam knows Fay, who knows three that offer what Sam comes to need. */
    private static Simulation inNeed(long seed, Pace pace) {
        Simulation simulation = new Simulation(
                        seed,
                        3,
                        new GoodturnStages(FixedJudgement.within(StageLimits.standard())),
                        LetterProtocol.of(LetterTypes.BODIES),
                        Village.START)
                .crashing(0.25);
        Map<String, List<String>> offers = new TreeMap<>(Map.of("sam", List.of(), "fay", List.of()));
        HELPERS.forEach(helper -> offers.put(helper, List.of(BRANDING)));
        offers.forEach((person, topics) -> {
            simulation.feed(Topics.CONSENTS, person, everything(person));
            simulation.feed(
                    Topics.PROFILES,
                    person,
                    new Profile(person, null, null, "UTC", topics, List.of(), pace, Village.START));
        });
        simulation.settle();
        befriend("sam", "fay", simulation);
        HELPERS.forEach(helper -> befriend("fay", helper, simulation));
        simulation.settle();
        simulation.feed(Topics.BEHAVIORS, "sam", looks("first", "other/things", Duration.ofDays(180)));
        for (int look = 0; look < 8; look++) {
            simulation.feed(Topics.BEHAVIORS, "sam", looks("look" + look, BRANDING, Duration.ofHours(64 - 8L * look)));
        }
        simulation.settle();
        return simulation;
    }

    private static void befriend(String one, String other, Simulation simulation) {
        for (int week = 0; week < 6; week++) {
            Instant at = Village.START.minus(Duration.ofDays(7L * week + 1));
            simulation.feed(Topics.INTERACTIONS, one, deal(one, other, at));
            simulation.feed(Topics.INTERACTIONS, other, deal(other, one, at.plusSeconds(60)));
        }
    }

    private static Interaction deal(String from, String to, Instant at) {
        return Interaction.newBuilder()
                .setEventId(from + to + at)
                .setFrom(from)
                .setTo(to)
                .setAt(at)
                .setKind(InteractionKind.DEAL)
                .setSource("crm")
                .build();
    }

    private static Behavior looks(String id, String topic, Duration ago) {
        return Behavior.newBuilder()
                .setEventId(id)
                .setPerson("sam")
                .setAt(Village.START.minus(ago))
                .setTopic(topic)
                .setSource("web")
                .build();
    }

    private static ConsentRecord everything(String person) {
        List<Grant> grants = new ArrayList<>();
        for (String purpose : Village.ALL_PURPOSES) {
            grants.add(new Grant(Purpose.valueOf(purpose), "*", null, null, "r"));
        }
        return new ConsentRecord(person, 1L, null, Village.START, ConsentOrigin.PERSON, grants);
    }
}
