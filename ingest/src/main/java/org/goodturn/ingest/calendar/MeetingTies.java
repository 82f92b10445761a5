package org.goodturn.ingest.calendar;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.goodturn.events.Act;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.ingest.identity.PersonIds;
import org.goodturn.ingest.source.PersonEvent;
import org.goodturn.ingest.source.SkipReason;
import org.goodturn.topics.Topics;

/**
 * Makes all ordered pairs of those who were at a meeting: its organizer and who accepted.
 *
 * @param ids hashes people
 * @param source under which consent is asked
 * @param maxPeople how many people a meeting may have
 */
record MeetingTies(PersonIds ids, String source, int maxPeople) {
    /** Shared calendars and rooms stand as organizers, too. */
    private static final Pattern NO_PERSON = Pattern.compile(".*@(?:group|resource)\\.calendar\\..*");

    /** Why a meeting gives no pairs; empty when it does. */
    Optional<SkipReason> refusal(Meeting meeting) {
        int people = people(meeting).size();
        if (people < 2) {
            return Optional.of(SkipReason.NO_OTHER_PERSON);
        }
        return people > maxPeople ? Optional.of(SkipReason.TOO_MANY_PEOPLE) : Optional.empty();
    }

    /** The pairs of one time. */
    List<PersonEvent> of(Occurrences.Occurrence occurrence) {
        Set<String> people = people(occurrence.meeting());
        List<PersonEvent> events = new ArrayList<>();
        for (String from : people) {
            for (String to : people) {
                if (!from.equals(to)) {
                    events.add(event(occurrence, from, to, people.size()));
                }
            }
        }
        return events;
    }

    /** What one time is known by: a keyed hash. */
    String group(Occurrences.Occurrence occurrence) {
        return ids.group(
                source,
                "meeting",
                occurrence.meeting().uid(),
                occurrence.original().toString());
    }

    /** What a meeting is known by: a keyed hash. */
    String series(String uid) {
        return ids.group(source, "series", uid);
    }

    private Set<String> people(Meeting meeting) {
        Set<String> people = new LinkedHashSet<>();
        organizer(meeting).ifPresent(people::add);
        meeting.accepted().forEach(identifier -> person(identifier).ifPresent(people::add));
        return people;
    }

    private Optional<String> organizer(Meeting meeting) {
        return meeting.organizer().flatMap(this::person);
    }

    private Optional<String> person(String identifier) {
        return NO_PERSON.matcher(identifier).matches() ? Optional.empty() : ids.of(identifier);
    }

    private PersonEvent event(Occurrences.Occurrence occurrence, String from, String to, int people) {
        String group = group(occurrence);
        String id = ids.event(source, "meeting", group, from, to);
        boolean called = organizer(occurrence.meeting()).filter(from::equals).isPresent();
        Interaction interaction = Interaction.newBuilder()
                .setEventId(id)
                .setFrom(from)
                .setTo(to)
                .setAt(occurrence.start())
                .setKind(InteractionKind.MEETING)
                .setAct(called ? Act.INITIATED : Act.ATTENDED)
                .setGroup(group)
                .setGroupSize(people)
                .setSource(source)
                .build();
        return new PersonEvent(Topics.INTERACTIONS, from, id, occurrence.start(), interaction);
    }
}
