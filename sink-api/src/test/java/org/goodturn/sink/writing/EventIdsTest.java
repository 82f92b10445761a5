package org.goodturn.sink.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventIdsTest {

    @Test
    void areTheSameForTheSameCallWhereverItArrives() {
        assertThat(EventIds.of("person anna feedback n1", "key"))
                .isEqualTo(EventIds.of("person anna feedback n1", "key"))
                .matches("[0-9a-f]{32}");
    }

    @Test
    void differForEveryOtherCallerTargetAndKey() {
        assertThat(EventIds.of("person anna feedback n1", "key"))
                .isNotEqualTo(EventIds.of("application app feedback n1", "key"))
                .isNotEqualTo(EventIds.of("person anna feedback n2", "key"))
                .isNotEqualTo(EventIds.of("person anna feedback n1", "yek"))
                .isNotEqualTo(EventIds.of("person anna feedback n1 key", ""));
    }

    @Test
    void areNobodysWithoutAKey() {
        assertThat(EventIds.of("person anna", null)).isNotEqualTo(EventIds.of("person anna", null));
    }
}
