package org.goodturn.topology.stage.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.topics.Topics;
import org.goodturn.topology.mapping.NudgeMapping;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.wording.Catalogue;
import org.goodturn.topology.work.Entry;
import org.goodturn.topology.work.Page;
import org.goodturn.topology.work.Work;

/** Where a person's suggestions stand written: loads, keeps with its place on the agenda, publishes. */
public final class NudgeBook {

    /** How long an ended suggestion is remembered, so that the same one does not come up again. */
    public static final Duration REMEMBERED = Duration.ofDays(30);

    /** How long an accepted one is, so that its outcome can be told. */
    public static final Duration ACCEPTED_REMEMBERED = Duration.ofDays(90);

    private final NudgeMapping nudges = new NudgeMapping(Catalogue.english());
    private final int most;

    NudgeBook(int most) {
        this.most = most;
    }

    /** One of them. */
    public Optional<NudgeState> find(String id, Work work) {
        return work.get(Rooms.NUDGES, People.key(work, id));
    }

    /** All of them; their number is bounded. */
    public List<NudgeState> all(Work work) {
        List<NudgeState> all = new ArrayList<>();
        Page<NudgeState> page = work.scan(Rooms.NUDGES, work.person(), null, most);
        for (Entry<NudgeState> entry : page.entries()) {
            all.add(entry.value());
        }
        return all;
    }

    /**
     * Makes room for one more: beyond the bound, what ended is forgotten before its time, the first to be forgotten first.
     *
     * @return false if all that are kept are held, open, or agreed upon
     */
    boolean makeRoom(Work work) {
        List<NudgeState> all = all(work);
        if (all.size() < most) {
            return true;
        }
        Optional<NudgeState> ended = all.stream()
                .filter(nudge ->
                        nudge.status() != NudgeStatus.HELD && !nudge.status().isLive() && !nudge.isAgreementAlive())
                .min(Comparator.comparing(NudgeState::dueAt).thenComparing(NudgeState::id));
        ended.ifPresent(nudge -> forget(nudge, work));
        return ended.isPresent();
    }

    /** Keeps a suggestion and moves it on the agenda. */
    public void keep(Optional<NudgeState> before, NudgeState after, Work work) {
        before.ifPresent(old -> Agenda.remove(Agenda.NUDGE + old.id(), old.dueAt(), work));
        Agenda.put(Agenda.NUDGE + after.id(), after.dueAt(), work);
        work.put(Rooms.NUDGES, People.key(work, after.id()), after);
    }

    /** Keeps the next revision of a suggestion, and says it. */
    public void publish(NudgeState before, NudgeState after, Work work) {
        NudgeState revised = after.revised();
        keep(Optional.of(before), revised, work);
        Instant now = work.moment().now();
        work.publish(Topics.NUDGES, People.key(work, revised.id()), nudges.nudge(work.person(), revised, now));
        work.count("nudges-" + NudgeMapping.word(revised.status()));
    }

    /** Says that a suggestion is over, and remembers it for a while. */
    public void end(NudgeState nudge, NudgeStatus status, String reason, Work work) {
        Duration remembered = status == NudgeStatus.ACCEPTED ? ACCEPTED_REMEMBERED : REMEMBERED;
        publish(nudge, nudge.in(status, reason, work.moment().now().plus(remembered)), work);
    }

    /** Forgets a suggestion that was never said, or ended long ago. */
    void forget(NudgeState nudge, Work work) {
        Agenda.remove(Agenda.NUDGE + nudge.id(), nudge.dueAt(), work);
        work.delete(Rooms.NUDGES, People.key(work, nudge.id()));
    }
}
