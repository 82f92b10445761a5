package org.goodturn.sink.delivery.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Purpose;
import org.goodturn.sink.testing.CaughtUp;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every transport promises to a subscriber while the service runs. Subclasses are Quarkus tests with a broker. */
public abstract class DeliveryContract {

    /** The recipient. */
    protected final String anna = Samples.someone();
    /** Whom the nudges are about. */
    protected final String bert = Samples.someone();
    /** The bridge. */
    protected final String cleo = Samples.someone();
    /** Writes in place of the topology. */
    protected Feed feed;

    private final List<Subscriber> subscribers = new ArrayList<>();

    /** The transport under test. */
    protected abstract Transport transport();

    /** Where the service under test is, without a slash at the end. */
    protected abstract String service();

    @BeforeEach
    void everybodyAllowsEverything() {
        feed = new Feed();
        feed.allowAll(anna, bert, cleo);
        new CaughtUp(service()).withConsents(anna, bert, cleo);
    }

    @AfterEach
    void close() {
        subscribers.forEach(Subscriber::close);
        feed.close();
    }

    /** A subscriber for a person, not connected yet. */
    protected Subscriber subscriber(String person) {
        Subscriber subscriber = transport().subscriber(service(), Tokens.person(person));
        subscribers.add(subscriber);
        return subscriber;
    }

    private Subscriber connected(String person) {
        Subscriber subscriber = subscriber(person);
        subscriber.connect();
        return subscriber;
    }

    /** An open nudge for Anna about Bert through Cleo. */
    protected Nudge given(String id) {
        return given(id, cleo);
    }

    private Nudge given(String id, String... through) {
        Nudge nudge = Samples.nudge(anna + "-" + id, anna, bert, through);
        feed.nudge(nudge);
        return nudge;
    }

    private Nudge revised(Nudge nudge, int revision, NudgeStatus status, String reason) {
        Nudge next = Samples.revised(nudge, revision, status, reason);
        feed.nudge(next);
        return next;
    }

