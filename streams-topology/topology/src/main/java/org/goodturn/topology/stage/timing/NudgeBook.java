package org.goodturn.topology.stage.timing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
final class NudgeBook {

    private final NudgeMapping nudges = new NudgeMapping(Catalogue.english());
    private final int most;

    NudgeBook(int most) {
        this.most = most;
    }

    Optional<NudgeState> find(String id, Work work) {
        return work.get(Rooms.NUDGES, People.key(work, id));
    }

    /** All of them; their number is bounded. */
    List<NudgeState> all(Work work) {
        List<NudgeState> all = new ArrayList<>();
        Page<NudgeState> page = work.scan(Rooms.NUDGES, work.person(), null, most);
        for (Entry<NudgeState> entry : page.entries()) {
            all.add(entry.value());
        }
        return all;
    }

    /** Whether one more may be kept. */
    boolean hasRoom(Work work) {
        return all(work).size() < most;
    }

    /** Keeps a suggestion and moves it on the agenda. */
    void keep(Optional<NudgeState> before, NudgeState after, Work work) {
        before.ifPresent(old -> Agenda.remove(Agenda.NUDGE + old.id(), old.dueAt(), work));
        Agenda.put(Agenda.NUDGE + after.id(), after.dueAt(), work);
        work.put(Rooms.NUDGES, People.key(work, after.id()), after);
    }

    /** Keeps the next revision of a suggestion, and says it. */
    void publish(NudgeState before, NudgeState after, Work work) {
        NudgeState revised = after.revised();
        keep(Optional.of(before), revised, work);
        Instant now = work.moment().now();
        work.publish(Topics.NUDGES, People.key(work, revised.id()), nudges.nudge(work.person(), revised, now));
        work.count("nudges-" + NudgeMapping.word(revised.status()));
    }

    /** Forgets a suggestion that was never said, or ended long ago. */
    void forget(NudgeState nudge, Work work) {
        Agenda.remove(Agenda.NUDGE + nudge.id(), nudge.dueAt(), work);
        work.delete(Rooms.NUDGES, People.key(work, nudge.id()));
    }
}
