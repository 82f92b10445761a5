package org.goodturn.sink.security.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A Keycloak that the build unpacked, with the realms of {@code src/test/resources/keycloak}. */
final class Keycloak implements AutoCloseable {

    /** Its first start builds the server: half a minute alone, minutes on a busy machine. */
    private static final Duration PATIENCE = Duration.ofMinutes(20);

    private static final Path UNPACKED = Path.of("target", "keycloak");
    private static final Path REALMS = Path.of("src", "test", "resources", "keycloak");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final String url;

    private Keycloak(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    static Keycloak start() throws IOException {
        Path home;
        try (Stream<Path> unpacked = Files.list(UNPACKED)) {
            home = unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
        }
        Path imported = Files.createDirectories(home.resolve("data/import"));
        for (String realm : List.of("town-realm.json", "village-realm.json")) {
            Files.copy(REALMS.resolve(realm), imported.resolve(realm), StandardCopyOption.REPLACE_EXISTING);
        }
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                home.resolve("bin/kc.sh").toString(),
                "start-dev",
                "--import-realm",
                "--cache=local",
                "--db=dev-mem",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + freePort());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx384m");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(Path.of("target", "keycloak.log").toFile())
                .start();
        Keycloak keycloak = new Keycloak(process, "http://127.0.0.1:" + port);
        Awaitility.await().atMost(PATIENCE).until(() -> !process.isAlive() || keycloak.answers());
        if (!process.isAlive()) {
            throw new IllegalStateException("Keycloak has ended; see target/keycloak.log");
        }
        return keycloak;
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    /** The issuer that a realm is. */
    String issuer(String realm) {
        return url + "/realms/" + realm;
    }

    /** What the realm issues to anna through a client, for these scopes. */
    JsonNode forAnna(String realm, String clientId, String scopes) {
        return tokens(
                realm,
                Map.of(
                        "grant_type", "password",
                        "client_id", clientId,
                        "username", "anna",
                        "password", "town",
                        "scope", scopes));
    }

    /** An access token for anna. */
    String annas(String realm, String clientId, String scopes) {
        return forAnna(realm, clientId, scopes).path("access_token").asText();
    }

    /** An access token of an application for itself. */
    String application(String clientId) {
        return tokens(
                        "town",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", clientId,
                                "client_secret", "town-secret"))
                .path("access_token")
                .asText();
    }

    /** Lets the realm sign with a new key from now on. */
    void rotateKeys(String realm) {
        String admin = tokens(
                        "master",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "admin",
                                "password", "admin"))
                .path("access_token")
                .asText();
        String component = """
                {"name":"newer","providerId":"rsa-generated","providerType":"org.keycloak.keys.KeyProvider",
                 "config":{"priority":["1000"],"enabled":["true"],"active":["true"],"algorithm":["RS256"]}}
                """;
        HttpResponse<String> made =
                send(HttpRequest.newBuilder(URI.create(url + "/admin/realms/" + realm + "/components"))
                        .header("Authorization", "Bearer " + admin)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(component)));
        if (made.statusCode() != 201) {
            throw new IllegalStateException("no new key: " + made.statusCode() + " " + made.body());
        }
    }

    private JsonNode tokens(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("no token: " + answer.statusCode() + " " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answers() {
        try {
            return client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(issuer("town") + "/.well-known/openid-configuration"))
                                            .timeout(Duration.ofSeconds(30))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The script is the parent of the server: asked to stop, it takes it along. */
    @Override
    public void close() {
        List<ProcessHandle> server = process.descendants().toList();
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.forEach(ProcessHandle::destroyForcibly);
        client.close();
    }
}
