package org.goodturn.sink.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.goodturn.sink.testing.RunningService;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.StubRegistry;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service, stopped and started again while a page has a session. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionRestartIT {

    private final TestBroker broker = new TestBroker();
    private final Map<String, String> settings = new HashMap<>();
    private final String anna = Samples.someone();
    private StubRegistry registry;

    @BeforeAll
    void aBrokerAndARegistryRun() throws IOException {
        settings.putAll(broker.start());
        System.setProperty("test.private-key", settings.remove("test.private-key"));
        registry = new StubRegistry();
        settings.put("goodturn.schema.registry.url", registry.url());
    }

    @AfterAll
    void allEnds() {
        registry.close();
        broker.stop();
    }

    private static RequestSpecification browser() {
        return given().header("Host", "goodturn.example");
    }

    private static int statusOf(RunningService service, String cookie) {
        return browser()
                .cookie("goodturn-session", cookie)
                .get(service.url("/v1/nudges"))
                .statusCode();
    }

    @Test
    void aSessionOutlivesTheServiceWithTheSameKeyAndEndsWithAnotherOne(@TempDir Path keys)
            throws IOException, InterruptedException {
        String cookie;
        try (RunningService service = RunningService.start(settings)) {
            cookie = browser()
                    .auth()
                    .oauth2(Tokens.person(anna))
                    .post(service.url("/v1/stream-session"))
                    .cookie("goodturn-session");
            assertThat(statusOf(service, cookie)).isEqualTo(200);
            assertThat(service.stop(60)).isTrue();
        }

        try (RunningService again = RunningService.start(settings)) {
            assertThat(statusOf(again, cookie)).isEqualTo(200);
            assertThat(again.stop(60)).isTrue();
        }

        Path other = Files.writeString(keys.resolve("other.key"), "fedcba9876543210".repeat(4));
        settings.put("goodturn.session.key-file", other.toString());
        try (RunningService rekeyed = RunningService.start(settings)) {
            assertThat(statusOf(rekeyed, cookie)).isEqualTo(401);
        }
    }
}
