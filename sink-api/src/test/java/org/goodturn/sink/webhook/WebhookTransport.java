package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
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

    private static final class Hooked implements Subscriber, RestartContract.Moved {
        private final String service;
        private final String token;
        private final Receiver receiver = new Receiver();
        private final BlockingQueue<Waiting> arrived = new LinkedBlockingQueue<>();
        private final Deque<Waiting> received = new ArrayDeque<>();
        private volatile boolean away;

        /** A request that was read and not answered. */
        private record Waiting(Receiver.Received what, HttpExchange exchange) {}

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

        private synchronized void take(Receiver.Received what, HttpExchange exchange) throws IOException {
            if (away) {
                Receiver.answer(exchange, 503);
            } else {
                arrived.add(new Waiting(what, exchange));
            }
        }

        @Override
        public synchronized void cut() {
            away = true;
            received.forEach(one -> refuse(one.exchange()));
            arrived.forEach(one -> refuse(one.exchange()));
            received.clear();
            arrived.clear();
        }

        private static void refuse(HttpExchange exchange) {
            try {
                Receiver.answer(exchange, 503);
            } catch (IOException e) {
                // The sender is gone: it learns nothing, as after a cut.
                exchange.close();
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
            try {
                Waiting next = arrived.poll(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS);
                if (next == null) {
                    return null;
                }
                received.add(next);
                String kind = next.what().type().equals("nudge.changed") ? "nudge" : "withdrawn";
                return new Told(kind, next.what().id(), next.what().json().path("data"));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void ack(Told told) {
            while (!received.isEmpty()) {
                Waiting one = received.poll();
                try {
                    Receiver.answer(one.exchange(), 204);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                if (one.what().id().equals(told.mark())) {
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
