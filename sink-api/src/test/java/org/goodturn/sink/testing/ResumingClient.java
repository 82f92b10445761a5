package org.goodturn.sink.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A client as a good application writes one: when its stream ends it opens it again with the last id it has seen. */
public final class ResumingClient implements AutoCloseable {

    private final String url;
    private final String token;
    private final String begin;
    private final List<SseClient.Event> events = new CopyOnWriteArrayList<>();
    private volatile boolean over;
    private volatile SseClient stream;
    private volatile int opened;

    /** Opens the stream without a cursor and reads on. */
    public ResumingClient(String url, String token) {
        this(url, token, null);
    }

    /** Opens the stream at that cursor, null for none, and reads on. */
    public ResumingClient(String url, String token, String cursor) {
        this.url = url;
        this.token = token;
        this.begin = cursor;
        Thread.ofVirtual().start(this::run);
    }

    /** What has come so far. */
    public List<SseClient.Event> events() {
        return List.copyOf(events);
    }

    /** The revisions of nudges that have come so far, as {@code id@revision}. */
    public List<String> nudges() {
        return events.stream()
                .filter(event -> event.name().equals("nudge"))
                .map(event ->
                        event.nudge() + "@" + event.data().path("revision").asInt())
                .toList();
    }

    /** How often the stream has begun. */
    public int opened() {
        return opened;
    }

    private void run() {
        String cursor = begin;
        while (!over) {
            try (SseClient now = SseClient.open(url, token, cursor)) {
                stream = now;
                opened += now.status() == 200 ? 1 : 0;
                for (SseClient.Event event = now.nextUntilEnd(); event != null; event = now.nextUntilEnd()) {
                    events.add(event);
                    cursor = event.id() == null ? cursor : event.id();
                }
            } catch (IllegalStateException e) {
                // Nobody was there, or it went while it answered: once more.
                Thread.yield();
            }
        }
    }

    @Override
    public void close() {
        over = true;
        if (stream != null) {
            stream.close();
        }
    }
}
