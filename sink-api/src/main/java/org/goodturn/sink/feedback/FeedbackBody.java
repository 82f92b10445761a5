package org.goodturn.sink.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.events.Verdict;
import org.goodturn.sink.explanation.NudgeJson;
import org.goodturn.sink.problem.JsonBody;

/**
 * The body of a feedback call, read and judged.
 *
 * @param verdict what the recipient says
 * @param reason a short code, never free text
 * @param until for a snooze: when to come back, on the stack's clock
 */
record FeedbackBody(Verdict verdict, Optional<String> reason, Optional<Instant> until) {

    private static final Pattern REASON = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);
    private static final String WORDS = Arrays.stream(Verdict.values())
            .filter(FeedbackBody::isAboutNudges)
            .map(NudgeJson::word)
            .collect(Collectors.joining(", "));

    static FeedbackBody read(byte[] bytes, int maxBytes, Instant now) {
        JsonBody body = JsonBody.parse(bytes, maxBytes);
        Optional<String> word = body.text("verdict", 40);
        Verdict verdict = word.flatMap(FeedbackBody::verdict).orElse(Verdict.UNKNOWN);
        if (verdict == Verdict.UNKNOWN) {
            body.wrong("verdict", "must be one of " + WORDS);
        }
        Optional<String> reason = body.text(
                "reason",
                64,
                text -> REASON.matcher(text).matches(),
                "must be a short code such as not-now, in lower case with dashes");
        Optional<Instant> until = body.instant("until");
        if (until.isPresent()) {
            if (verdict != Verdict.SNOOZED) {
                body.wrong("until", "goes with the verdict snoozed alone");
            } else if (!until.get().isAfter(now) || until.get().isAfter(now.plus(LONGEST_SNOOZE))) {
                body.wrong("until", "must be a moment to come, at most a year ahead");
            }
        }
        body.done();
        return new FeedbackBody(verdict, reason, until);
    }

    private static Optional<Verdict> verdict(String word) {
        return Stream.of(Verdict.values())
                .filter(FeedbackBody::isAboutNudges)
                .filter(verdict -> NudgeJson.word(verdict).equals(word))
                .findFirst();
    }

    private static boolean isAboutNudges(Verdict verdict) {
        return verdict != Verdict.UNKNOWN && verdict != Verdict.RIGHT;
    }

    /** The body as the OpenAPI document describes it. */
    @Schema(name = "Feedback")
    record Described(
            @Schema(
                    required = true,
                    enumeration = {"accepted", "declined", "snoozed", "wrong", "acknowledged"})
            String verdict,

            @Schema(pattern = "[a-z0-9]+(-[a-z0-9]+)*", maxLength = 64)
            String reason,

            Instant until) {}
}
