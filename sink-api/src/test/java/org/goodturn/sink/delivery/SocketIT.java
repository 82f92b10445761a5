package org.goodturn.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.sink.testing.Patience.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URL;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.goodturn.events.Nudge;
import org.goodturn.sink.delivery.kit.Told;
import org.goodturn.sink.testing.Feed;
import org.goodturn.sink.testing.Patience;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only sockets have: acknowledgements, and codes that say why they were closed. */
@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class SocketIT {

    private static final int WINDOW = 100;
    private static final int MOST_PER_PERSON = 50;

    @TestHTTPResource
    URL service;

    private final String anna = Samples.someone();
    private final String bert = Samples.someone();
    private final List<SocketSubscriber> sockets = new ArrayList<>();
    private Feed feed;

    @BeforeEach
    void everybodyAllowsEverything() {
        feed = new Feed();
        feed.allowAll(anna, bert);
    }

    @AfterEach
    void close() {
        sockets.forEach(SocketSubscriber::close);
        feed.close();
    }

    private SocketSubscriber socket(String token) {
        SocketSubscriber socket = new SocketSubscriber(service.toString().replaceAll("/$", ""), token);
        sockets.add(socket);
        return socket;
    }

    private SocketSubscriber connected() {
        SocketSubscriber socket = socket(Tokens.person(anna));
        socket.connect();
        return socket;
    }

    private static int code(SocketSubscriber socket) {
        return socket.ears()
                .closed
                .orTimeout(Patience.LIMIT.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    @Test
    void pausesWhileTooMuchIsNotAcknowledgedAndGoesOnAfterwards() {
        SocketSubscriber socket = connected();
        List<Nudge> nudges = IntStream.range(0, WINDOW + 20)
                .mapToObj(i -> Samples.nudge(anna + "-" + i, anna, bert))
                .toList();
        feed.nudges(nudges);
        await().until(() -> socket.waiting() == WINDOW);
        int pings = socket.ears().pings.get();
        await().until(() -> socket.ears().pings.get() > pings + 1);
        assertThat(socket.waiting()).isEqualTo(WINDOW);
        Told tenth = null;
        for (int i = 0; i < 10; i++) {
            tenth = socket.receive();
        }

        socket.ack(tenth);

        await().until(() -> socket.waiting() == WINDOW);
        await().until(() -> {
            socket.ack(socket.receive());
            return socket.waiting() == 0;
        });
    }

    @Test
    void closesOnAMessageThatMeansNothing() {
        for (String message : List.of(
                "hello",
                "{}",
                "[]",
                "{\"type\":\"ack\"}",
                "{\"type\":\"ack\",\"cursor\":\"made-up\"}",
                "{\"type\":\"ack\",\"cursor\":\"x\",\"more\":1}")) {
            SocketSubscriber socket = connected();
            socket.socket().sendText(message, true).join();
            assertThat(code(socket)).as(message).isEqualTo(1008);
        }
    }

    @Test
    void closesOnAMessageThatIsTooLong() {
        for (Map.Entry<Integer, Integer> codes :
                Map.of(40_000, 1008, 40_001, 1009).entrySet()) {
            SocketSubscriber socket = connected();
            socket.socket().sendText("x".repeat(codes.getKey()), true).join();
            assertThat(code(socket)).as("%d characters", codes.getKey()).isEqualTo(codes.getValue());
        }
    }

    @Test
    void closesOnAMessageThatIsNotText() {
        SocketSubscriber socket = connected();
        socket.socket().sendBinary(ByteBuffer.wrap(new byte[] {1}), true).join();
        assertThat(code(socket)).isEqualTo(1003);
    }

    @Test
    void takesAnAcknowledgementTwice() {
        SocketSubscriber socket = connected();
        feed.nudge(Samples.nudge(anna + "-one", anna, bert));
        Told told = socket.receive();
        socket.ack(told);
        socket.ack(told);
        feed.nudge(Samples.nudge(anna + "-two", anna, bert));
        assertThat(socket.receive().nudge()).isEqualTo(anna + "-two");
    }

    @Test
    void saysThatTheTokenExpiresAndCloses() {
        SocketSubscriber socket = socket(Tokens.person(anna, Duration.ofSeconds(10)));
        socket.connect();
        assertThat(socket.receive().kind()).isEqualTo("auth-expiring");
        assertThat(code(socket)).isEqualTo(4401);
    }

    @Test
    void closesTheOneThatIsTooMany() {
        for (int i = 0; i < MOST_PER_PERSON; i++) {
            connected();
        }
        SocketSubscriber one = socket(Tokens.person(anna));
        one.open();
        assertThat(code(one)).isEqualTo(4429);
    }

    @Test
    void answersWhatIsNoHandshakeWithAProblem() {
        RestAssured.given()
                .auth()
                .oauth2(Tokens.person(anna))
                .get("/v1/nudges/socket")
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:goodturn:problem:bad-request"));
        RestAssured.get("/v1/nudges/socket").then().statusCode(401);
    }
}
