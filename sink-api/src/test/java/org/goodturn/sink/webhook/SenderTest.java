package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.goodturn.events.WebhookRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One try against receivers of every kind, over real connections on this machine. */
class SenderTest {

    private static final Message MESSAGE =
            new Message("msg_1", "nudge.changed", "{\"type\":\"nudge.changed\"}".getBytes(StandardCharsets.UTF_8));

    private final Vertx vertx = Vertx.vertx();
    private final Receiver receiver = new Receiver();
    private final List<String> lookedUp = new ArrayList<>();
    private List<InetAddress> addresses = List.of(InetAddress.getLoopbackAddress());

    @AfterEach
    void close() {
        receiver.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private Answer send(String url) {
        return send(url, Map.of());
    }

    private Answer send(String url, Map<String, String> values) {
        return send(url, values, true, 0);
    }

    private Answer send(String url, Map<String, String> values, boolean allowLoopback, int tried) {
        WebhookSettings settings = World.settings(values);
        Secrets secrets = new Secrets(settings);
        Resolver resolver = host -> {
            lookedUp.add(host);
            return addresses;
        };
        try (HttpPost http = new HttpPost(vertx, settings)) {
            Sender sender = new Sender(new TargetPolicy(allowLoopback), resolver, http, secrets, Duration.ofSeconds(5));
            return sender.send(hook(url, secrets), MESSAGE, tried, Instant.now());
        }
    }

    private static Hook hook(String url, Secrets secrets) {
        Hook plain = Deliveries.hook(url, "anna");
        Secret secret = secrets.fresh(plain.registration().getSignature());
        return Hook.of(
                plain.ref(),
                WebhookRegistration.newBuilder(plain.registration())
                        .setSecrets(List.of(secrets.seal(secret, plain.ref(), plain.incarnation())))
                        .build(),
                Optional.empty());
    }

    @Test
    void whatAnswers2xxHasTakenIt() {
        assertThat(send("http://hooks.example.com:" + receiver.port() + "/in?a=b")
                        .delivered())
                .isTrue();
        Receiver.Received received = receiver.next();
        assertThat(received.path()).isEqualTo("/in?a=b");
        assertThat(received.header("host")).isEqualTo("hooks.example.com:" + receiver.port());
        assertThat(received.header("content-type")).isEqualTo("application/json");
        assertThat(received.id()).isEqualTo("msg_1");
        assertThat(received.header("webhook-signature")).startsWith("v1,");
    }

    @Test
    void theNameIsLookedUpOnceAndItsAddressIsTheOneThatIsCalled() {
        assertThat(send("http://hooks.example.com:" + receiver.port() + "/").status())
                .isEqualTo(204);
        assertThat(lookedUp).containsExactly("hooks.example.com");
    }

    @Test
    void aNameThatLeadsElsewhereSinceItWasRegisteredIsNotCalled() throws IOException {
        addresses = List.of(InetAddress.getByName("169.254.169.254"));
        assertThat(send("http://hooks.example.com:" + receiver.port() + "/").failure())
                .isEqualTo("target-refused");
        addresses = List.of(InetAddress.getLoopbackAddress());
        assertThat(send("https://hooks.example.com:" + receiver.port() + "/", Map.of(), false, 0)
                        .failure())
                .isEqualTo("target-refused");
        addresses = List.of(InetAddress.getByName("1.1.1.1"), InetAddress.getLoopbackAddress());
        assertThat(send("https://hooks.example.com:" + receiver.port() + "/", Map.of(), false, 1)
                        .failure())
                .isEqualTo("target-refused");
        assertThat(receiver.all()).isEmpty();
    }

    @Test
    void aNameWithoutAddressIsAFailureLikeOthers() {
        addresses = List.of();
        assertThat(send("http://hooks.example.com/").failure()).isEqualTo("unresolvable");
    }

    @Test
    void aNameWithoutAddressIsTakenWithANoticeAndOneThatLeadsInsideIsNot() throws IOException {
        addresses = List.of();
        assertThat(look("https://hooks.example.com/").refusal()).isEmpty();
        assertThat(look("https://hooks.example.com/").notice().orElseThrow())
                .contains("has no IP address", "Each try looks it up anew");

        addresses = List.of(InetAddress.getByName("1.1.1.1"));
        assertThat(look("https://hooks.example.com/").notice()).isEmpty();
        addresses = List.of(InetAddress.getByName("10.0.0.1"));
        assertThat(look("https://hooks.example.com/").refusal()).isPresent();
    }

    private Sender.Looked look(String url) {
        WebhookSettings settings = World.settings(Map.of());
        try (HttpPost http = new HttpPost(vertx, settings)) {
            Sender sender = new Sender(
                    new TargetPolicy(false), host -> addresses, http, new Secrets(settings), Duration.ofSeconds(5));
            return sender.look(Target.parse(url));
        }
    }

    @Test
    void eachTryTakesTheNextAddress() throws IOException {
        addresses = List.of(InetAddress.getByName("127.0.0.2"), InetAddress.getLoopbackAddress());
        String url = "http://hooks.example.com:" + receiver.port() + "/";
        assertThat(send(url, Map.of(), true, 0).failure()).isEqualTo("no-connection");
        assertThat(send(url, Map.of(), true, 1).delivered()).isTrue();
    }

    @Test
    void aRedirectIsAFailureAndNeverFollowed() {
        try (Receiver elsewhere = new Receiver()) {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                receiver.behaving((what, exchange) -> {
                    exchange.getResponseHeaders().add("Location", elsewhere.url("/"));
                    Receiver.answer(exchange, status);
                });
                Answer answer = send(receiver.url("/"));
                assertThat(answer.status()).isEqualTo(status);
                assertThat(answer.failure()).isEqualTo("redirect");
            }
            assertThat(elsewhere.all()).isEmpty();
        }
    }

