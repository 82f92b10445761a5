package org.goodturn.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Small HTTP calls to the stack's own processes on this machine. */
public final class Http {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private Http() {}

    /** The status of a GET, or nothing where nobody answers. */
    public static Optional<Integer> status(URI uri) {
        try {
            return Optional.of(open(uri, "GET", Map.of()).getResponseCode());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The JSON a GET answers with, or nothing where nobody answers or the status is no 2xx. */
    public static Optional<JsonNode> json(URI uri) {
        try {
            return Optional.of(send(uri, "GET", Map.of(), null));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Sends a request.
     *
     * @param body sent as JSON; null sends none
     * @return the answer as JSON; a missing node where it is empty
     * @throws IOException where nobody answers, or the status is no 2xx: then the message is the status and the body
     */
    public static JsonNode send(URI uri, String method, Map<String, String> headers, Object body) throws IOException {
        HttpURLConnection connection = open(uri, method, headers);
        if (body != null) {
            connection.setRequestProperty("Content-Type", "application/json");
            connection.setDoOutput(true);
            connection.getOutputStream().write(JSON.writeValueAsBytes(body));
        }
        int status = connection.getResponseCode();
        if (status / 100 != 2) {
            try (InputStream answer = connection.getErrorStream()) {
                String text = answer == null ? "" : new String(answer.readAllBytes(), StandardCharsets.UTF_8);
                throw new IOException(status + " " + text);
            }
        }
        try (InputStream answer = connection.getInputStream()) {
            return JSON.readTree(answer);
        }
    }

    private static HttpURLConnection open(URI uri, String method, Map<String, String> headers) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(TIMEOUT_MILLIS);
        connection.setReadTimeout(TIMEOUT_MILLIS);
        headers.forEach(connection::setRequestProperty);
        return connection;
    }
}
