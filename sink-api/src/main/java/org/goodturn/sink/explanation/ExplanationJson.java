package org.goodturn.sink.explanation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.events.Contribution;
import org.goodturn.events.DataUse;
import org.goodturn.events.EvidenceNote;
import org.goodturn.events.Explanation;

/**
 * Why a nudge was made. The baseline and all contributions add up to the log-odds; numbers are as they were computed.
 *
 * @param model which model
 * @param baseline log-odds before any reason
 * @param logOdds log-odds of the nudge
 * @param contributions the reasons
 * @param counterfactual the smallest change without which it would not have appeared
 * @param dataUsed which data was used, under which consent
 */
@Schema(name = "Explanation")
public record ExplanationJson(
        String model,
        double baseline,
        double logOdds,
        List<Reason> contributions,
        String counterfactual,
        List<Use> dataUsed) {

    /** One named term of the score, in log-odds, and what it rests on. */
    public record Reason(String factor, double value, String text, List<Note> evidence) {}

    /** Something that happened: what, how often, since when. */
    public record Note(String what, long count, Instant since) {}

    /** A source of data, the purpose it was consented to for, and the receipt. */
    public record Use(String source, String purpose, String receipt) {}

    /** The explanation with names put in. */
    public static ExplanationJson of(Explanation explanation, Wording wording) {
        return new ExplanationJson(
                explanation.getModel(),
                explanation.getBaseline(),
                explanation.getLogOdds(),
                explanation.getContributions().stream()
                        .map(contribution -> reason(contribution, wording))
                        .toList(),
                wording.say(explanation.getCounterfactual()),
                explanation.getDataUsed().stream().map(ExplanationJson::use).toList());
    }

    private static Reason reason(Contribution contribution, Wording wording) {
        return new Reason(
                contribution.getFactor(),
                contribution.getValue(),
                wording.say(contribution.getText()),
                contribution.getEvidence().stream()
                        .map(note -> note(note, wording))
                        .toList());
    }

    private static Note note(EvidenceNote note, Wording wording) {
        return new Note(wording.say(note.getWhat()), note.getCount(), note.getSince());
    }

    private static Use use(DataUse use) {
        return new Use(use.getSource(), use.getPurpose(), use.getReceipt());
    }
}
