package org.goodturn.topology.stage.timing;

import java.time.Instant;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.Path;
import org.goodturn.domain.timing.Reaction;
import org.goodturn.domain.trust.FeedbackEvidence;
import org.goodturn.domain.trust.Observation;
import org.goodturn.domain.trust.Verdict;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.trust.Ties;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Work;

/**
 * What a recipient says of a suggestion becomes evidence on their side of the ties it rested on: the tie with the other side for
 * a follow-up, the ties with the bridges for an introduction. Nobody else is told, and where the recipient does not let
 * feedback be kept as trust, nothing is.
 */
public final class KeepFeedback {

    private final Ties ties;

    public KeepFeedback(Ties ties) {
        this.ties = ties;
    }

    /** The recipient reacted. */
    public void said(Candidate candidate, Reaction reaction, Work work) {
        switch (reaction) {
            case ACCEPTED -> keep(candidate, Verdict.ACCEPTED, work);
            case DECLINED -> keep(candidate, Verdict.DECLINED, work);
            case WRONG -> keep(candidate, Verdict.WRONG, work);
            case ACKNOWLEDGED, SNOOZED -> work.count("feedback-without-evidence");
        }
    }

    /** The recipient told how it ended after they had accepted. */
    public void ended(Candidate candidate, boolean well, Work work) {
        keep(candidate, well ? Verdict.WENT_WELL : Verdict.WENT_BADLY, work);
    }

    private void keep(Candidate candidate, Verdict verdict, Work work) {
        Instant now = work.moment().now();
        if (candidate.kind() == NudgeKind.FOLLOW_UP) {
            keep(candidate.with().value(), FeedbackEvidence.aboutTie(verdict, now), work);
            return;
        }
        int bridges = candidate.paths().size();
        for (Path path : candidate.paths()) {
            keep(path.bridge().value(), FeedbackEvidence.aboutBridge(verdict, bridges, now), work);
        }
    }

    private void keep(String other, Observation observation, Work work) {
        PersonState self = People.self(work);
        TieState tie = People.tie(work, other);
        boolean agreed = self.consents()
                .grantFor(Purpose.MAP_TRUST, observation.source(), observation.at())
                .isPresent();
        if (tie.ledger().isEmpty() || !agreed) {
            work.count("feedback-without-a-tie");
            return;
        }
        ties.keep(other, tie.told(tie.ledger().plus(observation, ties.model(), ties.maxBuckets())), self, work);
    }
}
