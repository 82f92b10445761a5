package org.goodturn.sink.limits;

import io.github.bucket4j.ConsumptionProbe;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;

/**
 * What a call did to what its caller may call, in the words of the draft on RateLimit header fields
 * (draft-ietf-httpapi-ratelimit-headers-10).
 *
 * @param pace the caller's pace
 * @param granted whether the call may go on
 * @param left calls that may follow at once
 * @param waitSeconds where it may not: after how long the next one is granted
 */
record CallCount(Pace pace, boolean granted, long left, long waitSeconds) {

    static CallCount of(Pace pace, ConsumptionProbe probe) {
        long wait = Math.ceilDiv(probe.getNanosToWaitForRefill(), 1_000_000_000L);
        return new CallCount(pace, probe.isConsumed(), probe.getRemainingTokens(), Math.max(1, wait));
    }

    /** The headers every answer has. */
    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("RateLimit-Policy", pace.policy());
        headers.put("RateLimit", "\"" + pace.kind() + "\";r=" + left + ";t=" + pace.secondsFor(pace.burst() - left));
        return headers;
    }

    /** The problem of a call that may not go on. */
    ProblemException refusal() {
        return new ProblemException(
                        ProblemKind.TOO_MANY_REQUESTS,
                        "At most " + pace.callsPerSecond() + " calls a second and " + pace.burst() + " at once.")
                .with("Retry-After", Long.toString(waitSeconds));
    }
}
