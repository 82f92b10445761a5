package org.goodturn.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodturn.events.Nudge;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.RunningService;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.SseClient;
import org.goodturn.sink.testing.SseClient.Event;
import org.goodturn.sink.testing.StubRegistry;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

/** The packaged service, killed and started again, and left alone by its broker. */
class RestartIT {

    private static final String STREAM = "/v1/nudges/stream";

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();

    private Nudge given(Feed feed, String id) {
        Nudge nudge = Samples.nudge(anna + "-" + id, anna, bert);
        feed.nudge(nudge);
        return nudge;
    }

    @Test
    void aCursorOutlivesTheServiceAndReadinessTellsOfTheBroker() throws IOException, InterruptedException {
        TestBroker broker = new TestBroker();
        Map<String, String> settings = new HashMap<>(broker.start());
        System.setProperty("test.private-key", settings.remove("test.private-key"));
        boolean brokerRuns = true;
        try (StubRegistry registry = new StubRegistry();
                Feed feed = new Feed(broker.bootstrapServers(), registry.url())) {
            settings.put("goodturn.schema.registry.url", registry.url());
            feed.allowAll(anna, bert);
            List<Nudge> nudges =
                    IntStream.range(0, 4).mapToObj(i -> given(feed, "n" + i)).toList();
            String cursor;
            try (RunningService service = RunningService.start(settings);
                    SseClient client = SseClient.open(service.url(STREAM), Tokens.person(anna), null)) {
                cursor = client.next(2).getLast().id();
                service.kill();
                assertThat(client.ends()).isTrue();
            }
            Nudge meanwhile = given(feed, "meanwhile");
            try (RunningService service = RunningService.start(settings);
                    SseClient client = SseClient.open(service.url(STREAM), Tokens.person(anna), cursor)) {
                assertThat(client.next(3))
                        .extracting(Event::nudge)
                        .containsExactly(nudges.get(2).getId(), nudges.get(3).getId(), meanwhile.getId());
                Nudge after = given(feed, "after");
                assertThat(client.next().nudge()).isEqualTo(after.getId());

                broker.stop();
                brokerRuns = false;
                await().until(() -> service.status("/q/health/ready") == 503);
                assertThat(service.status("/q/health/live")).isEqualTo(200);

                assertThat(service.stop(60)).isTrue();
                assertThat(client.ends()).isTrue();
                assertThat(client.waiting()).isZero();
            }
        } finally {
            if (brokerRuns) {
                broker.stop();
            }
        }
    }
}