    @Test
    void otherStatusesAreFailuresWithThePauseThatIsAskedFor() {
        receiver.behaving((what, exchange) -> {
            exchange.getResponseHeaders().add("Retry-After", "120");
            Receiver.answer(exchange, 503);
        });
        Answer answer = send(receiver.url("/"));
        assertThat(answer.failure()).isEqualTo("status");
        assertThat(answer.retryAfter()).contains(Duration.ofMinutes(2));
    }

    @Test
    void oneThatHangsIsGivenUpInTime() {
        receiver.behaving((what, exchange) -> {});
        assertThat(send(receiver.url("/"), Map.of("goodturn.webhooks.timeout", "PT0.5S"))
                        .failure())
                .isEqualTo("timeout");
    }

    @Test
    void anAnswerThatNeverEndsCountsByItsStatus() {
        receiver.behaving((what, exchange) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
        });
        Answer answer = send(receiver.url("/"), Map.of("goodturn.webhooks.timeout", "PT1S"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.delivered()).isTrue();
    }

    @Test
    void aHugeAnswerIsNotRead() throws Exception {
        CompletableFuture<Boolean> cut = new CompletableFuture<>();
        receiver.behaving((what, exchange) -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 1000; i++) {
                    out.write(new byte[1 << 20]);
                }
                cut.complete(false);
            } catch (IOException e) {
                cut.complete(true);
            }
        });
        assertThat(send(receiver.url("/")).delivered()).isTrue();
        assertThat(cut.get(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void nobodyThereIsNoConnection() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(send("http://localhost:" + free + "/").failure()).isEqualTo("no-connection");
    }

    @Test
    void whatIsNoHttpOrEndsTooSoonIsABrokenAnswer() throws Exception {
        for (String answer : List.of("", "HELLO\r\n\r\n")) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                Thread.ofVirtual().start(() -> {
                    try (var connection = socket.accept()) {
                        connection.getInputStream().read();
                        connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                });
                assertThat(send("http://localhost:" + socket.getLocalPort() + "/")
                                .failure())
                        .isEqualTo("broken-answer");
            }
        }
    }

    @Test
    void aSecretThatCannotBeOpenedIsOurOwnFault() {
        WebhookSettings settings = World.settings(Map.of());
        Hook foreign = hook(receiver.url("/"), new Secrets(settings));
        try (HttpPost http = new HttpPost(vertx, settings)) {
            Sender sender = new Sender(
                    new TargetPolicy(true), host -> addresses, http, new Secrets(settings), Duration.ofSeconds(1));
            Answer answer = sender.send(foreign, MESSAGE, 0, Instant.now());
            assertThat(answer.failure()).isEqualTo("sealed-with-another-key");
            assertThat(answer.receiversFault()).isFalse();
        }
        assertThat(receiver.all()).isEmpty();
    }

    @Test
    void overTlsTheCertificateMustHoldForTheNameWhateverTheAddress(@TempDir Path folder) throws Exception {
        Path store = folder.resolve("store.p12");
        Path certificate = folder.resolve("certificate.pem");
        keytool(
                "-genkeypair",
                "-alias",
                "a",
                "-keyalg",
                "EC",
                "-dname",
                "CN=hooks.example.com",
                "-ext",
                "SAN=dns:hooks.example.com",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                "secret");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "a",
                "-keystore",
                store.toString(),
                "-storepass",
                "secret",
                "-file",
                certificate.toString());
        BlockingQueue<String> names = new LinkedBlockingQueue<>();
        HttpServer server = vertx.createHttpServer(new HttpServerOptions()
                        .setSsl(true)
                        .setSni(true)
                        .setKeyCertOptions(
                                new PfxOptions().setPath(store.toString()).setPassword("secret")))
                .requestHandler(request -> {
                    names.add(request.connection().indicatedServerName());
                    request.response().end();
                });
        int port = server.listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS)
                .actualPort();
        Map<String, String> trusting = Map.of("goodturn.webhooks.trust-certificates", certificate.toString());

        assertThat(send("https://hooks.example.com:" + port + "/", trusting).delivered())
                .isTrue();
        assertThat(names.poll()).isEqualTo("hooks.example.com");
        assertThat(send("https://other.example.com:" + port + "/", trusting).failure())
                .isEqualTo("tls");
        assertThat(send("https://hooks.example.com:" + port + "/").failure()).isEqualTo("tls");
        assertThat(names).isEmpty();
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
