package org.goodturn.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpSchemaRegistryTest {
    private static final Schema SCHEMA =
            SchemaBuilder.record("R").fields().requiredInt("n").endRecord();
    private static final String SCHEMA_7 = "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"R\\\","
            + "\\\"fields\\\":[{\\\"name\\\":\\\"n\\\",\\\"type\\\":\\\"int\\\"}]}\"}";
    private static final String UNKNOWN = "{\"error_code\":40403,\"message\":\"Schema not found\"}";

    private final FakeRegistry server = new FakeRegistry();
    private final HttpSchemaRegistry registry = new HttpSchemaRegistry(settings(List.of(server.url()), 3));

    @AfterEach
    void close() {
        registry.close();
        server.close();
    }

    @Test
    void registeringPostsTheSchemaToItsSubjectOnce() {
        server.answers(200, "{\"id\":7}");

        assertThat(registry.register("a/b-value", SCHEMA)).isEqualTo(7);
        assertThat(registry.register("a/b-value", SCHEMA)).isEqualTo(7);

        assertThat(server.questions()).singleElement().satisfies(question -> {
            assertThat(question.method()).isEqualTo("POST");
            assertThat(question.path()).isEqualTo("/subjects/a%2Fb-value/versions");
            assertThat(question.contentType()).isEqualTo("application/vnd.schemaregistry.v1+json");
            assertThat(question.body()).startsWith("{\"schema\":\"{\\\"type\\\":\\\"record\\\"");
        });
    }

    @Test
    void aSchemaIsFetchedOncePerId() {
        server.answers(200, SCHEMA_7);

        assertThat(registry.byId(7)).isEqualTo(SCHEMA);
        assertThat(registry.byId(7)).isEqualTo(SCHEMA);

        assertThat(server.questions()).extracting(FakeRegistry.Question::path).containsExactly("/schemas/ids/7");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 502, 503, 504})
    void whatMayPassIsTriedAgain(int status) {
        server.answers(status, "").answers(status, "busy").answers(200, SCHEMA_7);

        assertThat(registry.byId(7)).isEqualTo(SCHEMA);

        assertThat(server.questions()).hasSize(3);
    }

    @Test
    void afterTheLastAttemptTheRegistryIsUnavailableAndTheNextCallTriesAnew() {
        server.answers(503, "").answers(503, "").answers(503, "").answers(200, SCHEMA_7);

        assertThatThrownBy(() -> registry.byId(7))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("503")
                .hasMessageContaining(server.url().toString());
        assertThat(registry.byId(7)).isEqualTo(SCHEMA);
    }

    @Test
    void aRegistryThatHangsIsUnavailableAfterItsTimeout() {
        assertThatThrownBy(() -> registry.byId(7))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("HttpTimeoutException");
    }

    @Test
    void aDeadAddressIsLeftForTheNextOneAndNotAskedAgain() {
        FakeRegistry dead = new FakeRegistry();
        dead.close();
        server.answers(200, SCHEMA_7).answers(200, "{\"id\":7}");

        try (HttpSchemaRegistry both = new HttpSchemaRegistry(settings(List.of(dead.url(), server.url()), 2))) {
            assertThat(both.byId(7)).isEqualTo(SCHEMA);
            assertThat(both.register("s", SCHEMA)).isEqualTo(7);
        }

        assertThat(server.questions()).hasSize(2);
    }

    @Test
    void anUnknownIdIsAskedForOnceInAWhile() {
        server.answers(404, UNKNOWN);

        assertThatThrownBy(() -> registry.byId(9))
                .isInstanceOf(UnknownSchemaException.class)
                .hasMessageContaining("9");
        assertThatThrownBy(() -> registry.byId(9)).isInstanceOf(UnknownSchemaException.class);

        assertThat(server.questions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Not Found</html>", "", "{\"message\":\"no route\"}", "{\"error_code\":404}"})
    void aNotFoundThatIsNotTheProtocolsSaysNothingAboutTheId(String body) {
        server.answers(404, body);

        assertThatThrownBy(() -> registry.byId(9)).isInstanceOf(RegistryUnavailableException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void refusedCredentialsAreNoFaultOfTheRecordAndNotTriedAgain(int status) {
        server.answers(status, "{\"error_code\":" + status + "}");

        assertThatThrownBy(() -> registry.byId(9))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("credentials");
        assertThat(server.questions()).hasSize(1);
    }

    @Test
    void anIncompatibleSchemaIsRefusedAtOnceWithTheRegistrysWords() {
        server.answers(409, "{\"error_code\":409,\"message\":\"READER_FIELD_MISSING_DEFAULT_VALUE n\"}");

        assertThatThrownBy(() -> registry.register("s", SCHEMA))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining("subject s")
                .hasMessageContaining("READER_FIELD_MISSING_DEFAULT_VALUE n");
        assertThat(server.questions()).hasSize(1);
    }

    @Test
    void anInvalidSchemaIsRefused() {
        server.answers(422, "{\"error_code\":42201,\"message\":\"no Avro\"}");

        assertThatThrownBy(() -> registry.register("s", SCHEMA)).isInstanceOf(InvalidSchemaException.class);
    }

    @Test
    void aSchemaOfAnotherKindIsNoAvro() {
        server.answers(200, "{\"schemaType\":\"PROTOBUF\",\"schema\":\"syntax = 'proto3';\"}");

        assertThatThrownBy(() -> registry.byId(3))
                .isInstanceOf(InvalidSchemaException.class)
                .hasMessageContaining("PROTOBUF");
    }

    @Test
    void aSchemaThatRefersToOthersIsPutTogether() {
        server.answers(
                        200,
                        "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"Outer\\\",\\\"fields\\\":"
                                + "[{\\\"name\\\":\\\"r\\\",\\\"type\\\":\\\"R\\\"}]}\","
                                + "\"references\":[{\"name\":\"R\",\"subject\":\"r-value\",\"version\":2}]}")
                .answers(200, SCHEMA_7);

        Schema outer = registry.byId(8);

        assertThat(outer.getField("r").schema()).isEqualTo(SCHEMA);
        assertThat(server.questions().getLast().path()).isEqualTo("/subjects/r-value/versions/2");
    }

    @Test
    void theLatestVersionIsAskedForEachTime() {
        String latest = "{\"subject\":\"s\",\"version\":4,\"id\":7," + SCHEMA_7.substring(1);
        server.answers(200, latest).answers(200, latest);

        assertThat(registry.latest("s")).isEqualTo(new RegisteredSchema(7, 4, SCHEMA));
        registry.latest("s");

        assertThat(server.questions())
                .extracting(FakeRegistry.Question::path)
                .containsExactly("/subjects/s/versions/latest", "/subjects/s/versions/latest");
    }

    @Test
    void aRuleIsPutToTheSubjectsConfiguration() {
        server.answers(200, "{\"compatibility\":\"FULL_TRANSITIVE\"}");

        registry.requireCompatibility("s", "FULL_TRANSITIVE");

        assertThat(server.questions()).singleElement().satisfies(question -> {
            assertThat(question.method() + " " + question.path()).isEqualTo("PUT /config/s");
            assertThat(question.body()).isEqualTo("{\"compatibility\":\"FULL_TRANSITIVE\"}");
        });
    }

    @Test
    void credentialsGoIntoTheHeaderAndNowhereElse() {
        RegistrySettings plain = settings(List.of(server.url()), 1);
        RegistrySettings settings = new RegistrySettings(
                plain.urls(),
                Optional.of(new Credentials("ada", "se:cret")),
                plain.connectTimeout(),
                plain.requestTimeout(),
                1,
                plain.backoff(),
                plain.longestBackoff());
        server.answers(503, "");

        try (HttpSchemaRegistry secured = new HttpSchemaRegistry(settings)) {
            assertThatThrownBy(() -> secured.byId(1)).hasMessageNotContaining("cret");
        }

        assertThat(server.questions().getFirst().authorization()).isEqualTo("Basic YWRhOnNlOmNyZXQ=");
        assertThat(settings.toString()).doesNotContain("cret");
    }

    @Test
    void aRedirectIsNotFollowedWithOurCredentials() {
        try (FakeRegistry elsewhere = new FakeRegistry()) {
            elsewhere.answers(200, SCHEMA_7);
            server.redirects(elsewhere.url());

            assertThatThrownBy(() -> registry.byId(7))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("302");
            assertThat(elsewhere.questions()).isEmpty();
        }
    }

    private static RegistrySettings settings(List<URI> urls, int attempts) {
        return new RegistrySettings(
                urls,
                Optional.empty(),
                Duration.ofSeconds(5),
                Duration.ofMillis(500),
                attempts,
                Duration.ofMillis(1),
                Duration.ofMillis(4));
    }
}
