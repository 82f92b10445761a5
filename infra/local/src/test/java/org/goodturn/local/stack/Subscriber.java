package org.goodturn.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Somebody with a token and an HTTP client. */
final class Subscriber implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final String url;
    private final String token;

    Subscriber(String url, String token) {
        this.url = url;
        this.token = token;
    }

    /** The first nudge that the stream brings. */
    JsonNode firstNudge(Duration within) throws Exception {
        HttpResponse<InputStream> stream = http.send(
                request("/v1/nudges/stream")
                        .header("Accept", "text/event-stream")
                        .build(),
                BodyHandlers.ofInputStream());
        try (InputStream body = stream.body()) {
            return CompletableFuture.supplyAsync(() -> firstNudge(body)).get(within.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private static JsonNode firstNudge(InputStream body) {
        try {
            BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            String event = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    event = line.substring("event:".length()).strip();
                } else if (line.startsWith("data:") && event.equals("nudge")) {
                    return JSON.readTree(line.substring("data:".length()));
                }
            }
            throw new IllegalStateException("the stream ended without a nudge");
        } catch (IOException e) {
            throw new IllegalStateException("the stream broke", e);
        }
    }

    JsonNode get(String path) throws Exception {
        return JSON.readTree(send(request(path).build()).body());
    }

    int statusOf(String path) throws Exception {
        return send(request(path).build()).statusCode();
    }

    int post(String path, String body) throws Exception {
        return send(request(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build())
                .statusCode();
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
