package org.goodturn.domain.whynot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.introduction.Candidate.KnownTie;
import org.goodturn.domain.introduction.Grounds;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.domain.timing.Pace;
import org.goodturn.domain.timing.Suppressions;
import org.goodturn.domain.trust.Circle;

/**
 * What a person's own partition holds that bears on somebody else.
 *
 * @param other who is asked about
 * @param now when
 * @param allowed what the person consents to
 * @param pace how often they want to hear from us
 * @param suppressions what they do not want to hear of
 * @param tie their own tie with the other, if there is one that counts
 * @param setAside they said that their tie with the other is wrong
 * @param circle which ties count as trusted and alive
 * @param suggestions those that name the other
 */
public record OwnView(
        PersonId other,
        Instant now,
        Set<Purpose> allowed,
        Pace pace,
        Suppressions suppressions,
        Optional<KnownTie> tie,
        boolean setAside,
        Circle circle,
        List<Suggestion> suggestions) {

    /**
     * A suggestion in whatever state.
     *
     * @param reason why it waits or ended, as a code
     * @param grounds what its score was made of
     */
    public record Suggestion(NudgeStatus status, String reason, Grounds grounds) {}

    public OwnView {
        allowed = Set.copyOf(allowed);
        suggestions = List.copyOf(suggestions);
    }
}
