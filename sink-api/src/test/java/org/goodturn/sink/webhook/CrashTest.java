package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goodturn.events.NudgeStatus;
import org.goodturn.sink.testing.Samples;

/** Whatever happens between any two steps: the latest of each nudge arrives, and what is the same has the same id. */
class CrashTest {

    private static final int NUDGES = 4;

    @Property(tries = 100)
    void nothingIsLostWhereverTheWorkIsCutOff(
            @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 99) Integer> steps) {
        World world = new World();
        world.allowAll("anna", "bert", "cleo");
        world.register(Deliveries.hook("https://example.com/", "anna"));
        Map<String, Integer> written = new HashMap<>();
        Set<String> taken = new HashSet<>();
        Map<String, String> contentById = new HashMap<>();
        int[] tries = {0};
        world.receiver = (hook, message) -> {
            String content = content(message);
            assertThat(contentById.putIfAbsent(message.id(), content)).isIn(null, content);
            if (tries[0]++ % 3 == 0) {
                return Deliveries.answer(500);
            }
            taken.add(content);
            return Deliveries.answer(200);
        };

        steps.forEach(step -> take(step, world, written));

        world.receiver = (hook, message) -> {
            taken.add(content(message));
            return Deliveries.answer(200);
        };
        world.start();
        world.pass(Duration.ofDays(2));
        written.forEach((nudge, revision) -> assertThat(taken).contains(nudge + " " + revision));
        assertThat(world.deliveries.waiting()).isZero();
    }

    private static String content(Message message) {
        var data = new World.Sent(Deliveries.NOW, message).json().path("data");
        return data.path("id").asText() + " " + data.path("revision").asInt();
    }

    private static void take(int step, World world, Map<String, Integer> written) {
        switch (step % 6) {
            case 0, 1 -> {
                String nudge = "n" + step / 6 % NUDGES;
                int revision = written.merge(nudge, 1, Integer::sum);
                world.change(Samples.revised(
                        Samples.nudge(nudge, "anna", "bert", "cleo"),
                        revision,
                        revision == 1 ? NudgeStatus.OPEN : NudgeStatus.ACKNOWLEDGED,
                        null));
            }
            case 2 -> world.dispatcher.tick();
            case 3 -> {
                if (!world.tasks.isEmpty()) {
                    world.tasks.poll().run();
                }
            }
            case 4 -> world.write(world.dispatcher.outcomes());
            default -> world.start();
        }
    }
}
