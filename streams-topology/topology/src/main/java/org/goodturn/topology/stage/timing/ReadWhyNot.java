package org.goodturn.topology.stage.timing;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.introduction.Candidate.KnownTie;
import org.goodturn.domain.introduction.Scoring;
import org.goodturn.domain.whynot.OwnView;
import org.goodturn.domain.whynot.WhyNot;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.trust.KnownTies;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Work;

/** Answers why nothing is suggested to a person about somebody, from that person's own state; changes nothing. */
public final class ReadWhyNot {

    private final Judgement judgement;
    private final NudgeBook book;

    public ReadWhyNot(Judgement judgement) {
        this.judgement = judgement;
        this.book = new NudgeBook(judgement.limits().nudgesPerPerson());
    }

    /** The refusals, as far as the person of this unit of work may know them. */
    public WhyNot about(String other, Work work) {
        Instant now = work.moment().now();
        PersonState self = People.self(work);
        PersonId person = new PersonId(other);
        TieState tie = People.tie(work, other);
        Optional<KnownTie> known =
                tie.ledger().isEmpty() ? Optional.empty() : Optional.of(KnownTies.of(tie, judgement.trust(), now));
        return WhyNot.of(new OwnView(
                person,
                now,
                allowed(self, now),
                self.pace(),
                People.journal(work).suppressions(),
                known,
                tie.aside().isSo(),
                judgement.asking().circle(),
                suggestions(person, work)));
    }

    private List<OwnView.Suggestion> suggestions(PersonId other, Work work) {
        return book.all(work).stream()
                .filter(nudge -> nudge.candidate().with().equals(other))
                .map(ReadWhyNot::suggestion)
                .toList();
    }

    private static OwnView.Suggestion suggestion(NudgeState nudge) {
        return new OwnView.Suggestion(
                nudge.status(), nudge.reason(), Scoring.grounds(nudge.candidate(), nudge.scored(), nudge.dataUsed()));
    }

    private static Set<Purpose> allowed(PersonState self, Instant now) {
        Set<Purpose> allowed = EnumSet.noneOf(Purpose.class);
        for (Purpose purpose : Purpose.values()) {
            if (self.consents().allows(purpose, now)) {
                allowed.add(purpose);
            }
        }
        return allowed;
    }
}
