package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.goodturn.events.Answer;
import org.goodturn.events.Behavior;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Erasure;
import org.goodturn.events.ErasurePhase;
import org.goodturn.events.Grant;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Pace;
import org.goodturn.events.Profile;
import org.goodturn.events.Purpose;
import org.goodturn.events.Request;
import org.goodturn.events.RequestKind;
import org.goodturn.events.Tie;
import org.goodturn.events.TieEvidence;
import org.goodturn.topics.Topics;
import org.goodturn.topology.letters.LetterProtocol;
import org.goodturn.topology.memory.Published;
import org.goodturn.topology.simulation.Seeds;
import org.goodturn.topology.simulation.Simulation;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Room;
import org.junit.jupiter.api.Test;

/** The real stages over three partitions, with letters delayed and reordered and crashes between any two commits. */
class StagesSimulationTest {

    private static final int SEEDS = 40;
    private static final String BRANDING = "marketing/branding";
    private static final List<String> PEOPLE = List.of("sam", "fay", "gus", "pia", "ann", "bob");

    @Test
    void tiesAreTheSameWhateverIsDelayedOrCrashes() {
        Map<String, List<TieEvidence>> expected = new HashMap<>();
        Seeds.forEach(SEEDS, seed -> {
            Simulation simulation = settled(seed);
            List<Interaction> events = interactions();
            events.forEach(event -> simulation.feed(Topics.INTERACTIONS, event.getFrom(), event));
            events.stream()
                    .filter(event -> event.getEventId().endsWith("7"))
                    .forEach(event -> simulation.feed(Topics.INTERACTIONS, event.getFrom(), event));

            simulation.settle();

            Map<String, List<TieEvidence>> ties = new HashMap<>();
            latestTies(simulation).forEach((key, tie) -> ties.put(key, tie.getEvidence()));
            expected.putAll(expected.isEmpty() ? ties : Map.of());
            assertThat(ties).isEqualTo(expected);
            assertThat(latestTies(simulation).values().stream()
                            .mapToLong(Tie::getInteractions)
                            .sum())
                    .isEqualTo(2L * events.size());
        });
    }

    @Test
    void aNeedBecomesOneNudgeWithBothBridgesWhateverIsDelayedOrCrashes() {
        Seeds.forEach(SEEDS, seed -> {
            Simulation simulation = inNeed(seed);

            List<Nudge> revisions = nudgesOf("sam", simulation);

            assertThat(revisions)
                    .extracting(Nudge::getId)
                    .containsOnly(revisions.getFirst().getId());
            assertThat(revisions).extracting(Nudge::getRevision).containsExactlyElementsOf(upTo(revisions.size()));
            assertThat(revisions.getLast().getWith()).isEqualTo("pia");
            assertThat(revisions.getLast().getThrough()).containsExactlyInAnyOrder("fay", "gus");
        });
    }

