package org.goodturn.evaluation.introductions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ContactGraphTest {
    private static final int PEOPLE = 8;

    @Test
    void aTieHasOneSidePerPersonAndKeepsItsNumbers() {
        ContactGraph graph = new ContactGraph(3);

        int first = graph.join(2, 0);
        int second = graph.join(1, 0);

        assertThat(List.of(first, second)).containsExactly(0, 2);
        assertThat(graph.join(0, 2)).isEqualTo(1);
        assertThat(graph.join(2, 0)).isEqualTo(0);
        assertThat(graph.ties()).isEqualTo(2);
        assertThat(graph.side(0, 0)).as("0's side of the tie with 1").isEqualTo(ContactGraph.otherSide(second));
        assertThat(ContactGraph.tie(first)).isEqualTo(ContactGraph.tie(ContactGraph.otherSide(first)));
    }

    @Test
    void twoAreBridgedWhenAThirdKnowsBoth() {
        ContactGraph graph = new ContactGraph(4);
        graph.join(0, 1);
        graph.join(2, 1);

        assertThat(graph.bridged(0, 2)).isTrue();
        assertThat(graph.bridged(0, 1)).isFalse();
        assertThat(graph.bridged(0, 3)).isFalse();
    }

    @Property(seed = "20261123")
    void whoeverWasJoinedAreNeighboursInOrderAndNobodyElse(
            @ForAll @Size(max = 60) List<@IntRange(max = 63) Integer> pairs) {
        ContactGraph graph = new ContactGraph(PEOPLE);
        List<Set<Integer>> expected = IntStream.range(0, PEOPLE)
                .<Set<Integer>>mapToObj(i -> new TreeSet<>())
                .toList();
        for (int pair : pairs) {
            int one = pair / PEOPLE;
            int other = pair % PEOPLE;
            if (one != other) {
                graph.join(one, other);
                expected.get(one).add(other);
                expected.get(other).add(one);
            }
        }

        for (int person = 0; person < PEOPLE; person++) {
            int[] neighbours = new int[graph.degree(person)];
            for (int i = 0; i < neighbours.length; i++) {
                neighbours[i] = graph.neighbour(person, i);
                assertThat(graph.side(person, i)).isEqualTo(graph.join(person, neighbours[i]));
            }
            assertThat(neighbours)
                    .containsExactly(
                            expected.get(person).stream().mapToInt(i -> i).toArray());
        }
    }
}
