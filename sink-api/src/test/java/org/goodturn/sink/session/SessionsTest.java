package org.goodturn.sink.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.People;
import org.goodturn.sink.security.Scope;
import org.goodturn.sink.security.SealingKey;
import org.junit.jupiter.api.Test;

class SessionsTest {

    private static final Instant START = Instant.parse("2026-11-28T04:00:00Z");
    private static final Browser BROWSER = new Browser("localhost:8080", "Firefox");
    private static final Visit VISIT =
            new Visit("GET", BROWSER, false, Optional.empty(), Optional.empty(), Optional.empty());

    private final SessionSeal seal = new SessionSeal(SealingKey.from("test", Optional.empty()));

    private Sessions at(Instant now) {
        return new Sessions(seal, Duration.ofHours(1), InstantSource.fixed(now));
    }

    private static Caller anna(Instant until) {
        return new Caller.Person("anna", Set.of(Scope.ME_READ), until);
    }

    @Test
    void endsWithTheTokenAndAfterAnHourAtTheLatest() {
        assertThat(at(START).open(anna(START.plusSeconds(600)), BROWSER).until())
                .isEqualTo(START.plusSeconds(600));
        assertThat(at(START).open(anna(START.plusSeconds(86_400)), BROWSER).life())
                .isEqualTo(Duration.ofHours(1));
    }

    @Test
    void isGoodToItsLastSecondAndNotLonger() {
        Sessions.Opened opened = at(START).open(anna(START.plusSeconds(86_400)), BROWSER);
        Caller caller = at(opened.until().minusMillis(1)).resume(opened.text(), VISIT);
        assertThat(caller).isEqualTo(anna(opened.until()));
        ProblemException late = catchThrowableOfType(
                ProblemException.class, () -> at(opened.until()).resume(opened.text(), VISIT));
        assertThat(late.kind()).isEqualTo(ProblemKind.NOT_AUTHENTICATED);
    }

    @Test
    void holdsAsManyPeopleAsACookieCan() {
        Set<String> many =
                IntStream.range(0, 1000).mapToObj(i -> "person-number-" + i).collect(Collectors.toSet());
        Caller application =
                new Caller.Application("app", new People.Listed(many), Scope.all(), START.plusSeconds(600));
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> at(START).open(application, BROWSER));
        assertThat(refused.kind()).isEqualTo(ProblemKind.NOT_ALLOWED);
    }

    @Test
    void lastsAnHourAtMostWhateverIsSet() {
        assertThatThrownBy(() -> new Sessions(seal, Duration.ofMinutes(61), InstantSource.system()))
                .hasMessageContaining("goodturn.session.life");
        assertThatThrownBy(() -> new Sessions(seal, Duration.ZERO, InstantSource.system()))
                .hasMessageContaining("goodturn.session.life");
    }
}
