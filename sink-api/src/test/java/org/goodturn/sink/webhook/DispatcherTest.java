package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodturn.events.DeliveryAttempt;
import org.goodturn.events.DeliveryState;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Purpose;
import org.goodturn.events.WebhookDelivery;
import org.goodturn.events.WebhookRegistration;
import org.goodturn.sink.testing.Samples;
import org.goodturn.topics.PersonKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private final World world = new World();
    private Hook hook;

    @BeforeEach
    void annaHasAWebhook() {
        world.allowAll("anna", "bert", "cleo");
        hook = world.register(Deliveries.hook("https://example.com/", "anna"));
    }

    private static Nudge nudge(String id) {
        return Samples.nudge(id, "anna", "bert", "cleo");
    }

    private List<String> sentTypes() {
        return world.sent.stream().map(sent -> sent.message().type()).toList();
    }

    private WebhookDelivery only() {
        List<WebhookDelivery> log = world.deliveries.log(hook.incarnation());
        assertThat(log).hasSize(1);
        return log.getFirst();
    }

    private Hook now() {
        return world.hooks.find(hook.ref()).orElseThrow();
    }

    @Test
    void sendsAChangeOnceAndNotesThatItArrived() {
        world.change(nudge("n"));
        world.pass(Duration.ofDays(7));
        assertThat(sentTypes()).containsExactly("nudge.changed");
        assertThat(world.sent.getFirst().json().path("data").path("id").asText())
                .isEqualTo("n");
        assertThat(only().getState()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(world.deliveries.lastDelivered(hook.incarnation())).isPresent();
    }

    @Test
    void sendsNothingOfBeforeItsCreationNorOfOtherPeople() {
        WebhookRegistration later = WebhookRegistration.newBuilder(hook.registration())
                .setFrom(List.of(1L, 1L, 1L, 1L))
                .build();
        world.register(Hook.of(hook.ref(), later, Optional.empty()));
        world.change(nudge("before"));
        world.change(nudge("after"));
        world.change(Samples.nudge("berts", "bert", "anna"));
        world.settle();
        assertThat(world.sent)
                .extracting(sent -> sent.json().path("data").path("id").asText())
                .containsExactly("after");
    }

    @Test
    void aServerErrorForDaysIsTriedTenTimesWithOneIdAndThenSwitchesTheWebhookOffVisibly() {
        world.receiver = (to, message) -> Deliveries.answer(500);
        world.change(nudge("n"));
        world.pass(Duration.ofDays(2));
        assertThat(now().offBecause()).isEmpty();
        world.pass(Duration.ofDays(5));

        assertThat(world.sent).hasSize(10);
        assertThat(world.sent.stream().map(sent -> sent.message().id()).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(Duration.between(world.sent.get(0).at(), world.sent.get(1).at()))
                .isLessThan(Duration.ofSeconds(60));
        assertThat(only().getState()).isEqualTo(DeliveryState.FAILED);
        assertThat(only().getAttempts()).hasSize(10).allMatch(attempt -> attempt.getStatus() == 500);
        assertThat(now().offBecause()).contains("failing");
        assertThat(now().givenUp().orElseThrow().getDetail()).contains("status 500");
        world.change(nudge("later"));
        world.settle();
        assertThat(world.sent).hasSize(10);
    }

    @Test
    void whyNothingArrivesIsSaidInWordsUntilSomethingDoes() {
        world.receiver = (to, message) -> Answer.failed(Answer.UNRESOLVABLE, Duration.ZERO);
        world.change(nudge("n"));
        world.settle();

        WebhookJson failing = WebhookJson.of(now(), world.deliveries, world.now);
        assertThat(failing.lastFailure().failure()).isEqualTo("unresolvable");
        assertThat(failing.lastFailure().detail())
                .contains("has no IP address", "nothing was sent", "Each try looks it up anew");
        assertThat(DeliveryJson.of(only()).attempts().getFirst().detail())
                .isEqualTo(failing.lastFailure().detail());

        world.receiver = (to, message) -> Deliveries.answer(204);
        world.pass(Duration.ofMinutes(1));
        assertThat(WebhookJson.of(now(), world.deliveries, world.now).lastFailure())
                .isNull();
    }

    @Test
    void aNameThatNeverResolvesSwitchesTheWebhookOffAndSaysWhy() {
        world.receiver = (to, message) -> Answer.failed(Answer.UNRESOLVABLE, Duration.ZERO);
        world.change(nudge("n"));
        world.pass(Duration.ofDays(7));

        assertThat(now().offBecause()).contains("failing");
        assertThat(now().givenUp().orElseThrow().getDetail()).contains("has no IP address");
    }

    @Test
    void aWebhookThatTakesOthersIsNotSwitchedOffForOneThatItNeverTakes() {
        world.receiver = (to, message) -> Deliveries.answer(
                new String(message.body(), java.nio.charset.StandardCharsets.UTF_8).contains("\"bad\"") ? 500 : 200);
        world.change(nudge("bad"));
        world.pass(Duration.ofDays(1));
        world.change(nudge("good"));
        world.pass(Duration.ofDays(6));
        assertThat(now().offBecause()).isEmpty();
        assertThat(world.deliveries.log(hook.incarnation()))
                .extracting(WebhookDelivery::getState)
                .containsExactlyInAnyOrder(DeliveryState.FAILED, DeliveryState.DELIVERED);
    }

    @Test
    void a410SwitchesItOffAtOnce() {
        world.receiver = (to, message) -> Deliveries.answer(410);
        world.change(nudge("n"));
        world.pass(Duration.ofDays(7));
        assertThat(world.sent).hasSize(1);
        assertThat(now().offBecause()).contains("gone");
        assertThat(only().getState()).isEqualTo(DeliveryState.FAILED);
    }

    @Test
    void aChangeOfTheRegistrationSwitchesItOnAgain() {
        world.receiver = (to, message) -> Deliveries.answer(410);
        world.change(nudge("n"));
        world.settle();
        WebhookRegistration next = WebhookRegistration.newBuilder(hook.registration())
                .setGeneration(2)
                .build();
        world.register(Hook.of(hook.ref(), next, Optional.empty()));
        world.receiver = (to, message) -> Deliveries.answer(200);
        assertThat(now().offBecause()).isEmpty();
        world.change(nudge("m"));
        world.settle();
        assertThat(world.sent).hasSize(2);
    }

    @Test
    void retryAfterIsHonoured() {
        world.receiver = (to, message) -> Answer.of(429, Duration.ofMillis(1), Optional.of(Duration.ofMinutes(20)));
        world.change(nudge("n"));
        world.pass(Duration.ofMinutes(19));
        assertThat(world.sent).hasSize(1);
        world.pass(Duration.ofMinutes(2));
        assertThat(world.sent).hasSize(2);
    }

    @Test
    void aLaterRevisionIsSentInPlaceOfAnEarlierOneThatFailed() {
        world.receiver = (to, message) -> Deliveries.answer(503);
        world.change(nudge("n"));
        world.settle();
        world.receiver = (to, message) -> Deliveries.answer(200);
        world.change(Samples.revised(nudge("n"), 2, NudgeStatus.ACKNOWLEDGED, null));
        world.pass(Duration.ofDays(7));
        assertThat(world.sent)
                .extracting(sent -> sent.json().path("data").path("revision").asInt())
                .containsExactly(1, 2);
        assertThat(world.sent.get(0).message().id())
                .isNotEqualTo(world.sent.get(1).message().id());
    }

    @Test
    void aFirstRevisionThatMayNotBeShownIsNotSentAndNeitherIsItsWithdrawal() {
        world.allow("cleo", Purpose.MAP_TRUST);
        world.change(nudge("n"));
        world.settle();
        world.change(Samples.revised(nudge("n"), 2, NudgeStatus.WITHDRAWN, "consent-withdrawn"));
        world.settle();
        assertThat(world.sent).isEmpty();
        assertThat(world.deliveries.log(hook.incarnation()))
                .extracting(WebhookDelivery::getState)
                .containsOnly(DeliveryState.WITHHELD);
    }

    @Test
    void whatWasSentAndMayNoLongerBeShownIsWithdrawn() {
        world.change(nudge("n"));
        world.settle();
        world.allow("cleo", Purpose.MAP_TRUST);
        world.change(Samples.revised(nudge("n"), 2, NudgeStatus.ACKNOWLEDGED, null));
        world.settle();
        assertThat(sentTypes()).containsExactly("nudge.changed", "nudge.withdrawn");
        assertThat(world.sent.getLast().json().path("data").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "revision", "recipient", "reason");
    }

    @Test
    void aRetryIsJudgedAnewAndWhatTheReceiverMayHaveSeenIsWithdrawnUnderAnotherId() {
        world.receiver = (to, message) -> Answer.failed(Answer.TIMEOUT, Duration.ofSeconds(15));
        world.change(nudge("n"));
        world.settle();
        world.allow("cleo", Purpose.MAP_TRUST);
        world.receiver = (to, message) -> Deliveries.answer(200);
        world.pass(Duration.ofMinutes(1));
        assertThat(sentTypes()).containsExactly("nudge.changed", "nudge.withdrawn");
        assertThat(world.sent.get(0).message().id())
                .isNotEqualTo(world.sent.get(1).message().id());
    }

    @Test
    void aRetryOfWhatNeverLeftAndMayNotBeShownAnyMoreIsNothing() {
        world.receiver = (to, message) -> Answer.failed(Answer.CONNECT, Duration.ZERO);
        world.change(nudge("n"));
        world.settle();
        world.allow("cleo", Purpose.MAP_TRUST);
        world.pass(Duration.ofMinutes(1));
        assertThat(sentTypes()).containsExactly("nudge.changed");
        assertThat(only().getState()).isEqualTo(DeliveryState.WITHHELD);
    }

    @Test
    void nothingIsSentAboutAPersonWhoIsNoLongerAmongThePeople() {
        world.receiver = (to, message) -> Deliveries.answer(503);
        world.change(nudge("n"));
        world.settle();
        WebhookRegistration others = WebhookRegistration.newBuilder(hook.registration())
                .setPeople(List.of("bert"))
                .setGeneration(2)
                .build();
        world.register(Hook.of(hook.ref(), others, Optional.empty()));
        world.pass(Duration.ofDays(7));
        assertThat(world.sent).hasSize(1);
        assertThat(only().getState()).isEqualTo(DeliveryState.DROPPED);
    }

    @Test
    void nothingIsSentOnceItIsRemovedAndItsLogGoesWithIt() {
        world.receiver = (to, message) -> Deliveries.answer(503);
        world.change(nudge("n"));
        world.settle();
        world.write(hook.ref().registrationKey(), null);
        world.pass(Duration.ofDays(7));
        assertThat(world.sent).hasSize(1);
        world.dispatcher.sweep();
        assertThat(world.deliveries.incarnations()).isEmpty();
    }

    @Test
    void anInstanceThatDiesInTheMiddleOfATryIsFollowedByOneThatMakesItAgainWithTheSameId() {
        world.change(nudge("n"));
        world.dispatcher.tick();
        world.tasks.poll().run();
        assertThat(world.sent).hasSize(1);

        world.start();
        world.settle();

        assertThat(world.sent).hasSize(2);
        assertThat(world.sent.get(1).message().id())
                .isEqualTo(world.sent.get(0).message().id());
        world.start();
        world.settle();
        assertThat(world.sent).hasSize(2);
    }

    @Test
    void aPartitionThatWasLostIsLeftAloneAndItsOutcomesAreNotWritten() {
        world.change(nudge("n"));
        world.dispatcher.tick();
        world.dispatcher.lost(List.of(0, 1, 2, 3));
        world.tasks.poll().run();
        assertThat(world.dispatcher.outcomes()).isEmpty();
        world.pass(Duration.ofDays(1));
        assertThat(world.sent).hasSize(1);
    }

    @Test
    void readingTheSameChangeAgainBeginsNothing() {
        Change change = world.change(nudge("n"));
        world.settle();
        assertThat(world.dispatcher.begin(List.of(change))).isEmpty();
    }

    @Test
    void aChangeThatThisInstanceHasNotReadYetWaits() {
        Change ahead = Deliveries.change("anna", "n", 0);
        world.write(world.dispatcher.begin(List.of(ahead)));
        world.settle();
        assertThat(world.sent).isEmpty();
        world.append("anna", "n", nudge("n"));
        world.settle();
        assertThat(world.sent).hasSize(1);
    }

    @Test
    void aDeliveryThatALaterRevisionOvertookBeforeItsTryEndsUnsent() {
        Change first = world.append("anna", "n", nudge("n"));
        world.append("anna", "n", Samples.revised(nudge("n"), 2, NudgeStatus.ACKNOWLEDGED, null));
        world.write(world.dispatcher.begin(List.of(first)));
        world.settle();
        assertThat(world.sent).isEmpty();
        assertThat(only().getState()).isEqualTo(DeliveryState.SUPERSEDED);
    }

    @Test
    void aPartitionThatWasGainedIsLeftAloneUntilEverythingOfItsOwnerBeforeIsRead() {
        WebhookDelivery overtaken = world.dispatcher
                .begin(List.of(world.append("anna", "n", nudge("n"))))
                .getFirst();
        int partition = PersonKeys.partition("anna", World.PARTITIONS);
        // The owner before wrote two records; this instance has read the first alone, which says that it waits.
        world.dispatcher.gained(Map.of(partition, 2L));
        world.write(List.of(overtaken));
        world.settle();
        assertThat(world.sent).isEmpty();

        world.write(List.of(Deliveries.delivered(overtaken)));
        world.settle();

        assertThat(world.sent).isEmpty();
        assertThat(only().getState()).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void theLastDeliveryIsTheLatestOneWhicheverIsReadFirst() {
        WebhookDelivery early = Deliveries.delivered(Deliveries.begun("n1", 1));
        WebhookDelivery late = WebhookDelivery.newBuilder(Deliveries.delivered(Deliveries.begun("n2", 2)))
                .setAttempts(List.of(new DeliveryAttempt(Deliveries.NOW.plusSeconds(1), 204, 5L, "")))
                .build();
        for (List<WebhookDelivery> order : List.of(List.of(early, late), List.of(late, early))) {
            World read = new World();
            read.write(order);
            assertThat(read.deliveries.lastDelivered("i1")).contains(Deliveries.NOW.plusSeconds(1));
        }
    }

    @Test
    void aWebhookThatHangsDelaysNoOther() {
        World busy = new World(Map.of("goodturn.webhooks.max-in-flight", "4"));
        busy.allowAll("anna", "bert", "cleo");
        Hook slow = busy.register(Deliveries.hook("https://example.com/"));
        WebhookRegistration other = WebhookRegistration.newBuilder(slow.registration())
                .setId("other")
                .setIncarnation("i2")
                .build();
        busy.receiver = (to, message) -> Deliveries.answer(500);
        for (String person : List.of("p1", "p2", "p3", "p4", "p5", "p6")) {
            busy.allowAll(person);
            busy.change(Samples.nudge("n-" + person, person, "bert", "cleo"));
        }
        busy.settle();
        busy.register(Hook.of(HookRef.of(Deliveries.OWNER, "other"), other, Optional.empty()));
        busy.now = busy.now.plusSeconds(6);
        // Everything the slow one has begun hangs from now on: its tasks are never run.
        busy.dispatcher.tick();
        Set<Runnable> hanging = Set.copyOf(busy.tasks);
        assertThat(hanging).hasSize(1);
        busy.tasks.clear();
        busy.change(Samples.nudge("m", "anna", "bert", "cleo"));
        busy.settle();
        assertThat(busy.deliveries.lastDelivered("i2")).isEmpty();
        assertThat(busy.deliveries.log("i2"))
                .extracting(WebhookDelivery::getNudge)
                .contains("m");
        assertThat(busy.deliveries.log("i2").getFirst().getAttempts()).hasSize(1);
    }

    @Test
    void theIdIsTheSameWhereverTheSameChangeIsSentToTheSameWebhook() {
        world.change(nudge("n"));
        world.settle();
        Instant first = world.now;
        world.now = first.plusSeconds(60);
        Replays replays = new Replays(world.nudges, world.deliveries, world);
        replays.again(now(), only().getId());
        world.now = Instant.now().plusSeconds(60);
        world.settle();
        assertThat(world.sent).hasSize(2);
        assertThat(world.sent.get(1).message().id())
                .isEqualTo(world.sent.get(0).message().id());
    }
}
