package org.goodturn.sink.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.goodturn.sink.problem.ProblemKind;
import org.junit.jupiter.api.Test;

class VisitTest {

    private static Visit read(boolean secure, String origin, String fetchSite) {
        return new Visit(
                "GET",
                new Browser("App.example:8443", "Firefox"),
                secure,
                Optional.ofNullable(origin),
                Optional.ofNullable(fetchSite),
                Optional.empty());
    }

    private static Visit write(String method, String page) {
        return new Visit(
                method,
                new Browser("app.example", "Firefox"),
                true,
                Optional.of("https://app.example"),
                Optional.of("same-origin"),
                Optional.ofNullable(page));
    }

    private static void assertRefused(Visit visit) {
        assertThat(visit.refusal()).get().satisfies(problem -> assertThat(problem.kind())
                .isEqualTo(ProblemKind.CROSS_SITE));
    }

    @Test
    void aReadOfThePageItselfIsTaken() {
        assertThat(read(true, null, null).refusal()).isEmpty();
        assertThat(read(true, null, "same-origin").refusal()).isEmpty();
        assertThat(read(true, null, "none").refusal()).isEmpty();
        assertThat(read(true, "https://app.example:8443", "same-origin").refusal())
                .isEmpty();
        assertThat(read(false, "http://app.example:8443", null).refusal()).isEmpty();
    }

    @Test
    void aReadBehindAProxyThatEndsTlsIsTaken() {
        assertThat(read(false, "https://app.example:8443", "same-origin").refusal())
                .isEmpty();
    }

    @Test
    void whatOtherSitesStartIsRefused() {
        assertRefused(read(true, null, "cross-site"));
        assertRefused(read(true, null, "same-site"));
        assertRefused(read(true, null, "nonsense"));
        assertRefused(read(true, "https://evil.example", null));
        assertRefused(read(true, "https://app.example", null));
        assertRefused(read(true, "https://app.example:8443.evil.example", null));
        assertRefused(read(true, "null", null));
        assertRefused(read(true, "http://app.example:8443", null));
        assertRefused(read(true, "https://evil.example", "same-origin"));
    }

    @Test
    void aWriteNeedsTheHeaderThatOnlyThePageCanSend() {
        assertThat(write("POST", "1").refusal()).isEmpty();
        assertThat(read(true, null, null).refusal()).isEmpty();
        for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"}) {
            assertRefused(write(method, null));
            assertRefused(write(method, ""));
            assertRefused(write(method, "true"));
        }
    }
}
