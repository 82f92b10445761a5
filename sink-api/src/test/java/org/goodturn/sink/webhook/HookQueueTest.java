package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.webhook.Deliveries.NOW;
import static org.goodturn.sink.webhook.Deliveries.begun;
import static org.goodturn.sink.webhook.Deliveries.delivered;
import static org.goodturn.sink.webhook.Deliveries.failedOnce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goodturn.events.DeliveryState;
import org.goodturn.events.WebhookDelivery;
import org.junit.jupiter.api.Test;

class HookQueueTest {

    private final HookQueue queue = new HookQueue(3, 5);

    private List<String> due() {
        return queue.due(NOW, Set.of()).stream().map(WebhookDelivery::getNudge).toList();
    }

    private DeliveryState state(WebhookDelivery delivery) {
        return queue.find(delivery.getId()).orElseThrow().getState();
    }

    @Test
    void aLaterRevisionTakesThePlaceOfAnEarlierOneThatWaits() {
        WebhookDelivery one = begun("n", 1);
        WebhookDelivery two = begun("n", 2);
        queue.apply(one);
        queue.apply(two);
        assertThat(queue.size()).isEqualTo(1);
        assertThat(state(one)).isEqualTo(DeliveryState.SUPERSEDED);
        assertThat(state(two)).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void anEarlierRevisionNeverTakesThePlaceOfALaterOne() {
        WebhookDelivery two = begun("n", 2);
        WebhookDelivery one = begun("n", 1);
        queue.apply(two);
        queue.apply(one);
        assertThat(state(one)).isEqualTo(DeliveryState.SUPERSEDED);
        assertThat(due()).containsExactly("n");
        assertThat(state(two)).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void whatEndedIsForgottenOnceItIsOlderThanItsTopicKeepsIt() {
        WebhookDelivery tried = delivered(begun("n1", 1));
        WebhookDelivery untried = Steps.ended(begun("n2", 2), DeliveryState.DROPPED, "webhook-off");
        WebhookDelivery waiting = begun("n3", 3);
        List.of(tried, untried, waiting).forEach(queue::apply);

        queue.forgetEnded(NOW);
        assertThat(queue.all()).containsExactlyInAnyOrder(tried, untried, waiting);

        queue.forgetEnded(NOW.plusMillis(1));
        assertThat(queue.all()).containsExactly(waiting);
    }

    @Test
    void aRecipientsChangesAreSentOneAfterTheOther() {
        WebhookDelivery one = begun("n1", 1);
        queue.apply(one);
        queue.apply(begun("n2", 2));
        assertThat(due()).containsExactly("n1");
        queue.apply(delivered(one));
        assertThat(due()).containsExactly("n2");
    }

    @Test
    void whatHasEndedDoesNotHoldUpOthersUntilThatIsRead() {
        WebhookDelivery one = begun("n1", 1);
        queue.apply(one);
        queue.apply(begun("n2", 2));
        assertThat(queue.due(NOW, Set.of(one.getId())))
                .extracting(WebhookDelivery::getNudge)
                .containsExactly("n2");
    }

    @Test
    void oneThatFailedHoldsLaterOnesUpUntilItsFirstRetryAndNoLonger() {
        WebhookDelivery one = begun("n1", 1);
        queue.apply(one);
        queue.apply(begun("n2", 2));
        WebhookDelivery failed = failedOnce(one, NOW.plusSeconds(5));
        queue.apply(failed);
        assertThat(due()).isEmpty();
        List<org.goodturn.events.DeliveryAttempt> twice = new ArrayList<>(failed.getAttempts());
        twice.addAll(failed.getAttempts());
        queue.apply(WebhookDelivery.newBuilder(failed)
                .setAttempts(twice)
                .setNextTryAt(NOW.plusSeconds(300))
                .build());
        assertThat(due()).containsExactly("n2");
    }

    @Test
    void beginningAgainWhatHasBegunOrEndedChangesNothing() {
        WebhookDelivery one = begun("n", 1);
        queue.apply(failedOnce(one, NOW.plusSeconds(5)));
        queue.apply(one);
        assertThat(queue.find(one.getId()).orElseThrow().getAttempts()).hasSize(1);
        queue.apply(delivered(one));
        queue.apply(one);
        assertThat(queue.size()).isZero();
        assertThat(state(one)).isEqualTo(DeliveryState.DELIVERED);
    }

    @Test
    void aTryThatWasUnderWayWhenALaterRevisionCameIsNotedAndNotRepeated() {
        WebhookDelivery one = begun("n", 1);
        queue.apply(one);
        queue.apply(begun("n", 2));
        queue.apply(failedOnce(one, NOW.plusSeconds(5)));
        assertThat(queue.size()).isEqualTo(1);
        assertThat(state(one)).isEqualTo(DeliveryState.SUPERSEDED);
        assertThat(queue.find(one.getId()).orElseThrow().getAttempts()).hasSize(1);
    }

    @Test
    void oneMoreThanMayWaitEndsTheOldest() {
        List<WebhookDelivery> all = List.of(begun("a", 1), begun("b", 2), begun("c", 3), begun("d", 4));
        all.subList(0, 3).forEach(queue::apply);
        assertThat(queue.size()).isEqualTo(3);
        queue.apply(all.get(3));
        assertThat(queue.size()).isEqualTo(3);
        assertThat(state(all.get(0))).isEqualTo(DeliveryState.DROPPED);
        assertThat(queue.find(all.get(0).getId()).orElseThrow().getReason()).isEqualTo("queue-full");
        assertThat(state(all.get(1))).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void ofWhatEndedTheLastAreRemembered() {
        for (int i = 1; i <= 6; i++) {
            WebhookDelivery one = begun("n" + i, i);
            queue.apply(one);
            queue.apply(delivered(one));
        }
        assertThat(queue.all()).extracting(WebhookDelivery::getNudge).containsExactly("n2", "n3", "n4", "n5", "n6");
    }

    @Test
    void aNudgeIsUntoldAsLongAsAllItsRevisionsWereWithheld() {
        WebhookDelivery one = begun("n", 1);
        queue.apply(one);
        assertThat(queue.untold("n")).isFalse();
        queue.apply(Steps.ended(one, DeliveryState.WITHHELD, "consent"));
        assertThat(queue.untold("n")).isTrue();
        queue.apply(delivered(begun("n", 2)));
        assertThat(queue.untold("n")).isFalse();
    }

    /** Whatever comes in whatever order: the latest revision of each nudge is never lost, and nothing waits twice. */
    @Property
    void theLatestRevisionOfEachNudgeWaitsOrWasDelivered(
            @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 59) Integer> steps) {
        HookQueue any = new HookQueue(1000, 1000);
        Map<String, WebhookDelivery> latest = new HashMap<>();
        Set<String> done = new HashSet<>();
        long offset = 0;
        for (int step : steps) {
            String nudge = "n" + step % 5;
            if (step < 30) {
                WebhookDelivery next = begun(nudge, offset++);
                latest.put(nudge, next);
                any.apply(next);
            } else if (latest.containsKey(nudge)) {
                WebhookDelivery last = latest.get(nudge);
                any.apply(step < 45 ? failedOnce(last, NOW.plusSeconds(step)) : delivered(last));
                if (step >= 45) {
                    done.add(last.getId());
                }
            }
        }
        latest.forEach((nudge, delivery) -> assertThat(
                        any.find(delivery.getId()).orElseThrow().getState())
                .isEqualTo(done.contains(delivery.getId()) ? DeliveryState.DELIVERED : DeliveryState.PENDING));
        List<String> waiting = any.all().stream()
                .filter(delivery -> delivery.getState() == DeliveryState.PENDING)
                .map(WebhookDelivery::getNudge)
                .toList();
        assertThat(waiting).doesNotHaveDuplicates().hasSize(any.size());
    }
}
