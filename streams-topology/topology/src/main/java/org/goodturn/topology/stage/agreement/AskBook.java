package org.goodturn.topology.stage.agreement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.agreement.Role;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.timing.NudgeStatus;
import org.goodturn.topics.Topics;
import org.goodturn.topology.mapping.AskMapping;
import org.goodturn.topology.mapping.NudgeMapping;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.timing.Agenda;
import org.goodturn.topology.stage.timing.NudgeBook;
import org.goodturn.topology.state.AskState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.wording.Catalogue;
import org.goodturn.topology.work.Entry;
import org.goodturn.topology.work.Work;

/** Where the questions to a person stand written: loads, keeps with its place on the agenda, publishes. */
final class AskBook {

    /** What on the agenda: a question, by its id. */
    static final String DUE = "ask:";

    private final AskMapping nudges = new AskMapping(Catalogue.english());
    private final int most;

    /** @param most questions kept for one person */
    AskBook(int most) {
        this.most = most;
    }

    Optional<AskState> find(String id, Work work) {
        return work.get(Rooms.ASKS, People.key(work, id));
    }

    /** All of them; their number is bounded. */
    List<AskState> all(Work work) {
        return work.scan(Rooms.ASKS, work.person(), null, most).entries().stream()
                .map(Entry::value)
                .toList();
    }

    /** The question of an introduction. */
    Optional<AskState> of(String agreement, Work work) {
        return all(work).stream()
                .filter(one -> one.ask().agreement().equals(agreement))
                .findFirst();
    }

    /** The question about the same two and the same need as a suggestion of the other side's own, not yet asked. */
    Optional<AskState> waitingFor(Candidate own, Work work) {
        return all(work).stream()
                .filter(one -> one.ask().role() == Role.OTHER_SIDE && one.status() == NudgeStatus.HELD)
                .filter(one -> one.ask().asker().equals(own.with())
                        && one.ask().about().shiftId().equals(own.need().shiftId()))
                .findFirst();
    }

    /** When the person was asked as a bridge. */
    List<Instant> askedAsBridge(Work work) {
        return all(work).stream()
                .filter(one -> one.ask().role() == Role.BRIDGE && one.status() != NudgeStatus.HELD)
                .map(AskState::openedAt)
                .toList();
    }

    /**
     * Makes room for one more: beyond the bound, what ended is forgotten before its time.
     *
     * @return false if all that are kept are under way or agreed
     */
    boolean makeRoom(Work work) {
        List<AskState> all = all(work);
        if (all.size() < most) {
            return true;
        }
        Optional<AskState> ended = all.stream()
                .filter(one -> !one.isAlive())
                .min(Comparator.comparing(AskState::dueAt).thenComparing(AskState::id));
        ended.ifPresent(one -> forget(one, work));
        return ended.isPresent();
    }

    void keep(Optional<AskState> before, AskState after, Work work) {
        before.ifPresent(old -> Agenda.remove(DUE + old.id(), old.dueAt(), work));
        Agenda.put(DUE + after.id(), after.dueAt(), work);
        work.put(Rooms.ASKS, People.key(work, after.id()), after);
    }

    /** Keeps the next revision, and says it. */
    void publish(Optional<AskState> before, AskState after, Work work) {
        AskState revised = after.revised();
        keep(before, revised, work);
        work.publish(
                Topics.NUDGES,
                People.key(work, revised.id()),
                nudges.nudge(revised, work.moment().now()));
        work.count("asks-" + NudgeMapping.word(revised.status()));
    }

    /** Says that a question is over, and remembers it for a while, so that it is not asked again. */
    void end(AskState ask, NudgeStatus status, String reason, Work work) {
        Instant until = work.moment().now().plus(NudgeBook.REMEMBERED);
        publish(Optional.of(ask), ask.with(ask.ask().over()).in(status, reason, until), work);
    }

    void forget(AskState ask, Work work) {
        Agenda.remove(DUE + ask.id(), ask.dueAt(), work);
        work.delete(Rooms.ASKS, People.key(work, ask.id()));
    }
}
