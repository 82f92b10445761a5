package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodturn.events.SealedSecret;
import org.goodturn.events.WebhookRegistration;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Secrets secrets = new Secrets(World.settings(Map.of()));
    private final Hook plain = Deliveries.hook("https://example.com/");

    private SealedSecret fresh() {
        return secrets.seal(secrets.fresh(plain.registration().getSignature()), plain.ref(), plain.incarnation());
    }

    private Hook with(List<SealedSecret> sealed) {
        return Hook.of(
                plain.ref(),
                WebhookRegistration.newBuilder(plain.registration())
                        .setSecrets(sealed)
                        .build(),
                Optional.empty());
    }

    @Test
    void theSecretBeforeARotationSignsForADayAndNoLonger() {
        List<SealedSecret> rotated = Secrets.rotated(fresh(), List.of(fresh()), Deliveries.NOW);
        Hook hook = with(rotated);
        assertThat(secrets.signing(hook, Deliveries.NOW)).hasSize(2);
        assertThat(secrets.signing(
                        hook, Deliveries.NOW.plus(Duration.ofHours(24)).minusMillis(1)))
                .hasSize(2);
        assertThat(secrets.signing(hook, Deliveries.NOW.plus(Duration.ofHours(24))))
                .hasSize(1);
    }

    @Test
    void howeverOftenItIsRotatedThreeSignAtMost() {
        List<SealedSecret> sealed = new ArrayList<>(List.of(fresh()));
        for (int i = 0; i < 5; i++) {
            sealed = Secrets.rotated(fresh(), sealed, Deliveries.NOW);
        }
        assertThat(sealed).hasSize(3);
        assertThat(secrets.signing(with(sealed), Deliveries.NOW)).hasSize(3);
    }

    @Test
    void aSecretThatSignsNoMoreIsNotKept() {
        List<SealedSecret> rotated = Secrets.rotated(fresh(), List.of(fresh()), Deliveries.NOW);
        Instant dayLater = Deliveries.NOW.plus(Secrets.OVERLAP);
        assertThat(Secrets.rotated(fresh(), rotated, dayLater.minusMillis(1))).hasSize(3);
        assertThat(Secrets.rotated(fresh(), rotated, dayLater)).hasSize(2);
    }

    @Test
    void aSecretMovedToAnotherWebhookDoesNotOpen() {
        Hook other = Hook.of(
                HookRef.of("person bert", "mine"), with(List.of(fresh())).registration(), Optional.empty());
        assertThat(secrets.signing(other, Deliveries.NOW)).isEmpty();
    }
}
