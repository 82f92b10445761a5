package org.goodturn.sink.webhook;

import java.time.Duration;
import java.util.Optional;

/**
 * How a try ended.
 *
 * @param status the status of the answer; 0 where none came
 * @param took how long it took
 * @param failure why it failed, as a code; empty where it did not
 * @param retryAfter the pause that the receiver asked for
 */
record Answer(int status, Duration took, String failure, Optional<Duration> retryAfter) {

    /** The name has no address, or none was told in time. */
    static final String UNRESOLVABLE = "unresolvable";
    /** The address may not be called. */
    static final String REFUSED = "target-refused";
    /** No connection. */
    static final String CONNECT = "no-connection";
    /** No trust: a certificate that does not hold for the name, or no common protocol. */
    static final String TLS = "tls";
    /** No answer in time. */
    static final String TIMEOUT = "timeout";
    /** The connection ended before the answer, or what came is not HTTP. */
    static final String BROKEN = "broken-answer";
    /** A redirect: never followed. */
    static final String REDIRECT = "redirect";
    /** Another status than 2xx. */
    static final String STATUS = "status";
    /** The webhook's secret was sealed with a key that this instance does not have. */
    static final String SEALED = "sealed-with-another-key";

    private static final int GONE = 410;

    /** No answer came. */
    static Answer failed(String failure, Duration took) {
        return new Answer(0, took, failure, Optional.empty());
    }

    /** An answer came. */
    static Answer of(int status, Duration took, Optional<Duration> retryAfter) {
        String failure = status >= 200 && status < 300 ? "" : status >= 300 && status < 400 ? REDIRECT : STATUS;
        return new Answer(status, took, failure, failure.equals(STATUS) ? retryAfter : Optional.empty());
    }

    boolean delivered() {
        return failure.isEmpty();
    }

    /** Whether the receiver wants no more, ever. */
    boolean gone() {
        return status == GONE;
    }

    /** Whether anything is said about the receiver; a missing key is our own fault. */
    boolean receiversFault() {
        return !failure.equals(SEALED);
    }
}
