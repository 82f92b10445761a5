package org.goodturn.topology.stage.commons;

import java.util.ArrayList;
import java.util.List;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.ScoreInputs;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.topology.stage.FirstContact;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Entry;
import org.goodturn.topology.work.Work;

/**
 * Two people met by themselves: if the other was among those whom this person might have been told of, and was not, then the
 * others are those who were not chosen. Where either may have been told of the other nothing is learned: the model must not
 * take what it brought about for what it foresaw.
 */
public final class LearnFromContacts implements FirstContact {

    private final LessonBook book;
    private final int most;

    /**
     * @param most suggestions that are looked at
     */
    public LearnFromContacts(LessonBook book, int most) {
        this.book = book;
        this.most = most;
    }

    @Override
    public void began(String other, Work work) {
        List<Entry<NudgeState>> known =
                work.scan(Rooms.NUDGES, work.person(), null, most).entries();
        if (known.isEmpty() || wasSaid(other, known, work)) {
            return;
        }
        List<ScoreInputs> choices = new ArrayList<>();
        int chosen = -1;
        for (Entry<NudgeState> entry : known) {
            NudgeState nudge = entry.value();
            if (nudge.status() == NudgeStatus.HELD && nudge.candidate().kind() == NudgeKind.INTRODUCTION) {
                chosen = isWith(other, nudge) && chosen < 0 ? choices.size() : chosen;
                choices.add(nudge.scored().inputs());
            }
        }
        if (chosen >= 0 && choices.size() > 1) {
            boolean[] met = new boolean[choices.size()];
            met[chosen] = true;
            book.take((lessons, model) -> lessons.ofChoice(model, choices, met), work);
            work.count("contacts-learned-from");
        }
    }

    private static boolean wasSaid(String other, List<Entry<NudgeState>> known, Work work) {
        boolean toSelf = known.stream()
                .map(Entry::value)
                .anyMatch(nudge -> isWith(other, nudge) && nudge.status() != NudgeStatus.HELD);
        return toSelf || work.get(Rooms.MENTIONS, People.key(work, other)).isPresent();
    }

    private static boolean isWith(String other, NudgeState nudge) {
        return nudge.candidate().with().value().equals(other);
    }
}
