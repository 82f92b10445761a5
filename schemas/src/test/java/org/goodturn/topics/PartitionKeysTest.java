package org.goodturn.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PartitionKeysTest {
    @Test
    void aKeyOfAPartitionSaysWhichOneAndIsNobodys() {
        assertThat(PartitionKeys.partition(PartitionKeys.of(63))).isEqualTo(63);
        assertThat(PartitionKeys.partition(PartitionKeys.of(7, "2930|north|marketing")))
                .isEqualTo(7);
        assertThat(PersonKeys.isPerson(PartitionKeys.of(7))).isFalse();
    }

    @Test
    void aPersonsKeyIsNoPartitions() {
        assertThat(PartitionKeys.is("ada")).isFalse();
        assertThat(PartitionKeys.is("#")).isFalse();
        assertThatThrownBy(() -> PartitionKeys.partition("#x|1")).isInstanceOf(IllegalArgumentException.class);
    }
}
