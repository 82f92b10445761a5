package org.goodturn.sink.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.events.Erasure;
import org.goodturn.events.ErasurePhase;
import org.goodturn.sink.explanation.NudgeJson;

/**
 * What became of the wish that everything be forgotten.
 *
 * @param person who
 * @param status {@code none}: something is allowed; {@code pending}: nothing is, and what rests on consents goes; {@code running}:
 *     the topology forgets everything; {@code done}: it has
 * @param decidedAt when it was decided that nothing is allowed any more, on the stack's clock
 * @param doneAt when the last step was done, on the stack's clock
 * @param erased how much went, over all steps since that decision
 * @param steps each purge, the latest last
 * @param remains what stays, why, and until when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ErasureReport")
public record ErasureJson(
        String person,
        String status,
        Instant decidedAt,
        Instant doneAt,
        Counts erased,
        List<Step> steps,
        List<Remains> remains) {

    /** How much. */
    @Schema(name = "Erased")
    public record Counts(long ties, long topics, long nudges) {

        static Counts of(List<Erasure> reports) {
            return new Counts(
                    reports.stream().mapToLong(Erasure::getTies).sum(),
                    reports.stream().mapToLong(Erasure::getIntents).sum(),
                    reports.stream().mapToLong(Erasure::getNudges).sum());
        }
    }

    /** One purge: for which purpose ({@code all} for everything), why, and how much went with it. */
    @Schema(name = "ErasureStep")
    public record Step(String purpose, String cause, String phase, long ties, long topics, long nudges, Instant at) {

        static Step of(Erasure report) {
            return new Step(
                    report.getPurpose(),
                    report.getCause(),
                    NudgeJson.word(report.getPhase()),
                    report.getTies(),
                    report.getIntents(),
                    report.getNudges(),
                    report.getCompletedAt());
        }
    }

    static boolean isDone(Erasure report) {
        return report.getPurpose().equals("all") && report.getPhase() == ErasurePhase.DONE;
    }
}
