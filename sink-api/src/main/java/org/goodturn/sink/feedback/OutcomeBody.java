package org.goodturn.sink.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.events.NudgeOutcome;
import org.goodturn.sink.problem.JsonBody;

/** The body of an outcome call, read and judged. */
final class OutcomeBody {

    private OutcomeBody() {}

    static NudgeOutcome read(byte[] bytes, int maxBytes) {
        JsonBody body = JsonBody.parse(bytes, maxBytes);
        NudgeOutcome outcome = body.text("outcome", 40)
                .map(word -> switch (word) {
                    case "good" -> NudgeOutcome.GOOD;
                    case "bad" -> NudgeOutcome.BAD;
                    default -> NudgeOutcome.UNKNOWN;
                })
                .orElse(NudgeOutcome.UNKNOWN);
        if (outcome == NudgeOutcome.UNKNOWN) {
            body.wrong("outcome", "must be good or bad");
        }
        body.done();
        return outcome;
    }

    /** The body as the OpenAPI document describes it. */
    @Schema(name = "Outcome")
    record Described(
            @Schema(
                    required = true,
                    enumeration = {"good", "bad"})
            String outcome) {}
}
