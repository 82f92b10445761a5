package org.goodturn.sink.delivery.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.goodturn.events.Nudge;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.RunningService;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.StubRegistry;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

/** What every transport promises when the packaged service is killed and started again, on another port. */
public abstract class RestartContract {

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();

    /** A transport whose subscribers can be told, with {@link Moved}, where the service is now. */
    protected abstract Transport transport();

    /** A subscriber that finds the service at another address after a restart. */
    public interface Moved {
        /** The service is here now. */
        void serviceAt(String service);
    }

    /** Settings the transport needs besides those of a test. */
    protected Map<String, String> settings() {
        return Map.of();
    }

    private Nudge given(Feed feed, String id) {
        Nudge nudge = Samples.nudge(anna + "-" + id, anna, bert);
        feed.nudge(nudge);
        return nudge;
    }

    @Test
    void goesOnAfterTheServiceWasKilledWithoutGapAndWithoutRepeat() throws IOException, InterruptedException {
        TestBroker broker = new TestBroker();
        Map<String, String> settings = new HashMap<>(broker.start());
        System.setProperty("test.private-key", settings.remove("test.private-key"));
        settings.putAll(settings());
        try (StubRegistry registry = new StubRegistry();
                Feed feed = new Feed(broker.bootstrapServers(), registry.url())) {
            settings.put("goodturn.schema.registry.url", registry.url());
            feed.allowAll(anna, bert);
            goesOn(settings, feed);
        } finally {
            broker.stop();
        }
    }

    private void goesOn(Map<String, String> settings, Feed feed) throws IOException, InterruptedException {
        Subscriber subscriber;
        try (RunningService service = RunningService.start(settings)) {
            subscriber = transport().subscriber(service.url(""), Tokens.person(anna));
            subscriber.connect();
            Nudge before = given(feed, "before");
            assertThat(DeliveryContract.taken(subscriber, 1).getFirst().nudge()).isEqualTo(before.getId());
            service.kill();
            subscriber.cut();
        }
        Nudge meanwhile = given(feed, "meanwhile");
        try (RunningService service = RunningService.start(settings)) {
            ((Moved) subscriber).serviceAt(service.url(""));
            subscriber.resume();
            Nudge after = given(feed, "after");
            assertThat(DeliveryContract.taken(subscriber, 2))
                    .extracting(Told::nudge)
                    .containsExactly(meanwhile.getId(), after.getId());
            assertThat(subscriber.waiting()).isZero();
            subscriber.close();
        }
    }
}
