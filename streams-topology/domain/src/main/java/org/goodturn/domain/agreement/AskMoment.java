package org.goodturn.domain.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.timing.Pace;
import org.goodturn.domain.timing.Recipient;
import org.goodturn.domain.timing.Release;
import org.goodturn.domain.timing.Subject;

/**
 * When somebody may be asked. Two people wait for the answer, so nothing but quiet hours and the budget holds a question back:
 * a bridge's own budget of asks, apart from its nudges; for the other side their pace, in which the question counts.
 *
 * @param terms the bridge's budget
 */
public record AskMoment(AgreementTerms terms) {

    /** What to do with a question now. */
    public sealed interface Verdict {

        /** Ask it. */
        record Say() implements Verdict {}

        /** Wait, and judge again then. */
        record Wait(Instant until, String reason) implements Verdict {}

        /** Never ask it. Nobody hears of that. */
        record Silence(String reason) implements Verdict {}
    }

    /**
     * Judges a question on what is known of the one asked today.
     *
     * @param asked how they want to hear from us, and what was said to them
     * @param askedBefore when they were asked as a bridge before, in any order
     */
    public Verdict judge(Instant now, Ask ask, Recipient asked, List<Instant> askedBefore) {
        if (!now.isBefore(ask.until())) {
            return new Verdict.Silence("term-over");
        }
        if (asked.pace().nudgesPerWeek() == 0) {
            return new Verdict.Silence("pace-is-zero");
        }
        return forbidden(now, ask, asked)
                .<Verdict>map(Verdict.Silence::new)
                .or(() -> waits(now, ask, room(now, ask, asked, askedBefore), budgetOf(ask)))
                .or(() -> waits(now, ask, asked.pace().nextWaking(now), Pace.QUIET))
                .orElseGet(Verdict.Say::new);
    }

    /** Whether somebody who asked to be asked again later may be now: only quiet hours count. */
    public Verdict judgeAgain(Instant now, Ask ask, Recipient asked) {
        return waits(now, ask, asked.pace().nextWaking(now), Pace.QUIET).orElseGet(Verdict.Say::new);
    }

    /** What the other side declined, or called wrong, is not asked; a bridge's own answers were about its own nudges. */
    private static Optional<String> forbidden(Instant now, Ask ask, Recipient asked) {
        return ask.role() == Role.BRIDGE
                ? Optional.empty()
                : asked.suppressions()
                        .forbids(new Subject(ask.asker(), ask.about().topic()), now)
                        .map(cause -> cause.reason());
    }

    private static String budgetOf(Ask ask) {
        return ask.role() == Role.BRIDGE ? "goodwill" : Pace.NO_ROOM;
    }

    private static Optional<Verdict> waits(Instant now, Ask ask, Instant until, String reason) {
        if (!now.isBefore(until)) {
            return Optional.empty();
        }
        return Optional.of(
                until.isBefore(ask.until())
                        ? new Verdict.Wait(until, reason)
                        : new Verdict.Silence(reason + "-until-over"));
    }

    /** When the budget has room for one more. */
    private Instant room(Instant now, Ask ask, Recipient asked, List<Instant> askedBefore) {
        return ask.role() == Role.BRIDGE
                ? room(now, askedBefore, terms.asksPerWeek())
                : room(
                        now,
                        asked.history().stream().map(Release::at).toList(),
                        asked.pace().nudgesPerWeek());
    }

    private static Instant room(Instant now, List<Instant> before, int most) {
        if (most == 0) {
            return Instant.MAX;
        }
        List<Instant> recent = before.stream()
                .filter(at -> at.plus(AgreementTerms.WINDOW).isAfter(now))
                .sorted()
                .toList();
        int over = recent.size() - most;
        return over < 0 ? now : recent.get(over).plus(AgreementTerms.WINDOW);
    }
}
