package org.goodturn.sink.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A client of a stream that reads by the rules of Server-Sent Events. */
public final class SseClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LOOK_MILLIS = 20;
    private static final long PATIENCE_SECONDS = Patience.LIMIT.toSeconds();

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final AtomicInteger comments = new AtomicInteger();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final HttpResponse<InputStream> response;

    /** An event: its id (the last one seen, or null), its name and its data. */
    public record Event(String id, String name, JsonNode data) {

        /** The nudge it is about. */
        public String nudge() {
            return data.path("id").asText();
        }
    }

    private SseClient(HttpResponse<InputStream> response) {
        this.response = response;
        Thread reader = new Thread(this::read, "sse-client");
        reader.setDaemon(true);
        reader.start();
    }

    /** Opens a stream. */
    public static SseClient open(String url, String token, String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            return new SseClient(
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The next event, waited for a while; null if none comes. */
    public Event next() {
        try {
            return events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The next event, however long it takes; null once the stream has ended and nothing is left of it. */
    public Event nextUntilEnd() {
        try {
            while (true) {
                boolean over = ended.getCount() == 0;
                Event event = events.poll(over ? 0 : LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (event != null || over) {
                    return event;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** So many next events. */
    public List<Event> next(int count) {
        List<Event> next = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            next.add(next());
        }
        return next;
    }

    /** Events that came and were not asked for yet. */
    public int waiting() {
        return events.size();
    }

    /** Comments so far. */
    public int comments() {
        return comments.get();
    }

    /** The answer's status. */
    public int status() {
        return response.statusCode();
    }

    /** The answer's headers. */
    public HttpHeaders headers() {
        return response.headers();
    }

    /** Whether the server has not ended the stream so far. */
    public boolean isOpen() {
        return ended.getCount() > 0;
    }

    /** Whether the server ends the stream within a while. */
    public boolean ends() {
        try {
            return ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void read() {
        String id = null;
        String name = "message";
        StringBuilder data = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                String field = colon < 0 ? line : line.substring(0, colon);
                String value = colon < 0 ? "" : line.substring(colon + 1).replaceFirst("^ ", "");
                switch (field) {
                    case "id" -> id = value;
                    case "event" -> name = value;
                    case "data" -> data.append(value);
                    default -> {
                        if (colon == 0) {
                            comments.incrementAndGet();
                        }
                    }
                }
                if (line.isEmpty()) {
                    if (!data.isEmpty()) {
                        events.add(new Event(id, name, JSON.readTree(data.toString())));
                    }
                    data.setLength(0);
                    name = "message";
                }
            }
        } catch (IOException e) {
            // The connection was cut: the end of the stream like any other.
            comments.get();
        } finally {
            ended.countDown();
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
