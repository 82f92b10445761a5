package org.goodturn.sink.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionCookieTest {

    private static String name(String host) {
        return SessionCookie.name(new Browser(host, "Firefox"));
    }

    @Test
    void itsNameEndsWithThePortWhereTheAddressNamesOne() {
        assertThat(name("localhost:8080")).isEqualTo("goodturn-session-8080");
        assertThat(name("[::1]:18080")).isEqualTo("goodturn-session-18080");
    }

    @Test
    void withoutAPortTheNameIsPlain() {
        assertThat(name("goodturn.example")).isEqualTo("goodturn-session");
        assertThat(name("[::1]")).isEqualTo("goodturn-session");
        assertThat(name("[fe80::8080]")).isEqualTo("goodturn-session");
    }

    @Test
    void nothingButDigitsGetsIntoTheName() {
        assertThat(name("localhost:80; Path=/")).isEqualTo("goodturn-session");
        assertThat(name("localhost:123456")).isEqualTo("goodturn-session");
        assertThat(name("")).isEqualTo("goodturn-session");
    }
}
