package org.goodturn.sink.delivery;

import org.goodturn.sink.delivery.kit.RestartContract;
import org.goodturn.sink.delivery.kit.Subscriber;
import org.goodturn.sink.delivery.kit.Told;
import org.goodturn.sink.testing.SseClient;

/** A subscriber over Server-Sent Events: what it acknowledges is the last event id it will send. */
final class SseSubscriber implements Subscriber, RestartContract.Moved {

    private final String token;
    private String service;
    private String cursor;
    private SseClient client;

    SseSubscriber(String service, String token) {
        this.service = service;
        this.token = token;
    }

    @Override
    public void serviceAt(String now) {
        service = now;
    }

    @Override
    public void connect() {
        resumeAt(null);
    }

    @Override
    public void cut() {
        client.close();
    }

    @Override
    public void resume() {
        resumeAt(cursor);
    }

    @Override
    public void resumeAt(String mark) {
        client = SseClient.open(service + "/v1/nudges/stream", token, mark);
    }

    @Override
    public Told receive() {
        SseClient.Event event = client.next();
        return event == null ? null : new Told(event.name(), event.id(), event.data());
    }

    @Override
    public void ack(Told told) {
        if (told.mark() != null) {
            cursor = told.mark();
        }
    }

    @Override
    public int waiting() {
        return client.waiting();
    }

    @Override
    public void close() {
        if (client != null) {
            client.close();
        }
    }
}
