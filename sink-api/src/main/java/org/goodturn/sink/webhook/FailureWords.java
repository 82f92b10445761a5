package org.goodturn.sink.webhook;

import java.util.Map;

/** What a failed try means, in words for whoever registered the webhook. */
final class FailureWords {

    private static final Map<String, String> WORDS = Map.of(
            Answer.UNRESOLVABLE,
            "The name in the address has no IP address, or DNS did not tell one in time; nothing was sent. Each try looks it up"
                    + " anew.",
            Answer.REFUSED,
            "The name leads to an address that may not be called, because it is not public or not https; nothing was sent.",
            Answer.CONNECT,
            "Nobody took the connection.",
            Answer.TLS,
            "The certificate does not hold for the name, or there is no TLS version in common.",
            Answer.TIMEOUT,
            "No answer came in time.",
            Answer.BROKEN,
            "The connection ended before an answer, or what came is not HTTP.",
            Answer.REDIRECT,
            "The answer was a redirect, which is never followed: register the address that it leads to.",
            Answer.STATUS,
            "The answer had another status than 2xx.",
            Answer.SEALED,
            "This instance does not have the key that the secret was sealed with; its operator has to mend that.");

    private FailureWords() {}

    /** The words for a code of {@link Answer}; null where there was no failure. */
    static String of(String failure) {
        return failure.isEmpty() ? null : WORDS.getOrDefault(failure, failure);
    }
}
