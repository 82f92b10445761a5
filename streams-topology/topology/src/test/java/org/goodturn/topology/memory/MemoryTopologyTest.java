package org.goodturn.topology.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.events.DeadLetter;
import org.goodturn.events.IntentShift;
import org.goodturn.topics.PersonKeys;
import org.goodturn.topics.Topics;
import org.goodturn.topology.toy.ToyEvents;
import org.goodturn.topology.toy.ToyStages;
import org.goodturn.topology.work.Outgoing;
import org.goodturn.topology.work.WorkLimits;
import org.junit.jupiter.api.Test;

class MemoryTopologyTest {

    private final CountingTally tally = new CountingTally();
    private final PlainAvro avro = new PlainAvro();
    private final MemoryTopology topology = new MemoryTopology(
            new MemorySetting(
                    4, new ToyStages(), ToyStages.PROTOCOL, avro, avro, MemoryStores::new, tally, WorkLimits.DEFAULT),
            ToyEvents.AT);

    @Test
    void what_is_fed_is_handled_at_once_with_all_letters_that_follow() {
        topology.feed(Topics.INTERACTIONS, "p1", ToyEvents.interaction("e1", "p1", "p2"));

        assertThat(tally.of("letters-sent")).isEqualTo(2);
        assertThat(tally.of("consumed.letters.v1")).isEqualTo(2);
    }

    @Test
    void each_person_has_state_in_the_partition_of_their_id_alone() {
        topology.feed(Topics.INTERACTIONS, "p1", ToyEvents.interaction("e1", "p1", "p2"));

        byte[] key = "p1".getBytes(StandardCharsets.UTF_8);
        for (int partition = 0; partition < 4; partition++) {
            byte[] kept = topology.stores().get(partition).get(ToyStages.PEOPLE.storeName(), key);
            assertThat(kept != null).isEqualTo(partition == PersonKeys.partition("p1", 4));
        }
    }

    @Test
    void who_listens_is_told_public_records_only_and_who_watches_letters_too() {
        List<Published> heard = new ArrayList<>();
        List<Outgoing> seen = new ArrayList<>();
        topology.listen(heard::add);
        topology.watch(seen::add);

        topology.feed(Topics.INTERACTIONS, "p1", ToyEvents.interaction("e1", "p1", "p2"));
        topology.feed(Topics.BEHAVIORS, "p1", ToyEvents.behavior("b1", "p1", "publish"));

        assertThat(heard).singleElement().satisfies(published -> {
            assertThat(published.value()).isInstanceOf(IntentShift.class);
            assertThat(published.partition()).isEqualTo(PersonKeys.partition("p1", 4));
        });
        assertThat(seen).extracting(Outgoing::topic).contains(Topics.LETTERS, Topics.INTENT_SHIFTS);
    }

    @Test
    void what_comes_due_waits_for_the_clock() {
        List<Published> heard = new ArrayList<>();
        topology.listen(heard::add);
        topology.feed(Topics.BEHAVIORS, "p1", ToyEvents.behavior("b1", "p1", "remind"));

        topology.advanceTo(ToyEvents.AT.plus(Duration.ofSeconds(59)));
        assertThat(heard).isEmpty();

        topology.advanceTo(ToyEvents.AT.plus(Duration.ofSeconds(61)));
        assertThat(heard).hasSize(1);
    }

    @Test
    void the_clock_never_goes_back() {
        topology.advanceTo(ToyEvents.AT.plusSeconds(60));
        topology.advanceTo(ToyEvents.AT);

        assertThat(topology.now()).isEqualTo(ToyEvents.AT.plusSeconds(60));
    }

    @Test
    void what_is_refused_is_published_as_a_dead_letter_and_the_rest_goes_on() {
        List<Published> heard = new ArrayList<>();
        topology.listen(heard::add);

        topology.feed(Topics.BEHAVIORS, "p1", ToyEvents.behavior("b1", "p1", "refuse"));
        topology.feed(Topics.BEHAVIORS, "p1", ToyEvents.behavior("b2", "p1", "publish"));

        assertThat(heard).hasSize(2);
        assertThat(heard.getFirst().value()).isInstanceOf(DeadLetter.class);
    }
}
