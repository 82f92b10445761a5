package org.goodturn.topology.stage;

import org.goodturn.domain.agreement.AgreementTerms;
import org.goodturn.domain.intent.ShiftBudget;
import org.goodturn.domain.introduction.AskPolicy;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.timing.ReleasePolicy;
import org.goodturn.domain.trust.TrustModel;

/**
 * How the stages judge: the domain's models and policies, and the bounds.
 *
 * @param trust what an interaction is worth
 * @param shifts how careful the detector is
 * @param asking whom somebody in need asks, whom a bridge names
 * @param scoring how much each factor weighs
 * @param release when a suggestion may be said
 * @param limits bounds
 * @param optIn how an introduction is agreed upon
 */
public record Judgement(
        TrustModel trust,
        ShiftBudget shifts,
        AskPolicy asking,
        ScoreModel scoring,
        ReleasePolicy release,
        StageLimits limits,
        AgreementTerms optIn) {

    /** With the terms of agreement that ship. */
    public Judgement(
            TrustModel trust,
            ShiftBudget shifts,
            AskPolicy asking,
            ScoreModel scoring,
            ReleasePolicy release,
            StageLimits limits) {
        this(trust, shifts, asking, scoring, release, limits, AgreementTerms.standard());
    }

    /** What ships, within some limits. */
    public static Judgement standard(StageLimits limits) {
        return new Judgement(
                TrustModel.standard(),
                ShiftBudget.standard(),
                AskPolicy.standard(),
                ScoreModel.standard(),
                ReleasePolicy.standard(),
                limits);
    }
}
