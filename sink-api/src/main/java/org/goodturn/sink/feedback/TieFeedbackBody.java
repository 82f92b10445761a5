package org.goodturn.sink.feedback;

import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.events.Verdict;
import org.goodturn.sink.problem.JsonBody;

/**
 * The body of a word about a tie, read and judged.
 *
 * @param verdict WRONG sets it aside, RIGHT takes that back
 * @param reason for WRONG: {@code wrong-tie} or {@code wrong-person}
 */
record TieFeedbackBody(Verdict verdict, Optional<String> reason) {

    private static final Set<String> REASONS = Set.of("wrong-tie", "wrong-person");

    static TieFeedbackBody read(byte[] bytes, int maxBytes) {
        JsonBody body = JsonBody.parse(bytes, maxBytes);
        Verdict verdict = body.text("verdict", 40)
                .map(word -> switch (word) {
                    case "wrong" -> Verdict.WRONG;
                    case "right" -> Verdict.RIGHT;
                    default -> Verdict.UNKNOWN;
                })
                .orElse(Verdict.UNKNOWN);
        if (verdict == Verdict.UNKNOWN) {
            body.wrong("verdict", "must be wrong or right");
        }
        Optional<String> reason = body.text("reason", 40, REASONS::contains, "must be wrong-tie or wrong-person");
        if (reason.isPresent() && verdict == Verdict.RIGHT) {
            body.wrong("reason", "goes with the verdict wrong alone");
        }
        body.done();
        return new TieFeedbackBody(verdict, reason);
    }

    /** The body as the OpenAPI document describes it. */
    @Schema(name = "TieFeedback")
    record Described(
            @Schema(
                    required = true,
                    enumeration = {"wrong", "right"})
            String verdict,

            @Schema(enumeration = {"wrong-tie", "wrong-person"})
            String reason) {}
}
