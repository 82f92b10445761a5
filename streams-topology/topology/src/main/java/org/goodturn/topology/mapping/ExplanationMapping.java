package org.goodturn.topology.mapping;

import java.util.List;
import org.goodturn.domain.explanation.Explanation;
import org.goodturn.domain.introduction.Grounds;
import org.goodturn.domain.introduction.Scoring;
import org.goodturn.events.Asking;
import org.goodturn.events.Contribution;
import org.goodturn.events.DataUse;
import org.goodturn.events.EvidenceNote;
import org.goodturn.events.Nudge;
import org.goodturn.topology.wording.Catalogue;

/** Explanations in words. */
public final class ExplanationMapping {

    private ExplanationMapping() {}

    /** An explanation, said in the language of a catalogue. */
    public static org.goodturn.events.Explanation explanation(Explanation explanation, Catalogue catalogue) {
        List<Contribution> contributions = explanation.contributions().stream()
                .map(one -> new Contribution(
                        one.factor(),
                        one.value(),
                        catalogue.say(one.text()),
                        one.evidence().stream()
                                .map(note -> new EvidenceNote(catalogue.say(note.what()), note.count(), note.since()))
                                .toList()))
                .toList();
        return new org.goodturn.events.Explanation(
                explanation.model(),
                explanation.baseline(),
                explanation.logOdds(),
                contributions,
                catalogue.say(explanation.counterfactual()),
                explanation.dataUsed().stream()
                        .map(use -> new DataUse(use.source(), use.purpose(), use.receipt()))
                        .toList());
    }

    /**
     * The explanation of a nudge, made again from what the nudge recorded of itself: byte for byte the one it carries, if the
     * catalogue is the one that it names.
     *
     * @throws IllegalArgumentException if the nudge is of a version that did not record it
     */
    public static org.goodturn.events.Explanation replayed(Nudge nudge, Catalogue catalogue) {
        if (nudge.getAsking() != Asking.RECIPIENT) {
            return explanation(AskMapping.explained(nudge), catalogue);
        }
        Grounds grounds = GroundsMapping.grounds(nudge);
        return explanation(Scoring.explain(grounds), catalogue);
    }
}
