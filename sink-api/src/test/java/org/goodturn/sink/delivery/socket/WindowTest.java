package org.goodturn.sink.delivery.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {

    private final Window window = new Window(3);

    private void sent(String... cursors) {
        for (String cursor : cursors) {
            window.sent(cursor);
        }
    }

    @Test
    void isFullAtItsSizeAndNotBefore() {
        sent("a", "b");
        assertThat(window.full()).isFalse();
        sent("c");
        assertThat(window.full()).isTrue();
    }

    @Test
    void anAcknowledgementCountsForAllBefore() {
        sent("a", "b", "c");
        assertThat(window.acknowledged("b")).isTrue();
        sent("d");
        assertThat(window.full()).isFalse();
        sent("e");
        assertThat(window.full()).isTrue();
    }

    @Test
    void whatIsNotUnderWayAcknowledgesNothing() {
        sent("a", "b", "c");
        assertThat(window.acknowledged("z")).isFalse();
        assertThat(window.full()).isTrue();
    }
}
