package org.goodturn.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;
import org.goodturn.schemas.testing.InMemorySchemaRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryConfigTest {
    @Test
    void aUrlAloneIsEnough() {
        RegistrySettings settings = settings("http://localhost:8081/apis/ccompat/v7/", Map.of());

        assertThat(settings).isEqualTo(RegistrySettings.of(URI.create("http://localhost:8081/apis/ccompat/v7")));
    }

    @Test
    void severalUrlsAreTakenInOrder() {
        assertThat(settings("http://a:1, http://b:2", Map.of()).urls())
                .containsExactly(URI.create("http://a:1"), URI.create("http://b:2"));
    }

    @Test
    void userAndPasswordMayStandInTheUrl() {
        RegistrySettings settings = settings("https://ada:se%2Fcret@registry", Map.of());

        assertThat(settings.credentials()).contains(new Credentials("ada", "se/cret"));
        assertThat(settings.urls()).containsExactly(URI.create("https://registry"));
    }

    @Test
    void userAndPasswordMayStandInAKeyOfTheirOwn() {
        RegistrySettings settings = settings(
                "https://registry",
                Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "ada:secret:more"));

        assertThat(settings.credentials()).contains(new Credentials("ada", "secret:more"));
    }

    @Test
    void timeoutsAndRetriesAreConfluentsKeys() {
        RegistrySettings settings = settings(
                "http://a",
                Map.of(
                        "http.connect.timeout.ms", "11",
                        "http.read.timeout.ms", "12",
                        "max.retries", "4",
                        "retries.wait.ms", "13",
                        "retries.max.wait.ms", "40"));

        assertThat(settings.connectTimeout()).isEqualTo(Duration.ofMillis(11));
        assertThat(settings.requestTimeout()).isEqualTo(Duration.ofMillis(12));
        assertThat(settings.attempts()).isEqualTo(5);
        assertThat(settings.pauseAfter(1)).isEqualTo(Duration.ofMillis(13));
        assertThat(settings.pauseAfter(2)).isEqualTo(Duration.ofMillis(26));
        assertThat(settings.pauseAfter(100)).isEqualTo(Duration.ofMillis(40));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8081", "ftp://a", "http://", "http://a b"})
    void whatIsNoHttpUrlIsRefused(String url) {
        assertThatThrownBy(() -> settings(url, Map.of())).isInstanceOf(ConfigException.class);
    }

    @Test
    void incompleteCredentialsAreRefusedWithoutBeingShown() {
        Map<String, String> more =
                Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "onlyasecret");

        assertThatThrownBy(() -> settings("http://a", more))
                .isInstanceOf(ConfigException.class)
                .hasMessageNotContaining("onlyasecret");
    }

    @Test
    void aSourceOfCredentialsThatIsNotSupportedIsRefusedAndNotIgnored() {
        assertThatThrownBy(() -> settings("http://a", Map.of("basic.auth.credentials.source", "SASL_INHERIT")))
                .isInstanceOf(ConfigException.class);
    }

    @Test
    void withoutAUrlThereIsNoRegistry() {
        assertThatThrownBy(() -> new RegistryConfig(Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.url");
    }

    @Test
    void aMockUrlNamesOneInMemoryForEverybodyWhoUsesTheName() {
        SchemaRegistry one = new RegistryConfig(Map.of("schema.registry.url", "mock://config-test")).connect();

        assertThat(one).isSameAs(InMemorySchemaRegistry.named("config-test"));
        InMemorySchemaRegistry.forget("config-test");
        assertThat(one).isNotSameAs(InMemorySchemaRegistry.named("config-test"));
        InMemorySchemaRegistry.forget("config-test");
    }

    private static RegistrySettings settings(String urls, Map<String, String> more) {
        Map<String, Object> configs = new HashMap<>(more);
        configs.put("schema.registry.url", urls);
        return new RegistryConfig(configs).settings();
    }
}
