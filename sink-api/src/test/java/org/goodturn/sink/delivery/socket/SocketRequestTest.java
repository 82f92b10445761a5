package org.goodturn.sink.delivery.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SocketRequestTest {

    @Test
    void aPageOfTheSameHostAndPortIsTheSame() {
        assertThat(SocketRequest.isSame("http://localhost:8080", "localhost:8080"))
                .isTrue();
        assertThat(SocketRequest.isSame("https://Goodturn.example", "goodturn.example"))
                .isTrue();
    }

    @Test
    void anyOtherPageOrNoneAtAllIsNot() {
        assertThat(SocketRequest.isSame("http://localhost:8081", "localhost:8080"))
                .isFalse();
        assertThat(SocketRequest.isSame("https://evil.example", "goodturn.example"))
                .isFalse();
        assertThat(SocketRequest.isSame("https://goodturn.example.evil.example", "goodturn.example"))
                .isFalse();
        assertThat(SocketRequest.isSame("null", "goodturn.example")).isFalse();
        assertThat(SocketRequest.isSame(null, "goodturn.example")).isFalse();
    }
}
