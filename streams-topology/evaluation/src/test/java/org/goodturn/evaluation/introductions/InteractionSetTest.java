package org.goodturn.evaluation.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InteractionSetTest {
    @Test
    void somebodyWritingToThemselvesIsDropped() {
        InteractionSet set =
                InteractionSet.of("set", List.of(line("ann", "ann", 1, "g1"), line("ann", "ben", 2, "g2")));

        assertThat(set.events()).containsExactly(new Interaction(0, 1, Instant.ofEpochSecond(2), 1));
        assertThat(set.people()).containsExactly("ann", "ben");
    }

    @Test
    void aMessageToTenIsKeptAndOneToElevenIsDropped() {
        List<InteractionLine> lines = new ArrayList<>(message("ten", 10));
        lines.addAll(message("eleven", 11));

        InteractionSet set = InteractionSet.of("set", lines);

        assertThat(set.events()).hasSize(10).allSatisfy(event -> assertThat(event.addressees())
                .isEqualTo(10));
    }

    @Test
    void aCopyToOneselfDoesNotCountAsAnAddressee() {
        List<InteractionLine> lines = new ArrayList<>(message("group", 10));
        lines.add(line("sender", "sender", 1, "group"));

        assertThat(InteractionSet.of("set", lines).events()).hasSize(10);
    }

    @Test
    void eventsComeInOrderOfTimeAndOfTheFileWhereTimesAreEqual() {
        InteractionSet set = InteractionSet.of(
                "set", List.of(line("ann", "ben", 9, "g1"), line("cid", "dan", 5, "g2"), line("eve", "fay", 5, "g3")));

        assertThat(set.people()).containsExactly("cid", "dan", "eve", "fay", "ann", "ben");
    }

    private static List<InteractionLine> message(String group, int addressees) {
        List<InteractionLine> lines = new ArrayList<>();
        for (int i = 0; i < addressees; i++) {
            lines.add(line("sender", "addressee" + i, 1, group));
        }
        return lines;
    }

    private static InteractionLine line(String from, String to, long at, String group) {
        return new InteractionLine(from, to, Instant.ofEpochSecond(at), group);
    }
}
