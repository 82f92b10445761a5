package org.goodturn.sink.webhook;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodturn.events.SealedSecret;
import org.goodturn.events.WebhookRegistration;
import org.goodturn.events.WebhookSignature;

/** Makes, seals and opens the secrets of webhooks. In clear they are only in memory, while something is signed. */
@Singleton
class Secrets {

    /** After a rotation the secret before signs, too, for so long. */
    static final Duration OVERLAP = Duration.ofHours(24);

    private static final int KEPT_AT_MOST = 3;

    private final SecureRandom random = new SecureRandom();
    private final SecretSeal seal;

    @Inject
    Secrets(WebhookSettings settings) {
        this.seal = new SecretSeal(SealKeys.from(settings.keyFile()), random);
    }

    /** A new secret. */
    Secret fresh(WebhookSignature signature) {
        return switch (signature) {
            case HMAC -> Secret.Hmac.fresh(random);
            case ED25519 -> Secret.Ed25519.fresh(random);
        };
    }

    /** The secret, sealed for this webhook. */
    SealedSecret seal(Secret secret, HookRef ref, String incarnation) {
        return new SealedSecret(ByteBuffer.wrap(seal.seal(secret.kept(), bound(ref, incarnation))), null);
    }

    /** What signs after a rotation: the new one, and for a while the ones before. */
    static List<SealedSecret> rotated(SealedSecret fresh, List<SealedSecret> before, Instant now) {
        List<SealedSecret> secrets = new ArrayList<>(List.of(fresh));
        Instant until = now.plus(OVERLAP);
        before.stream()
                .map(old -> new SealedSecret(old.getSealed(), old.getUntil() == null ? until : old.getUntil()))
                .filter(old -> old.getUntil().isAfter(now))
                .limit(KEPT_AT_MOST - 1)
                .forEach(secrets::add);
        return secrets;
    }

    /** What signs now, the newest first; empty where the newest cannot be opened with the keys of this instance. */
    List<Secret> signing(Hook hook, Instant now) {
        WebhookRegistration registration = hook.registration();
        String bound = bound(hook.ref(), hook.incarnation());
        List<Optional<Secret>> secrets = registration.getSecrets().stream()
                .filter(each -> each.getUntil() == null || each.getUntil().isAfter(now))
                .map(each -> open(each, registration.getSignature(), bound))
                .toList();
        return secrets.isEmpty() || secrets.getFirst().isEmpty()
                ? List.of()
                : secrets.stream().flatMap(Optional::stream).toList();
    }

    private Optional<Secret> open(SealedSecret sealed, WebhookSignature signature, String bound) {
        byte[] bytes = new byte[sealed.getSealed().remaining()];
        sealed.getSealed().duplicate().get(bytes);
        return seal.open(bytes, bound).map(kept -> switch (signature) {
            case HMAC -> new Secret.Hmac(kept);
            case ED25519 -> new Secret.Ed25519(kept);
        });
    }

    private static String bound(HookRef ref, String incarnation) {
        return ref.base() + " " + incarnation;
    }
}
