package org.goodturn.sink.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.People;
import org.junit.jupiter.api.Test;

class CallLimitsTest {

    private static final long SECOND = 1_000_000_000;

    private final Hands clock = new Hands();
    private final Pace person = new Pace("person", 50, 200);
    private final Pace application = new Pace("application", 500, 2000);
    private final CallLimits limits = new CallLimits(
            new Paces(person, application, person.forSubscriptions(50), application.forSubscriptions(5000)), 3, clock);
    private final Caller app = new Caller.Application("app", new People.Everybody(), Set.of(), Instant.MAX);

    private static Caller person(String id) {
        return new Caller.Person(id, Set.of(), Instant.MAX);
    }

    private long granted(Caller caller, int calls) {
        return granted(caller, Kind.CALL, calls);
    }

    private long granted(Caller caller, Kind kind, int calls) {
        return IntStream.range(0, calls)
                .filter(i -> limits.take(caller, kind).granted())
                .count();
    }

    private CallCount take(Caller caller) {
        return limits.take(caller, Kind.CALL);
    }

    @Test
    void aCallerMayCallInABurstAndThenAtTheirPace() {
        assertThat(granted(person("anna"), 201)).isEqualTo(200);
        clock.now += SECOND;
        assertThat(granted(person("anna"), 51)).isEqualTo(50);
    }

    @Test
    void anApplicationMayCallMore() {
        assertThat(granted(app, 2001)).isEqualTo(2000);
    }

    @Test
    void allSubscriptionsOfAnApplicationMayComeBackAtOnce() {
        assertThat(granted(app, Kind.SUBSCRIPTION, 5001)).isEqualTo(5000);
        clock.now += SECOND;
        assertThat(granted(app, Kind.SUBSCRIPTION, 501)).isEqualTo(500);
    }

    @Test
    void openingSubscriptionsTakesNothingFromOtherCallsNorTheyFromIt() {
        granted(app, 2001);
        assertThat(granted(app, Kind.SUBSCRIPTION, 5001)).isEqualTo(5000);
        clock.now += SECOND;
        granted(app, Kind.SUBSCRIPTION, 501);
        assertThat(granted(app, 501)).isEqualTo(500);
    }

    @Test
    void whoMayCallMoreOftenThanTheyMayHaveSubscriptionsMayOpenAsManyAsTheyMayCall() {
        assertThat(granted(person("anna"), Kind.SUBSCRIPTION, 201)).isEqualTo(200);
        assertThat(limits.take(person("anna"), Kind.SUBSCRIPTION).headers())
                .containsEntry("RateLimit-Policy", "\"person-subscriptions\";q=200;w=4");
    }

    @Test
    void oneCallerTakesNothingFromAnother() {
        granted(person("anna"), 300);
        assertThat(take(person("bert")).left()).isEqualTo(199);
    }

    @Test
    void anotherTokenOfTheSameCallerGrantsNothingMore() {
        granted(person("anna"), 200);
        assertThat(take(person("anna").lastingUntil(Instant.EPOCH)).granted()).isFalse();
    }

    @Test
    void whoIsRefusedLearnsWhenToComeBack() {
        granted(person("anna"), 200);

        CallCount refused = take(person("anna"));

        assertThat(refused.granted()).isFalse();
        assertThat(refused.refusal().kind()).isEqualTo(ProblemKind.TOO_MANY_REQUESTS);
        assertThat(refused.waitSeconds()).isEqualTo(1);
        clock.now += SECOND;
        assertThat(take(person("anna")).granted()).isTrue();
    }

    @Test
    void tellsWhatIsLeftAsTheDraftOnRateLimitHeadersHasIt() {
        take(person("anna"));
        assertThat(take(person("anna")).headers())
                .containsEntry("RateLimit-Policy", "\"person\";q=200;w=4")
                .containsEntry("RateLimit", "\"person\";r=198;t=1");
    }

    @Test
    void remembersABoundedNumberOfCallers() {
        IntStream.range(0, 100).forEach(i -> take(person("p" + i)));
        assertThat(limits.remembered()).isEqualTo(3);
    }

    @Test
    void refusesAPaceThatLetsNobodyCall() {
        assertThatThrownBy(() -> new Pace("person", 0, 200)).hasMessageContaining("goodturn.limits.person");
    }

    private static final class Hands implements TimeMeter {
        private long now;

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
