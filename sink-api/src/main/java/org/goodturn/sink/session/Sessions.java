package org.goodturn.sink.session;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.SealingKey;

/** Opens sessions and knows their callers again. Their time is wall time, as that of tokens. */
@Singleton
class Sessions {

    static final Duration LONGEST = Duration.ofHours(1);

    private final SessionSeal seal;
    private final Duration life;
    private final InstantSource wall;

    @Inject
    Sessions(SessionSettings settings) {
        this(
                new SessionSeal(SealingKey.from("goodturn.session.key-file", settings.keyFile())),
                settings.life(),
                InstantSource.system());
    }

    Sessions(SessionSeal seal, Duration life, InstantSource wall) {
        if (life.compareTo(Duration.ofSeconds(1)) < 0 || life.compareTo(LONGEST) > 0) {
            throw new IllegalStateException("goodturn.session.life must be from one second to one hour");
        }
        this.seal = seal;
        this.life = life;
        this.wall = wall;
    }

    /** A session for the caller in this browser, as long as the token lasts and at most {@code goodturn.session.life}. */
    Opened open(Caller caller, Browser browser) {
        Instant now = wall.instant().truncatedTo(ChronoUnit.SECONDS);
        Instant end = now.plus(life);
        Instant until = caller.until().isBefore(end) ? caller.until() : end;
        String text = seal.seal(caller.lastingUntil(until), browser);
        if (text.length() > SessionCookie.MAX_CHARACTERS) {
            throw new ProblemException(
                    ProblemKind.NOT_ALLOWED, "The token lists more people than a session can hold; ask for fewer.");
        }
        return new Opened(text, until, Duration.between(now, until));
    }

    /** Whose session it is. */
    Caller resume(String text, Visit visit) {
        Caller caller = seal.open(text, visit.browser())
                .orElseThrow(() -> new ProblemException(
                        ProblemKind.NOT_AUTHENTICATED,
                        "The session is not from here or was opened in another browser; open one with a token."));
        if (!caller.until().isAfter(wall.instant())) {
            throw new ProblemException(
                    ProblemKind.NOT_AUTHENTICATED, "The session has ended; open a new one with a token.");
        }
        Optional<ProblemException> refusal = visit.refusal();
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return caller;
    }

    /**
     * A session that was opened.
     *
     * @param text its cookie's value
     * @param until when it ends, by wall time, to the second
     * @param life how long that is from now
     */
    record Opened(String text, Instant until, Duration life) {}
}
