package org.goodturn.sink.asking;

import java.time.Instant;
import org.goodturn.events.Request;
import org.goodturn.events.RequestKind;

/**
 * What a person asks about themselves.
 *
 * @param kind what is asked
 * @param about for "why not": about whom; null otherwise
 * @param after where to go on; empty for the first part
 * @param consentRevision for an erasure: the revision of the decision that allows nothing; 0 otherwise
 */
public record Question(RequestKind kind, String about, String after, long consentRevision) {

    /** Why is nothing suggested to me about somebody? */
    public static Question whyNot(String about) {
        return new Question(RequestKind.WHY_NOT, about, "", 0);
    }

    /** How often did I do something about each topic? */
    public static Question topics(String after) {
        return new Question(RequestKind.TOPICS, null, after, 0);
    }

    /** What is kept of me? */
    public static Question export(String after) {
        return new Question(RequestKind.EXPORT, null, after, 0);
    }

    /** Forget everything of me. */
    public static Question erase(long consentRevision) {
        return new Question(RequestKind.ERASE, null, "", consentRevision);
    }

    Request request(String id, String person, Instant now) {
        return Request.newBuilder()
                .setRequestId(id)
                .setPerson(person)
                .setKind(kind)
                .setAbout(about)
                .setAfter(after)
                .setConsentRevision(consentRevision)
                .setAskedAt(now)
                .build();
    }
}
