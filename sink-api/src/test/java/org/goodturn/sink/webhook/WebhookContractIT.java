package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.sink.delivery.kit.DeliveryContract;
import org.goodturn.sink.delivery.kit.Subscriber;
import org.goodturn.sink.delivery.kit.Told;
import org.goodturn.sink.delivery.kit.Transport;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class WebhookContractIT extends DeliveryContract {

    @TestHTTPResource("/")
    URL root;

    @Override
    protected Transport transport() {
        return new WebhookTransport();
    }

    @Override
    protected String service() {
        return root.toString().replaceAll("/$", "");
    }

    @Test
    void noRevisionGoesBackAndTheLastOfEachNudgeComes() {
        Subscriber subscriber = subscriber(anna);
        subscriber.connect();
        List<Nudge> nudges = List.of(given("n1"), given("n2"), given("n3"));
        for (int revision = 2; revision <= 5; revision++) {
            for (Nudge nudge : nudges) {
                feed.nudge(Samples.revised(nudge, revision, NudgeStatus.ACKNOWLEDGED, null));
            }
        }
        Map<String, Integer> last = new HashMap<>();
        List<Told> told = new ArrayList<>();
        while (last.values().stream().filter(revision -> revision == 5).count() < 3) {
            Told next = taken(subscriber, 1).getFirst();
            told.add(next);
            assertThat(next.revision()).isGreaterThan(last.getOrDefault(next.nudge(), 0));
            last.put(next.nudge(), next.revision());
        }
        assertThat(told).extracting(Told::mark).doesNotHaveDuplicates();
    }
}
