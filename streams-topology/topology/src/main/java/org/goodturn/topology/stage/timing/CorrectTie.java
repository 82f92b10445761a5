package org.goodturn.topology.stage.timing;

import java.util.Optional;
import org.goodturn.domain.trust.SetAside;
import org.goodturn.events.Feedback;
import org.goodturn.topics.PersonKeys;
import org.goodturn.topology.mapping.TrustMapping;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.trust.Ties;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Refusal;
import org.goodturn.topology.work.Stage;
import org.goodturn.topology.work.Work;

/**
 * A person says that one of their ties is wrong, or right after all: it is set aside, or counts again, on their side. What was
 * suggested because of it is taken back. The other side is not told.
 */
public final class CorrectTie implements Stage<Feedback> {

    private final Ties ties;
    private final TakeBack takeBack;

    public CorrectTie(Ties ties, TakeBack takeBack) {
        this.ties = ties;
        this.takeBack = takeBack;
    }

    @Override
    public void handle(Feedback feedback, Work work) {
        String other = feedback.getAbout();
        Optional<SetAside.Word> word = TrustMapping.word(feedback.getVerdict());
        if (word.isEmpty()) {
            work.refuse(new Refusal("unknown-verdict", "A tie is wrong or right; other verdicts are about nudges."));
        } else if (!PersonKeys.isPerson(other) || People.tie(work, other).kept().isEmpty()) {
            work.refuse(new Refusal("unknown-tie", "The person has no such tie; it may have been forgotten since."));
        } else {
            say(other, word.get(), work);
        }
    }

    /** The person at work says so of their tie with somebody; without a tie nothing is. */
    void say(String other, SetAside.Word word, Work work) {
        TieState tie = People.tie(work, other);
        SetAside next = tie.aside().after(word, work.moment().now());
        if (tie.kept().isEmpty() || next.equals(tie.aside())) {
            work.count("feedback-without-effect");
            return;
        }
        ties.keep(other, tie.with(next), People.self(work), work);
        work.count(next.isSo() ? "ties-set-aside" : "ties-taken-back");
        if (next.isSo()) {
            takeBack.naming(other, TakeBack.ANY, "tie-set-aside", work);
        }
    }
}
