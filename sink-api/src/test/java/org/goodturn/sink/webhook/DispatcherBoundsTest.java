package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goodturn.events.DeliveryState;
import org.goodturn.events.WebhookDelivery;
import org.goodturn.events.WebhookRegistration;
import org.goodturn.sink.testing.Samples;
import org.junit.jupiter.api.Test;

/** What is bounded stays so with one more than the bound. */
class DispatcherBoundsTest {

    private static World world(Map<String, String> settings) {
        World world = new World(settings);
        world.allowAll("bert", "cleo");
        world.register(Deliveries.hook("https://example.com/"));
        return world;
    }

    private static void change(World world, String person, String nudge) {
        world.allowAll(person);
        world.change(Samples.nudge(nudge, person, "bert", "cleo"));
    }

    private static void changes(World world, int people) {
        IntStream.range(0, people).forEach(i -> change(world, "p" + i, "n" + i));
    }

    private static void registerAnother(World world, String id) {
        Hook one = Deliveries.hook("https://example.com/");
        WebhookRegistration another = WebhookRegistration.newBuilder(one.registration())
                .setId(id)
                .setIncarnation("i-" + id)
                .build();
        world.register(Hook.of(HookRef.of(Deliveries.OWNER, id), another, Optional.empty()));
    }

    private static int begunAtOnce(Map<String, String> settings) {
        World world = world(settings);
        changes(world, 6);
        world.dispatcher.tick();
        return world.tasks.size();
    }

    @Test
    void oneWebhookHasAtMostFourTriesUnderWayWhateverIsSaid() {
        assertThat(begunAtOnce(Map.of())).isEqualTo(4);
        assertThat(begunAtOnce(Map.of("goodturn.webhooks.concurrency", "3"))).isEqualTo(3);
        assertThat(begunAtOnce(Map.of("goodturn.webhooks.concurrency", "5"))).isEqualTo(4);
        assertThat(begunAtOnce(Map.of("goodturn.webhooks.concurrency", "0"))).isEqualTo(1);
    }

    @Test
    void oneWhoseLastTryFailedHasOne() {
        World world = world(Map.of());
        world.receiver = (hook, message) -> Deliveries.answer(500);
        changes(world, 1);
        world.settle();
        IntStream.range(1, 4).forEach(i -> change(world, "p" + i, "n" + i));
        world.dispatcher.tick();
        assertThat(world.tasks).hasSize(1);
    }

    @Test
    void anInstanceHasAtMostSoManyTriesUnderWayAndGoesOnWhenOneEnds() {
        World world = world(Map.of("goodturn.webhooks.max-in-flight", "6"));
        registerAnother(world, "second");
        changes(world, 4);
        world.dispatcher.tick();
        assertThat(world.tasks).hasSize(6);
        assertThat(world.dispatcher.underWay()).isEqualTo(6);

        world.tasks.poll().run();
        world.dispatcher.tick();

        assertThat(world.dispatcher.underWay()).isEqualTo(6);
    }

    @Test
    void oneMoreThanMayWaitEndsTheOldestOfThatPartition() {
        World world = world(Map.of("goodturn.webhooks.queue-capacity", "2"));
        IntStream.range(0, 3).forEach(i -> change(world, "anna", "n" + i));
        assertThat(world.deliveries.waiting("i1")).isEqualTo(2);
        assertThat(world.deliveries.log("i1"))
                .filteredOn(delivery -> delivery.getState() == DeliveryState.DROPPED)
                .extracting(WebhookDelivery::getNudge, WebhookDelivery::getReason)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("n0", "queue-full"));
    }

    @Test
    void ofWhatEndedTheLogHasTheLastSoMany() {
        World world = world(Map.of("goodturn.webhooks.logged", "2"));
        IntStream.range(0, 3).forEach(i -> {
            change(world, "anna", "n" + i);
            world.settle();
        });
        assertThat(world.deliveries.log("i1"))
                .extracting(WebhookDelivery::getNudge)
                .containsExactly("n1", "n2");
    }

    @Test
    void aCallReplaysAtMostAThousandAndSaysWhereToGoOn() {
        World world = world(Map.of());
        Hook hook = world.hooks.incarnation("i1").orElseThrow();
        for (int i = 0; i <= Replays.AT_MOST; i++) {
            world.now = Deliveries.NOW.plusMillis(i);
            String person = "p" + i % 5;
            world.append(person, "n" + i, Samples.nudge("n" + i, person, "bert", "cleo"));
        }
        Replays replays = new Replays(world.nudges, world.deliveries, world);

        Replays.Replayed most = replays.since(hook, Deliveries.NOW);
        Replays.Replayed all = replays.since(hook, Deliveries.NOW.plusMillis(1));

        Instant last = Deliveries.NOW.plusMillis(Replays.AT_MOST);
        assertThat(List.of(most, all))
                .containsExactly(
                        new Replays.Replayed(Replays.AT_MOST, last), new Replays.Replayed(Replays.AT_MOST, null));
    }
}
