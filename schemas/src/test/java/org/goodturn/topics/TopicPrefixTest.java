package org.goodturn.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicPrefixTest {
    @Test
    void aTopicsFullNameIsPrefixAndShortName() {
        assertThat(Topics.NUDGES.in(TopicPrefix.DEFAULT)).isEqualTo("goodturn.nudges.v1");
        assertThat(Topics.NUDGES.in(new TopicPrefix("berlin-"))).isEqualTo("berlin-nudges.v1");
        assertThat(Topics.NUDGES.valueSubject(TopicPrefix.DEFAULT)).isEqualTo("goodturn.nudges.v1-value");
    }

    @Test
    void aPrefixMayBeEmpty() {
        assertThat(Topics.TIES.in(new TopicPrefix(""))).isEqualTo("ties.v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"good turn.", "gut/", "ü."})
    void whatKafkaWouldRefuseInANameIsRefusedAsAPrefix(String prefix) {
        assertThatThrownBy(() -> new TopicPrefix(prefix)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPrefixHasAtMostAHundredCharacters() {
        assertThat(new TopicPrefix("a".repeat(100)).value()).hasSize(100);
        assertThatThrownBy(() -> new TopicPrefix("a".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }
}
