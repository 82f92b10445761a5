package org.goodturn.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer, tried again where that can help: at the next address, after a growing pause. */
final class RegistryCalls implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegistryCalls.class);
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistrySettings settings;
    private final HttpClient client;
    private final AtomicInteger current = new AtomicInteger();

    RegistryCalls(RegistrySettings settings) {
        this.settings = settings;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.connectTimeout())
                // Another address would get the credentials, too.
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** What was answered, whatever the status, except for statuses that say nothing about the question. */
    record Answer(int status, JsonNode body) {
        int errorCode() {
            return body.path("error_code").asInt(0);
        }

        String message() {
            return body.path("message").asText("no reason given");
        }
    }

    Answer get(String path) {
        return call(path, HttpRequest.newBuilder().GET());
    }

    Answer post(String path, JsonNode body) {
        return call(path, HttpRequest.newBuilder().POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    Answer put(String path, JsonNode body) {
        return call(path, HttpRequest.newBuilder().PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private Answer call(String path, HttpRequest.Builder request) {
        request.timeout(settings.requestTimeout())
                .header("Content-Type", CONTENT_TYPE)
                .header("Accept", CONTENT_TYPE);
        settings.credentials().ifPresent(known -> request.header("Authorization", known.header()));
        for (int attempt = 1; ; attempt++) {
            int turn = current.get();
            URI base = settings.urls().get(Math.floorMod(turn, settings.urls().size()));
            RegistryUnavailableException failure;
            try {
                HttpResponse<String> response =
                        client.send(request.uri(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofString());
                if (!isPassing(response.statusCode())) {
                    return answer(response, base);
                }
                failure = unavailable(base, "answered with status " + response.statusCode(), null);
            } catch (IOException e) {
                failure = unavailable(base, "did not answer (" + e.getClass().getSimpleName() + ")", e);
            } catch (InterruptedException e) {
                throw new InterruptException(e);
            }
            current.compareAndSet(turn, turn + 1);
            if (attempt >= settings.attempts()) {
                throw failure;
            }
            LOG.debug("registry attempt failed attempt={} of={}", attempt, settings.attempts(), failure);
            pause(settings.pauseAfter(attempt));
        }
    }

    private static boolean isPassing(int status) {
        return status >= 500 || status == 429 || status == 408;
    }

    private static Answer answer(HttpResponse<String> response, URI base) {
        int status = response.statusCode();
        JsonNode body = json(response.body());
        if (status == 401 || status == 403) {
            throw unavailable(base, "refused the credentials with status " + status, null);
        }
        boolean speaksTheProtocol = status == 200 ? body.isContainerNode() : body.has("error_code");
        if (!speaksTheProtocol) {
            throw unavailable(base, "answered with status " + status + " and not as a schema registry does", null);
        }
        return new Answer(status, body);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** Some jitter, so that instances that failed together do not come back together. */
    private static void pause(Duration pause) {
        long millis = Math.max(1, pause.toMillis());
        try {
            Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static RegistryUnavailableException unavailable(URI base, String what, Throwable cause) {
        return new RegistryUnavailableException("The schema registry at " + base + " " + what + ".", cause);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