    @Test
    void aWithdrawalAnywhereLeavesNoTraceAndNoOpenNudge() {
        Seeds.forEach(SEEDS, seed -> {
            Simulation simulation = inNeed(seed);
            simulation.feed(
                    Topics.CONSENTS,
                    "pia",
                    new ConsentRecord("pia", 2L, 1L, Village.START, ConsentOrigin.PERSON, List.of()));
            interactions().forEach(event -> simulation.feed(Topics.INTERACTIONS, event.getFrom(), again(event)));

            simulation.settle();

            assertThat(latestTies(simulation).keySet()).noneMatch(key -> key.contains("pia"));
            assertThat(keysOf(Rooms.TIES, simulation)).noneMatch(key -> key.contains("pia"));
            assertThat(nudgesOf("sam", simulation).getLast().getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        });
    }

    @Test
    void aWithdrawalWhileLettersAreUnderWayLeavesNoTrace() {
        Seeds.forEach(SEEDS, seed -> {
            Simulation simulation = settled(seed);
            List<Interaction> events = interactions();
            int at = new Random(seed).nextInt(events.size());
            for (int i = 0; i < events.size(); i++) {
                if (i == at) {
                    simulation.feed(
                            Topics.CONSENTS,
                            "fay",
                            new ConsentRecord("fay", 2L, 1L, Village.START, ConsentOrigin.PERSON, List.of()));
                }
                simulation.feed(Topics.INTERACTIONS, events.get(i).getFrom(), events.get(i));
            }

            simulation.settle();

            assertThat(keysOf(Rooms.TIES, simulation)).noneMatch(key -> key.contains("fay"));
            assertThat(latestTies(simulation).keySet()).noneMatch(key -> key.contains("fay"));
        });
    }

    @Test
    void whatIsAskedIsAnsweredOnceWhateverIsDelayedOrCrashes() {
        Seeds.forEach(SEEDS, seed -> {
            Simulation simulation = inNeed(seed);
            for (int i = 0; i < 6; i++) {
                simulation.feed(Topics.REQUESTS, "sam", request("why-" + i, "sam", RequestKind.WHY_NOT));
                simulation.feed(Topics.REQUESTS, "fay", request("all-" + i, "fay", RequestKind.EXPORT));
            }

            simulation.settle();

            List<Answer> answers = simulation.published().stream()
                    .filter(one -> one.topic().equals(Topics.ANSWERS))
                    .map(one -> (Answer) one.value())
                    .toList();
            assertThat(answers)
                    .extracting(Answer::getRequestId)
                    .doesNotHaveDuplicates()
                    .hasSize(12);
            assertThat(answers).allMatch(answer -> answer.getRefusal().isEmpty());
        });
    }

    @Test
    void anErasureAmidEverythingLeavesNoTraceAndEndsOnce() {
        Seeds.forEach(SEEDS, seed -> {
            Simulation simulation = inNeed(seed);
            interactions().forEach(event -> simulation.feed(Topics.INTERACTIONS, event.getFrom(), again(event)));
            simulation.feed(
                    Topics.CONSENTS,
                    "fay",
                    new ConsentRecord("fay", 2L, 1L, Village.START, ConsentOrigin.PERSON, List.of()));
            Request erase = Request.newBuilder(request("erase", "fay", RequestKind.ERASE))
                    .setConsentRevision(2)
                    .build();
            simulation.feed(Topics.REQUESTS, "fay", erase);

            simulation.settle();

            for (Room<?> room :
                    List.of(Rooms.TIES, Rooms.INTENTS, Rooms.MENTIONS, Rooms.JOURNALS, Rooms.SOCIABILITIES)) {
                assertThat(keysOf(room, simulation)).noneMatch(key -> key.contains("fay"));
            }
            assertThat(latestTies(simulation).keySet()).noneMatch(key -> key.contains("fay"));
            assertThat(nudgesOf("sam", simulation).getLast().getThrough()).doesNotContain("fay");
            assertThat(simulation.published().stream()
                            .filter(one -> one.value() instanceof Erasure erasure
                                    && erasure.getPurpose().equals("all"))
                            .map(one -> ((Erasure) one.value()).getPhase()))
                    .containsExactly(ErasurePhase.BEGUN, ErasurePhase.DONE);
        });
    }

    private static Request request(String id, String person, RequestKind kind) {
        return Request.newBuilder()
                .setRequestId(id)
                .setPerson(person)
                .setKind(kind)
                .setAbout(kind == RequestKind.WHY_NOT ? "pia" : null)
                .setAskedAt(Village.START)
                .build();
    }

    private static Simulation settled(long seed) {
        Simulation simulation = new Simulation(
                        seed,
                        3,
                        new GoodturnStages(FixedJudgement.within(StageLimits.standard())),
                        LetterProtocol.of(LetterTypes.BODIES),
                        Village.START)
                .crashing(0.25);
        for (String person : PEOPLE) {
            simulation.feed(Topics.CONSENTS, person, everything(person));
            List<String> offers = person.equals("pia") ? List.of(BRANDING) : List.of();
            simulation.feed(
                    Topics.PROFILES,
                    person,
                    new Profile(person, null, null, "UTC", offers, List.of(), new Pace(7, 0, 0), Village.START));
        }
        simulation.settle();
        return simulation;
    }

    /** Sam knows Fay and Gus, both know Pia; Sam comes to need what Pia offers. */
    static Simulation inNeed(long seed) {
        Simulation simulation = settled(seed);
        interactions().forEach(event -> simulation.feed(Topics.INTERACTIONS, event.getFrom(), event));
        simulation.settle();
        simulation.feed(Topics.BEHAVIORS, "sam", looks("first", "other/things", Duration.ofDays(180)));
        for (int look = 0; look < 8; look++) {
            simulation.feed(Topics.BEHAVIORS, "sam", looks("look" + look, BRANDING, Duration.ofHours(64 - 8L * look)));
        }
        simulation.settle();
        return simulation;
    }

    private static List<Interaction> interactions() {
        List<Interaction> events = new ArrayList<>();
        String[][] pairs = {{"sam", "fay"}, {"fay", "pia"}, {"sam", "gus"}, {"gus", "pia"}, {"ann", "bob"}};
        for (String[] pair : pairs) {
            for (int week = 0; week < 6; week++) {
                Instant at = Village.START.minus(Duration.ofDays(7L * week + 1));
                events.add(together("a" + events.size(), pair[0], pair[1], at));
                events.add(together("b" + events.size(), pair[1], pair[0], at.plusSeconds(60)));
            }
        }
        return events;
    }

    private static Interaction together(String id, String from, String to, Instant at) {
        return Interaction.newBuilder()
                .setEventId(id)
                .setFrom(from)
                .setTo(to)
                .setAt(at)
                .setKind(InteractionKind.DEAL)
                .setSource("crm")
                .build();
    }

    private static Interaction again(Interaction event) {
        return Interaction.newBuilder(event)
                .setEventId(event.getEventId() + "-later")
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

    private static Map<String, Tie> latestTies(Simulation simulation) {
        Map<String, Tie> latest = new TreeMap<>();
        for (Published one : simulation.published()) {
            if (one.topic().equals(Topics.TIES)) {
                latest.remove(one.key());
                if (one.value() != null) {
                    latest.put(one.key(), (Tie) one.value());
                }
            }
        }
        return latest;
    }

    private static List<Nudge> nudgesOf(String person, Simulation simulation) {
        return simulation.published().stream()
                .filter(one -> one.value() instanceof Nudge nudge
                        && nudge.getRecipient().equals(person))
                .map(one -> (Nudge) one.value())
                .toList();
    }

    private static List<String> keysOf(Room<?> room, Simulation simulation) {
        List<String> keys = new ArrayList<>();
        simulation
                .allStores()
                .forEach(stores -> stores.forEach(
                        room.storeName(), (key, value) -> keys.add(new String(key, StandardCharsets.UTF_8))));
        return keys;
    }

    private static List<Integer> upTo(int count) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            numbers.add(number);
        }
        return numbers;
    }
}
