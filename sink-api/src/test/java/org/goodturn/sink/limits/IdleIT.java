package org.goodturn.sink.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodturn.sink.testing.Patience;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.SseClient;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

/**
 * Connections on which nothing is said, or nothing whole, end; streams, which say something with every heartbeat, do not. What counts is
 * what the decoder makes of the bytes: a head that comes byte by byte is silence until it is whole.
 */
@QuarkusTest
@QuarkusTestResource(TestBroker.class)
@TestProfile(IdleIT.Brief.class)
class IdleIT {

    /** More heartbeats than fit into the times that bodies and idle connections have. */
    private static final int HEARTBEATS = 12;

    /** Bytes of a slow head, one every tenth of a second or two: many times the idle time. */
    private static final int MAX_BYTES = 600;

    private static final String HEALTH = "GET /q/health/live HTTP/1.1\r\nHost: here\r\n\r\n";

    /** A heartbeat comes every second: the idle time is longer than several of them. */
    public static final class Brief implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.http.idle-timeout", "8s", "goodturn.limits.body-time", "2s");
        }
    }

    @TestHTTPResource
    URI service;

    private Socket sending(String text) throws IOException {
        Socket socket = new Socket(service.getHost(), service.getPort());
        socket.setSoTimeout((int) Patience.LIMIT.toMillis());
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void connectionsOnWhichNothingIsSentEndInTheMiddleOfAHeadToo() throws IOException {
        try (Socket silent = sending("");
                Socket halted = sending("GET /v1/nudges HTTP/1.1\r\nHost: ")) {
            assertThat(silent.getInputStream().read()).isNegative();
            assertThat(halted.getInputStream().read()).isNegative();
        }
    }

    @Test
    void aHeadThatTricklesInIsGivenUpThoughItNeverRests() throws IOException {
        try (Socket first = sending("GET /v1/nudges HTTP/1.1\r\nX-Slow: ");
                Socket second = sending(HEALTH)) {
            assertThat(second.getInputStream().read()).as("an answer").isPositive();

            List<Socket> open = new ArrayList<>(List.of(first, second));
            int sent = 0;
            while (!open.isEmpty() && sent < MAX_BYTES) {
                open.removeIf(socket -> !isOpen(socket) || !sends(socket));
                sent++;
            }
            assertThat(open).as("still open after " + sent + " bytes").isEmpty();
        }
    }

    /** Whether a connection goes on; looks for a tenth of a second. */
    private static boolean isOpen(Socket socket) {
        try {
            socket.setSoTimeout(100);
            while (socket.getInputStream().read() >= 0) {
                // What is left of the answer before.
            }
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean sends(Socket socket) {
        try {
            socket.getOutputStream().write('x');
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void streamsAndSocketsOutlastBothTimes() {
        String token = Tokens.person(Samples.someone());
        Ears ears = new Ears();
        String path = service.getAuthority() + "/v1/nudges/";
        try (HttpClient client = HttpClient.newHttpClient();
                SseClient stream = SseClient.open("http://" + path + "stream", token, null)) {
            WebSocket socket = client.newWebSocketBuilder()
                    .header("Authorization", "Bearer " + token)
                    .buildAsync(URI.create("ws://" + path + "socket"), ears)
                    .join();
            await().until(() -> stream.comments() > HEARTBEATS && ears.pings.get() > HEARTBEATS);
            assertThat(stream.isOpen()).isTrue();
            assertThat(socket.isInputClosed()).isFalse();
            socket.abort();
        }
    }

    private static final class Ears implements WebSocket.Listener {
        private final AtomicInteger pings = new AtomicInteger();

        @Override
        public CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
            pings.incrementAndGet();
            socket.request(1);
            return null;
        }
    }
}