    /** The next messages, each acknowledged. */
    protected static List<Told> taken(Subscriber subscriber, int count) {
        List<Told> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Told told = subscriber.receive();
            assertThat(told).as("message %s of %s", i + 1, count).isNotNull();
            subscriber.ack(told);
            taken.add(told);
        }
        return taken;
    }

    private static String[] ids(Nudge... nudges) {
        return Arrays.stream(nudges).map(Nudge::getId).toArray(String[]::new);
    }

    /** Waits until the service has read a withdrawal of consent that masks the nudge. */
    protected void awaitMasked(Nudge nudge) {
        await().untilAsserted(() -> RestAssured.given()
                .auth()
                .oauth2(Tokens.person(nudge.getRecipient()))
                .get(service() + "/v1/nudges/" + nudge.getId())
                .then()
                .statusCode(404));
    }

    @Test
    void tellsEverythingOpenAndThenWhatHappens() {
        assumeTrue(transport().tellsWhatIsOpen());
        Nudge open = given("open");
        new CaughtUp(service()).with(revised(given("over"), 2, NudgeStatus.DECLINED, "declined"));
        Subscriber subscriber = connected(anna);
        assertThat(taken(subscriber, 1)).extracting(Told::nudge).containsExactly(ids(open));

        Nudge live = given("live");

        assertThat(taken(subscriber, 1)).extracting(Told::nudge).containsExactly(ids(live));
        assertThat(subscriber.waiting()).isZero();
    }

    @Test
    void tellsARecipientsChangesInTheirOrderAndNoRevisionGoesBack() {
        assumeTrue(transport().tellsEveryRevision());
        Subscriber subscriber = connected(anna);
        List<String> expected = new ArrayList<>();
        List<Nudge> nudges = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            nudges.add(given("n" + i));
            expected.add(nudges.get(i).getId() + " 1");
        }
        for (int revision = 2; revision <= 4; revision++) {
            for (Nudge nudge : nudges) {
                revised(nudge, revision, NudgeStatus.ACKNOWLEDGED, null);
                expected.add(nudge.getId() + " " + revision);
            }
        }

        List<Told> told = taken(subscriber, expected.size());

        assertThat(told).extracting(one -> one.nudge() + " " + one.revision()).containsExactlyElementsOf(expected);
        Map<String, Integer> last = new HashMap<>();
        told.forEach(one -> assertThat(one.revision())
                .isGreaterThanOrEqualTo(last.merge(one.nudge(), one.revision(), (before, now) -> now)));
    }

    @Test
    void goesOnAfterABrokenConnectionWithoutGapAndWithoutRepeat() {
        Subscriber subscriber = connected(anna);
        Nudge one = given("one");
        Nudge two = given("two");
        assertThat(taken(subscriber, 2)).extracting(Told::nudge).containsExactly(ids(one, two));
        subscriber.cut();
        Nudge meanwhile = given("meanwhile");
        revised(one, 2, NudgeStatus.WITHDRAWN, "intent-faded");

        subscriber.resume();

        Nudge after = given("after");
        List<Told> told = taken(subscriber, 3);
        assertThat(told).extracting(Told::nudge).containsExactly(ids(meanwhile, one, after));
        assertThat(told).extracting(Told::kind).containsExactly("nudge", "withdrawn", "nudge");
        assertThat(subscriber.waiting()).isZero();
    }

    @Test
    void tellsAgainWhatWasNotAcknowledged() {
        Subscriber subscriber = connected(anna);
        Nudge one = given("one");
        Nudge two = given("two");
        taken(subscriber, 1);
        Told lost = subscriber.receive();
        assertThat(lost.nudge()).isEqualTo(two.getId());
        subscriber.cut();

        subscriber.resume();

        Told again = subscriber.receive();
        assertThat(again.nudge()).isEqualTo(two.getId()).isNotEqualTo(one.getId());
        assertThat(again.revision()).isEqualTo(lost.revision());
    }

    @Test
    void saysOfAWithdrawnNudgeWhyAndNoMore() {
        Subscriber subscriber = connected(anna);
        Nudge nudge = given("one");
        taken(subscriber, 1);
        revised(nudge, 2, NudgeStatus.WITHDRAWN, "intent-faded");

        Told told = taken(subscriber, 1).getFirst();

        assertThat(told.kind()).isEqualTo("withdrawn");
        assertThat(told.nudge()).isEqualTo(nudge.getId());
        assertThat(told.revision()).isEqualTo(2);
        assertThat(told.recipient()).isEqualTo(anna);
        assertThat(told.reason()).isEqualTo("intent-faded");
        assertThat(told.data().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "revision", "recipient", "reason");
    }

    @Test
    void judgesAgainWhatItTellsAfterABreak() {
        Subscriber subscriber = connected(anna);
        given("before");
        taken(subscriber, 1);
        subscriber.cut();
        Nudge throughCleo = given("through-cleo");
        feed.consent(Samples.consent(cleo, Purpose.MAP_TRUST));
        awaitMasked(throughCleo);
        Nudge direct = given("direct", new String[0]);

        subscriber.resume();

        List<Told> told = new ArrayList<>(taken(subscriber, 1));
        while (!told.getLast().nudge().equals(direct.getId())) {
            told.addAll(taken(subscriber, 1));
        }
        assertThat(told)
                .filteredOn(one -> one.kind().equals("nudge"))
                .extracting(Told::nudge)
                .containsExactly(ids(direct));
    }

    @Test
    void tellsAtOnceThatSomebodyNoLongerAllowsWhatIsShown() {
        assumeTrue(transport().looksOn(), "nobody looks on: the topology's own withdrawal is what is told");
        Subscriber subscriber = connected(anna);
        Nudge throughCleo = given("through-cleo");
        Nudge direct = given("direct", new String[0]);
        assertThat(taken(subscriber, 2)).extracting(Told::nudge).containsExactly(ids(throughCleo, direct));

        feed.consent(Samples.consent(cleo, Purpose.MAP_TRUST));

        Told told = taken(subscriber, 1).getFirst();
        assertThat(told.kind()).isEqualTo("withdrawn");
        assertThat(told.nudge()).isEqualTo(throughCleo.getId());
        assertThat(told.reason()).isEqualTo("consent");
        Nudge after = given("after", new String[0]);
        assertThat(taken(subscriber, 1)).extracting(Told::nudge).containsExactly(ids(after));
    }

    @Test
    void losesNothingForASubscriberThatTakesItsTime() {
        Subscriber subscriber = connected(anna);
        List<String> expected =
                IntStream.range(0, 150).mapToObj(i -> given("n" + i).getId()).toList();

        List<Told> told = taken(subscriber, expected.size());

        assertThat(told).extracting(Told::nudge).containsExactlyElementsOf(expected);
    }

    @Test
    void tellsAPersonNothingOfOthers() {
        Subscriber subscriber = connected(bert);
        given("for-anna");
        Nudge own = Samples.nudge(bert + "-own", bert, anna, cleo);
        feed.nudge(own);
        assertThat(taken(subscriber, 1)).extracting(Told::nudge).containsExactly(ids(own));
    }

    @Test
    void answersAMarkThatIsNoneWithResetAndEverythingOpen() {
        assumeTrue(transport().hasCursors());
        Nudge open = given("open");
        Subscriber subscriber = subscriber(anna);
        subscriber.resumeAt("no-cursor-at-all");
        Told reset = subscriber.receive();
        assertThat(reset.kind()).isEqualTo("reset");
        assertThat(reset.reason()).isEqualTo("unknown-cursor");
        assertThat(taken(subscriber, 1)).extracting(Told::nudge).containsExactly(ids(open));
    }

    @Test
    void answersAnothersMarkWithReset() {
        assumeTrue(transport().hasCursors());
        given("open");
        String annas = taken(connected(anna), 1).getFirst().mark();
        Subscriber subscriber = subscriber(bert);
        subscriber.resumeAt(annas);
        assertThat(subscriber.receive().kind()).isEqualTo("reset");
        assertThat(subscriber.waiting()).isZero();
    }
}
