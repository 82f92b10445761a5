package org.goodturn.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonKeysTest {
    @Provide
    static Arbitrary<String> persons() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .numeric()
                .withChars("._~-")
                .ofMinLength(1)
                .ofMaxLength(64);
    }

    @Property(seed = "20261123")
    void aPlainKeyLivesWhereKafkasDefaultPartitionerPutsIt(
            @ForAll("persons") String person, @ForAll @IntRange(min = 1, max = 256) int partitions) {
        int expected = BuiltInPartitioner.partitionForKey(person.getBytes(StandardCharsets.UTF_8), partitions);

        assertThat(PersonKeys.partition(person, partitions)).isEqualTo(expected);
    }

    @Property(seed = "20261123")
    void aCompositeKeyLivesWhereItsPersonLives(
            @ForAll("persons") String person,
            @ForAll @NotEmpty String rest,
            @ForAll @IntRange(min = 1, max = 256) int partitions) {
        String key = PersonKeys.composite(person, rest);

        assertThat(PersonKeys.partition(key, partitions)).isEqualTo(PersonKeys.partition(person, partitions));
        assertThat(PersonKeys.personOf(key)).isEqualTo(person);
    }

    @Property(seed = "20261123")
    void theProducersPartitionerAgrees(
            @ForAll("persons") String person, @ForAll @IntRange(min = 1, max = 64) int partitions) {
        byte[] key = PersonKeys.composite(person, "n1").getBytes(StandardCharsets.UTF_8);

        int chosen = new PersonPartitioner().partition("t", null, key, null, null, cluster(partitions));

        assertThat(chosen).isEqualTo(PersonKeys.partition(person, partitions));
    }

    @Test
    void aRecordOfNobodyGoesToTheFirstPartition() {
        assertThat(new PersonPartitioner().partition("t", null, null, null, new byte[0], cluster(8)))
                .isZero();
    }

    @Test
    void knownKeysStayWhereTheyAre() {
        // Computed once with Kafka 4.3.1: a change here would split every person of a running system.
        assertThat(List.of("pAda", "pBob", "pCid", "138", "~"))
                .extracting(person -> PersonKeys.partition(person, 64))
                .containsExactly(13, 19, 25, 12, 26);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a|b", "a b", "ä", "a@b"})
    void aCompositeKeyBeginsWithAWellFormedPerson(String person) {
        assertThatThrownBy(() -> PersonKeys.composite(person, "n1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPersonIdHasAtMostSixtyFourCharacters() {
        assertThat(PersonKeys.isPerson("a".repeat(64))).isTrue();
        assertThat(PersonKeys.isPerson("a".repeat(65))).isFalse();
        assertThat(PersonKeys.isPerson(null)).isFalse();
    }

    private static Cluster cluster(int partitions) {
        Node node = new Node(0, "localhost", 9092);
        List<PartitionInfo> infos = java.util.stream.IntStream.range(0, partitions)
                .mapToObj(partition -> new PartitionInfo("t", partition, node, new Node[] {node}, new Node[] {node}))
                .toList();
        return new Cluster("c", List.of(node), infos, Set.of(), Set.of());
    }
}
