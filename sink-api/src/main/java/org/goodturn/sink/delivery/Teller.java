package org.goodturn.sink.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.StoredNudge;

/** Judges and puts into bytes what subscribers are told. */
@Singleton
class Teller {

    private final Judgement judgement;
    private final ObjectWriter json;
    private final AtomicLong version = new AtomicLong();

    private record Reset(String reason) {}

    private record AuthExpiring(Instant expiresAt) {}

    @Inject
    Teller(Judgement judgement, ObjectMapper json, ConsentsView consents, ProfilesView profiles) {
        this.judgement = judgement;
        this.json = json.writer();
        consents.listen(consent -> version.incrementAndGet());
        profiles.listen(profile -> version.incrementAndGet());
    }

    /** Grows whenever a judgement or a name may come out differently. */
    long version() {
        return version.get();
    }

    /** What to tell about a change, if anything. */
    Optional<Encoded> tell(StoredNudge nudge) {
        return judgement.of(nudge).map(this::encoded);
    }

    /** What to tell about a nudge whose people allow something else than before. */
    Optional<Encoded> again(StoredNudge nudge) {
        return judgement.again(nudge).map(this::encoded);
    }

    Encoded reset(String reason) {
        return encoded("reset", new Reset(reason));
    }

    Encoded authExpiring(Instant expiresAt) {
        return encoded("auth-expiring", new AuthExpiring(expiresAt));
    }

    private Encoded encoded(StreamEvent event) {
        return switch (event) {
            case StreamEvent.Nudged nudged -> encoded("nudge", nudged.nudge());
            case StreamEvent.Withdrawn withdrawn -> encoded("withdrawn", withdrawn);
        };
    }

    private Encoded encoded(String name, Object data) {
        try {
            return new Encoded(name, json.writeValueAsBytes(data));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is told can be written", e);
        }
    }
}
