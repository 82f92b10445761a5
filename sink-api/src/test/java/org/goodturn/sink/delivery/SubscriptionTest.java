package org.goodturn.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodturn.sink.testing.Patience.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Grant;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Purpose;
import org.goodturn.sink.delivery.Engine.Client;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.People;
import org.goodturn.sink.testing.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscriptionTest {

    private static final int CAPACITY = 5;
    private static final Purpose[] EVERYTHING = {Purpose.RECEIVE_NUDGES, Purpose.BE_INTRODUCED, Purpose.BE_A_BRIDGE};

    private Engine engine = new Engine(Map.of(
                    "goodturn.delivery.queue-capacity", Integer.toString(CAPACITY),
                    "goodturn.delivery.max-per-person", "3",
                    "goodturn.delivery.judge-again", "50ms"))
            .read();

    @BeforeEach
    void everybodyAllowsEverything() {
        for (String person : List.of("anna", "bert", "cleo")) {
            engine.says(Samples.consent(person, EVERYTHING));
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Nudge happens(String id, String... through) {
        Nudge nudge = Samples.nudge(id, "anna", "bert", through);
        engine.happens(nudge);
        return nudge;
    }

    private List<Nudge> happen(int count) {
        return IntStream.range(0, count).mapToObj(i -> happens("n" + i)).toList();
    }

    private Client attached(String cursor) {
        Client client = engine.open("anna", cursor);
        await().until(() -> client.began != null);
        return client;
    }

    private static void isTold(Client client, String... names) {
        await().untilAsserted(() -> assertThat(client.told).containsExactly(names));
    }

    private void isQuiet(Client client) {
        int before = client.beats;
        await().until(() -> client.beats > before + 3);
    }

    @Test
    void takesAsManyChangesAsTheQueueHoldsFromAClientThatDoesNotRead() {
        Client client = attached(null);
        client.room = 0;
        happen(CAPACITY);
        client.takes(100);
        await().until(() -> client.told.size() == CAPACITY);
        assertThat(client.ending).isNull();
    }

    @Test
    void endsAtOneChangeMore() {
        Client client = attached(null);
        isQuiet(client);
        client.room = 0;
        happen(CAPACITY + 1);
        await().until(() -> client.ending == Ending.OVERFLOW);
        assertThat(client.told).isEmpty();
    }

    @Test
    void beginsOnceMoreInsteadWhileAClientStillTakesWhatWasThereAtItsBeginning() {
        happens("before");
        Client client = engine.open("anna", null);
        client.room = 0;
        await().until(() -> client.began != null);
        happen(3 * CAPACITY);
        client.takes(100);
        await().until(() -> client.told.size() == 1 + 3 * CAPACITY);
        assertThat(client.ending).isNull();
        assertThat(client.cursors).doesNotHaveDuplicates();
    }

    @Test
    void endsForAClientThatTakesNothingForSeveralHeartbeats() {
        Client client = engine.open("anna", null);
        client.room = 0;
        await().until(() -> client.ending == Ending.STALLED);
    }

    @Test
    void warnsAndEndsWithTheToken() {
        Client client = engine.open(new People.Listed(Set.of("anna")), null, Duration.ofSeconds(1));
        await().until(() -> client.ending == Ending.TOKEN_EXPIRED);
        assertThat(client.told).containsExactly("auth-expiring");
    }

    @Test
    void endsWhenTheServiceStops() {
        Client client = attached(null);
        engine.stop();
        await().until(() -> client.ending == Ending.SHUTDOWN);
    }

    @Test
    void tellsAllWhoLookTheSameBytes() {
        Client one = attached(null);
        Client two = attached(null);
        Client app = engine.open(new People.Everybody(), null, Duration.ofHours(1));
        await().until(() -> app.began != null);
        happens("one");
        List.of(one, two, app).forEach(client -> isTold(client, "nudge"));
        assertThat(two.text(0)).isEqualTo(one.text(0)).isEqualTo(app.text(0));
    }

    @Test
    void tellsAtOnceThatSomebodyNoLongerAllowsWhatIsShownAndThatTheyDoAgain() {
        happens("through-cleo", "cleo");
        happens("direct");
        Client client = attached(null);
        Client app = engine.open(new People.Everybody(), null, Duration.ofHours(1));
        isTold(client, "nudge", "nudge");
        isTold(app, "nudge", "nudge");

        engine.says(Samples.consent("cleo", 2, 1L, ConsentOrigin.PERSON, Purpose.RECEIVE_NUDGES));

        isTold(client, "nudge", "nudge", "withdrawn");
        isTold(app, "nudge", "nudge", "withdrawn");
        assertThat(client.text(2))
                .isEqualTo("{\"id\":\"through-cleo\",\"revision\":1,\"recipient\":\"anna\",\"reason\":\"consent\"}");
        engine.says(Samples.consent("cleo", 3, 2L, ConsentOrigin.PERSON, EVERYTHING));
        isTold(client, "nudge", "nudge", "withdrawn", "nudge");
        isTold(app, "nudge", "nudge", "withdrawn", "nudge");
    }

    @Test
    void tellsNothingOfANudgeThatWasNeverShown() {
        engine.says(Samples.consent("cleo", 2, 1L, ConsentOrigin.PERSON, Purpose.RECEIVE_NUDGES));
        happens("through-cleo", "cleo");
        Client client = attached(null);
        engine.says(Samples.consent("bert", 2, 1L, ConsentOrigin.PERSON, EVERYTHING));
        isQuiet(client);
        assertThat(client.told).isEmpty();
    }

    @Test
    void tellsByTheClockAloneThatANudgeIsOver() {
        engine.happens(Nudge.newBuilder(Samples.nudge("short", "anna", "bert"))
                .setExpiresAt(Instant.now().plus(Duration.ofHours(1)))
                .build());
        Client client = attached(null);
        Client app = engine.open(new People.Everybody(), null, Duration.ofHours(1));
        isTold(client, "nudge");
        isTold(app, "nudge");

        engine.passes(Duration.ofHours(2));

        isTold(client, "nudge", "withdrawn");
        isTold(app, "nudge", "withdrawn");
        assertThat(client.text(1)).contains("\"reason\":\"expired\"");
    }

    @Test
    void tellsByTheClockAloneThatAConsentHasEnded() {
        happens("direct");
        happens("through-cleo", "cleo");
        engine.says(until(
                Instant.now().plus(Duration.ofHours(1)),
                Samples.consent("cleo", 2, 1L, ConsentOrigin.PERSON, EVERYTHING)));
        Client client = attached(null);
        Client app = engine.open(new People.Everybody(), null, Duration.ofHours(1));
        isTold(client, "nudge", "nudge");
        isTold(app, "nudge", "nudge");

        engine.passes(Duration.ofHours(2));

        isTold(client, "nudge", "nudge", "withdrawn");
        isTold(app, "nudge", "nudge", "withdrawn");
        assertThat(client.text(2)).contains("through-cleo", "\"reason\":\"consent\"");
    }

    private static ConsentRecord until(Instant end, ConsentRecord consent) {
        return ConsentRecord.newBuilder(consent)
                .setGrants(consent.getGrants().stream()
                        .map(grant -> Grant.newBuilder(grant).setUntil(end).build())
                        .toList())
                .build();
    }

    @Test
    void tellsOnReturnWhatSomebodyNoLongerAllowsAndRepeatsNothingElse() {
        happens("through-cleo", "cleo");
        happens("direct");
        Client before = attached(null);
        isTold(before, "nudge", "nudge");
        before.subscription.end(Ending.DISCONNECTED);
        await().until(() -> before.ending != null);
        engine.says(Samples.consent("cleo", 2, 1L, ConsentOrigin.PERSON, Purpose.RECEIVE_NUDGES));

        Client after = attached(before.cursors.getLast());

        isTold(after, "withdrawn");
        Client later = attached(after.cursors.getLast());
        isQuiet(later);
        assertThat(later.told).isEmpty();
    }

    @Test
    void tellsItAfterARestartThatReadTheDecisionBeforeAnybodyLooked() {
        Nudge nudge = happens("through-cleo", "cleo");
        Client before = attached(null);
        isTold(before, "nudge");
        before.subscription.end(Ending.DISCONNECTED);
        await().until(() -> before.ending != null);
        engine.says(Samples.consent("cleo", 2, 1L, ConsentOrigin.PERSON, Purpose.RECEIVE_NUDGES));
        try (Engine restarted = new Engine(Map.of(), engine, engine.consents).read()) {
            restarted.happens(nudge);

            Client after = restarted.open("anna", before.cursors.getLast());

            isTold(after, "withdrawn");
            Client later = restarted.open("anna", after.cursors.getLast());
            isQuiet(later);
            assertThat(later.told).isEmpty();
        }
    }

    @Test
    void waitsWhileTheInstanceHasNotReadAsFarAsTheCursor() {
        List<Nudge> nudges = happen(3);
        Client before = attached(null);
        isTold(before, "nudge", "nudge", "nudge");
        try (Engine behind = new Engine(Map.of(), engine).read()) {
            List.of("anna", "bert").forEach(person -> behind.says(Samples.consent(person, EVERYTHING), Instant.EPOCH));
            behind.happens(nudges.getFirst());
            Client client = behind.open("anna", before.cursors.getLast());
            isQuiet(client);
            assertThat(client.began).isNull();

            behind.happens(nudges.get(1));
            behind.happens(nudges.get(2));

            await().until(() -> client.began != null);
            behind.happens(Samples.nudge("more", "anna", "bert"));
            isTold(client, "nudge");
            assertThat(client.text(0)).contains("\"more\"");
        }
    }

    @Test
    void givesUpOnACursorThatNothingCatchesUpWith() {
        happen(3);
        Client before = attached(null);
        isTold(before, "nudge", "nudge", "nudge");
        try (Engine behind = new Engine(Map.of("goodturn.delivery.catch-up", "200ms"), engine).read()) {
            isTold(behind.open("anna", before.cursors.getLast()), "reset");
        }
    }

    @Test
    void refusesOneMoreThanACallerMayHaveUntilOneHasEnded() {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            clients.add(engine.open("anna", null));
        }
        assertThatThrownBy(() -> engine.open("anna", null))
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.kind())
                        .isEqualTo(ProblemKind.TOO_MANY_SUBSCRIPTIONS));
        engine.open("bert", null);
        clients.getFirst().subscription.end(Ending.DISCONNECTED);
        await().untilAsserted(() -> clients.add(engine.open("anna", null)));
    }

    @Test
    void leavesNothingBehindHoweverManyComeAndGo() {
        for (int round = 0; round < 20; round++) {
            List<Client> clients = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                clients.add(engine.open("person-" + i, null));
            }
            happens("n" + round);
            clients.forEach(client -> client.subscription.end(Ending.DISCONNECTED));
            await().until(() -> clients.stream().allMatch(client -> client.ending != null));
        }
        await().until(() -> engine.gauge("goodturn.delivery.subscribers") == 0);
        assertThat(engine.gauge("goodturn.delivery.people")).isZero();
    }

    @Test
    void tellsOfAnEndedNudgeOnceMoreToNobody() {
        Nudge nudge = happens("one");
        Client client = attached(null);
        isTold(client, "nudge");
        engine.happens(Samples.revised(nudge, 2, NudgeStatus.WITHDRAWN, "intent-faded"));
        engine.says(Samples.consent("bert", 2, 1L, ConsentOrigin.PERSON, Purpose.RECEIVE_NUDGES));
        isQuiet(client);
        assertThat(client.told).containsExactly("nudge", "withdrawn");
    }
}
