package org.goodturn.bench.latency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodturn.local.Failure;

/** A client of the stream that notes when the first nudge to each recipient about each person came. */
public final class NudgeListener implements AutoCloseable {

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(20);
    private static final System.Logger LOG = System.getLogger(NudgeListener.class.getName());
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Pair, Long> firstSeen = new ConcurrentHashMap<>();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_PATIENCE).build();
    private final InputStream body;

    private record Pair(String recipient, String with) {}

    /**
     * Opens the stream.
     *
     * @throws Failure when the sink API refuses
     */
    public NudgeListener(String apiUrl, String token) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(apiUrl + "/v1/nudges/stream"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .build();
        try {
            HttpResponse<InputStream> response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new Failure("The stream of nudges answers with status " + response.statusCode() + ".");
            }
            this.body = response.body();
        } catch (IOException e) {
            throw new Failure("The stream of nudges does not answer.", e);
        }
        Thread.ofPlatform().daemon().name("nudge-listener").start(this::read);
    }

    /** When the first such nudge came, in milliseconds of the epoch; null when none has come. */
    public Long firstSeen(String recipient, String with) {
        return firstSeen.get(new Pair(recipient, with));
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            boolean nudge = false;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                long now = System.currentTimeMillis();
                if (line.startsWith("event:")) {
                    nudge = line.substring("event:".length()).trim().equals("nudge");
                } else if (nudge && line.startsWith("data:")) {
                    note(JSON.readTree(line.substring("data:".length())), now);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The stream ended", e);
        }
    }

    private void note(JsonNode data, long now) {
        Pair pair = new Pair(
                data.path("recipient").asText(),
                data.path("with").path("person").asText());
        firstSeen.putIfAbsent(pair, now);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
