package org.goodturn.topology.stage.asking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodturn.events.Answer;
import org.goodturn.events.ExportPart;
import org.goodturn.events.HeldTie;
import org.goodturn.topology.mapping.HeldMapping;
import org.goodturn.topology.mapping.IntentMapping;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.stage.trust.Ties;
import org.goodturn.topology.state.AskState;
import org.goodturn.topology.state.IntentState;
import org.goodturn.topology.state.NudgeState;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Entry;
import org.goodturn.topology.work.Page;
import org.goodturn.topology.work.Work;

/**
 * Everything that is kept of a person, a bounded part at a time: first what is kept once, then ties, topics, suggestions, questions. A part
 * is what one request reads; where to go on stands in its answer. Parts are read one after the other, so what changes in
 * between may be in the later ones alone.
 */
public final class ReadExport {

    /** Ties in one part. */
    static final int MOST_TIES = 64;
    /** Buckets of evidence in one part; the tie that goes beyond is the last one. */
    static final int MOST_BUCKETS = 2048;
    /** Topics in one part. */
    static final int MOST_TOPICS = 256;
    /** Suggestions in one part. */
    static final int MOST_NUDGES = 64;

    private static final char BETWEEN = ':';

    private final Ties ties;
    private final CountHeld counting = new CountHeld();

    public ReadExport(Ties ties) {
        this.ties = ties;
    }

    /** The parts, in order. */
    private enum Section {
        PERSON,
        TIES,
        TOPICS,
        NUDGES,
        ASKS
    }

    /**
     * Fills in the part at a cursor; an empty one is the beginning.
     *
     * @return why there is none
     */
    Optional<String> part(String cursor, Answer.Builder answer, Work work) {
        Optional<Section> section = cursor.isEmpty() ? Optional.of(Section.PERSON) : section(cursor);
        if (section.isEmpty()) {
            return Optional.of("malformed-request");
        }
        String rest = cursor.isEmpty() ? "" : cursor.substring(cursor.indexOf(BETWEEN) + 1);
        String after = rest.isEmpty() ? null : rest;
        ExportPart.Builder part = ExportPart.newBuilder();
        answer.setNext(
                switch (section.get()) {
                    case PERSON -> person(part, work);
                    case TIES -> ties(after, part, work);
                    case TOPICS -> topics(after, part, work);
                    case NUDGES -> nudges(after, part, work);
                    case ASKS -> asks(after, part, work);
                });
        answer.setExport(part.build());
        return Optional.empty();
    }

    private String person(ExportPart.Builder part, Work work) {
        part.setPerson(HeldMapping.person(
                People.self(work),
                work.get(Rooms.JOURNALS, work.person()),
                work.get(Rooms.SOCIABILITIES, work.person()),
                counting.of(work)));
        return next(Section.TIES, null);
    }

    private String ties(String after, ExportPart.Builder part, Work work) {
        PersonState self = People.self(work);
        Page<TieState> page = work.scan(Rooms.TIES, work.person(), after, MOST_TIES);
        List<HeldTie> held = new ArrayList<>();
        int buckets = 0;
        for (Entry<TieState> tie : page.entries()) {
            held.add(HeldMapping.tie(ties.asOthersReadIt(tie.rest(), tie.value(), self, work), tie.value()));
            buckets += tie.value().kept().buckets().size();
            if (buckets > MOST_BUCKETS) {
                part.setTies(held);
                return next(Section.TIES, tie.rest());
            }
        }
        part.setTies(held);
        return page.next() == null ? next(Section.TOPICS, null) : next(Section.TIES, page.next());
    }

    private String topics(String after, ExportPart.Builder part, Work work) {
        Page<IntentState> page = work.scan(Rooms.INTENTS, work.person(), after, MOST_TOPICS);
        part.setTopics(page.entries().stream()
                .map(intent -> IntentMapping.held(intent.rest(), intent.value()))
                .toList());
        return page.next() == null ? next(Section.NUDGES, null) : next(Section.TOPICS, page.next());
    }

    private String nudges(String after, ExportPart.Builder part, Work work) {
        Page<NudgeState> page = work.scan(Rooms.NUDGES, work.person(), after, MOST_NUDGES);
        part.setNudges(page.entries().stream()
                .map(nudge -> HeldMapping.nudge(nudge.value()))
                .toList());
        return page.next() == null ? next(Section.ASKS, null) : next(Section.NUDGES, page.next());
    }

    private String asks(String after, ExportPart.Builder part, Work work) {
        Page<AskState> page = work.scan(Rooms.ASKS, work.person(), after, MOST_NUDGES);
        part.setNudges(
                page.entries().stream().map(ask -> HeldMapping.ask(ask.value())).toList());
        return page.next() == null ? "" : next(Section.ASKS, page.next());
    }

    private static String next(Section section, String after) {
        return section.name() + BETWEEN + (after == null ? "" : after);
    }

    private static Optional<Section> section(String cursor) {
        int end = cursor.indexOf(BETWEEN);
        return List.of(Section.values()).stream()
                .filter(section -> end >= 0 && section.name().equals(cursor.substring(0, end)))
                .findFirst();
    }
}
