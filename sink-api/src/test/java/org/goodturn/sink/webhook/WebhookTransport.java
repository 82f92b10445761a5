package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.goodturn.sink.delivery.kit.RestartContract;
import org.goodturn.sink.delivery.kit.Subscriber;
import org.goodturn.sink.delivery.kit.Told;
import org.goodturn.sink.delivery.kit.Transport;
import org.goodturn.sink.testing.Patience;

/** Webhooks as a way of delivery: the receiver acknowledges with its answer, and is away between a cut and a resume. */
final class WebhookTransport implements Transport {

    @Override
    public Subscriber subscriber(String service, String token) {
        return new Hooked(service, token);
    }

    @Override
    public boolean tellsWhatIsOpen() {
        return false;
    }

    @Override
    public boolean hasCursors() {
        return false;
    }

    @Override
    public boolean tellsEveryRevision() {
        return false;
    }

    @Override
    public boolean looksOn() {
        return false;
    }

    private static final class Hooked implements Subscriber, RestartContract.Moved {
        private final String service;
        private final String token;
        private final Receiver receiver = new Receiver();
        private final BlockingQueue<Waiting> arrived = new LinkedBlockingQueue<>();
        private final Deque<Waiting> received = new ArrayDeque<>();
        private volatile boolean away;

        private final Set<String> done = new HashSet<>();
        private final Set<String> refused = new HashSet<>();

        /** A request that was read and not answered. */
        private static final class Waiting {
            private final Receiver.Received what;
            private HttpExchange exchange;

            Waiting(Receiver.Received what, HttpExchange exchange) {
                this.what = what;
                this.exchange = exchange;
            }
        }

        Hooked(String service, String token) {
            this.service = service;
            this.token = token;
        }

        @Override
        public void connect() {
            receiver.behaving(this::take);
            int status = RestAssured.given()
                    .auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body("{\"url\":\"" + receiver.url("/in") + "\"}")
                    .put(service + "/v1/webhooks/kit")
                    .statusCode();
            assertThat(status).isEqualTo(201);
        }

        /**
         * Knows what it has by its id, as the guide says: what comes again is answered, and told once. While it is away it
         * refuses each once: the pause after a second refusal is longer than any test waits, so that one is answered later.
         */
        private synchronized void take(Receiver.Received what, HttpExchange exchange) throws IOException {
            Optional<Waiting> known = Stream.concat(received.stream(), arrived.stream())
                    .filter(one -> one.what.id().equals(what.id()))
                    .findFirst();
            if (away && refused.add(what.id())) {
                Receiver.answer(exchange, 503);
            } else if (done.contains(what.id())) {
                Receiver.answer(exchange, 204);
            } else if (known.isPresent()) {
                known.get().exchange = exchange;
            } else {
                arrived.add(new Waiting(what, exchange));
            }
        }

        @Override
        public synchronized void cut() {
            away = true;
            Stream.concat(received.stream(), arrived.stream()).forEach(one -> {
                refused.add(one.what.id());
                answer(one, 503);
            });
            received.clear();
            arrived.clear();
        }

        private static void answer(Waiting one, int status) {
            try {
                Receiver.answer(one.exchange, status);
            } catch (IOException e) {
                // The sender is gone: it learns nothing, and asks again.
                one.exchange.close();
            }
        }

        @Override
        public synchronized void resume() {
            away = false;
        }

        @Override
        public void resumeAt(String mark) {
            throw new UnsupportedOperationException("a webhook has no cursor");
        }

        @Override
        public Told receive() {
            Patience.await().until(() -> !arrived.isEmpty());
            synchronized (this) {
                Waiting next = arrived.remove();
                received.add(next);
                String kind = next.what.type().equals("nudge.changed") ? "nudge" : "withdrawn";
                return new Told(kind, next.what.id(), next.what.json().path("data"));
            }
        }

        @Override
        public synchronized void ack(Told told) {
            while (!received.isEmpty()) {
                Waiting one = received.poll();
                done.add(one.what.id());
                answer(one, 204);
                if (one.what.id().equals(told.mark())) {
                    return;
                }
            }
        }

        @Override
        public int waiting() {
            return arrived.size();
        }

        @Override
        public void serviceAt(String elsewhere) {
            // The service finds its receivers by what was registered.
        }

        @Override
        public void close() {
            receiver.close();
        }
    }
}
