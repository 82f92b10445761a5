package org.goodturn.ingest.calendar;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.model.TimeZoneRegistry;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DateListProperty;
import net.fortuna.ical4j.model.property.DateProperty;
import net.fortuna.ical4j.model.property.RRule;

/** Reads meetings with ical4j, each by itself, knowing the time zones that the file defines. */
final class MeetingParsing {
    private static final String BEFORE = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//goodturn//ingest//EN\r\n";
    private static final String AFTER = "END:VCALENDAR\r\n";
    private static final String CANCELLED = "CANCELLED";
    private static final String CANCEL = "CANCEL";

    private final TimeZoneRegistry zones = TimeZoneRegistryFactory.getInstance().createRegistry();

    /** @param definitions the file's time zones; one that is malformed is left out */
    MeetingParsing(List<String> definitions) {
        for (String definition : definitions) {
            try {
                new CalendarBuilder(zones).build(new StringReader(BEFORE + definition + AFTER));
            } catch (IOException | ParserException | RuntimeException e) {
                // A meeting that needs it will say so.
            }
        }
    }

    /** Reads one meeting. */
    Meeting parse(IcsText.Block block) throws MalformedMeetingException {
        if (!block.whole()) {
            throw new MalformedMeetingException("has no end");
        }
        try {
            String text = BEFORE + "BEGIN:VEVENT\r\n" + block.text() + "END:VEVENT\r\n" + AFTER;
            VEvent event = (VEvent) new CalendarBuilder(zones)
                    .build(new StringReader(text))
                    .getComponents()
                    .getFirst();
            return meeting(event, block);
        } catch (IOException | ParserException e) {
            throw new MalformedMeetingException("has a property that cannot be read");
        } catch (RuntimeException e) {
            // ical4j tells of bad values by many kinds of exception, some of them accidents.
            throw new MalformedMeetingException("has a date, a time zone or a recurrence that cannot be read");
        }
    }

    private static Meeting meeting(VEvent event, IcsText.Block block) throws MalformedMeetingException {
        ZonedDateTime start = date(event, Property.DTSTART)
                .orElseThrow(() -> new MalformedMeetingException("does not say when it begins"));
        String uid = value(event, Property.UID).orElseThrow(() -> new MalformedMeetingException("has no UID"));
        boolean cancelled = block.method().equals(CANCEL)
                || value(event, Property.STATUS)
                        .filter(CANCELLED::equalsIgnoreCase)
                        .isPresent();
        return new Meeting(
                block.line(),
                uid,
                date(event, Property.RECURRENCE_ID).map(ZonedDateTime::toInstant),
                value(event, Property.SEQUENCE).map(Integer::parseInt).orElse(0),
                start,
                length(event, start),
                cancelled,
                rules(event),
                dates(event, Property.RDATE),
                new HashSet<>(dates(event, Property.EXDATE).stream()
                        .map(ZonedDateTime::toInstant)
                        .toList()),
                organizer(event),
                accepted(event));
    }

    private static Duration length(VEvent event, ZonedDateTime start) {
        Optional<ZonedDateTime> end = date(event, Property.DTEND);
        Optional<ZonedDateTime> byDuration = event.<net.fortuna.ical4j.model.property.Duration>getProperty(
                        Property.DURATION)
                .map(duration -> duration.getDuration())
                .map(start::plus);
        Duration length = Duration.between(start, end.or(() -> byDuration).orElse(start));
        return length.isNegative() ? Duration.ZERO : length;
    }

    @SuppressWarnings("unchecked")
    private static List<Recur<ZonedDateTime>> rules(VEvent event) {
        return event.getProperties(Property.RRULE).stream()
                .map(rule -> (Recur<ZonedDateTime>) ((RRule<?>) rule).getRecur())
                .toList();
    }

    private static List<ZonedDateTime> dates(VEvent event, String name) {
        return event.getProperties(name).stream()
                .flatMap(property -> ((DateListProperty<?>) property).getDates().stream())
                .map(MeetingParsing::zoned)
                .toList();
    }

    private static Optional<ZonedDateTime> date(VEvent event, String name) {
        return event.<DateProperty<?>>getProperty(name).map(property -> zoned(property.getDate()));
    }

    /** Days begin, and clocks without a zone go, in UTC. */
    private static ZonedDateTime zoned(Temporal temporal) {
        return switch (temporal) {
            case ZonedDateTime zoned -> zoned;
            case Instant instant -> instant.atZone(ZoneOffset.UTC);
            case OffsetDateTime offset -> offset.toZonedDateTime();
            case LocalDateTime local -> local.atZone(ZoneOffset.UTC);
            case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC);
            default -> throw new DateTimeException("a date of another kind");
        };
    }

    private static Optional<String> organizer(VEvent event) {
        Set<String> declined = attendees(event, Set.of("DECLINED"));
        return event.getProperty(Property.ORGANIZER)
                .flatMap(MeetingParsing::identifier)
                .filter(organizer -> !declined.contains(organizer));
    }

    private static Set<String> accepted(VEvent event) {
        return attendees(event, Set.of("ACCEPTED"));
    }

    private static Set<String> attendees(VEvent event, Set<String> answers) {
        Set<String> found = new LinkedHashSet<>();
        for (Property attendee : event.getProperties(Property.ATTENDEE)) {
            boolean person =
                    parameter(attendee, Parameter.CUTYPE).orElse("INDIVIDUAL").equals("INDIVIDUAL");
            boolean takesPart = !parameter(attendee, Parameter.ROLE).orElse("").equals("NON-PARTICIPANT");
            if (person
                    && takesPart
                    && answers.contains(parameter(attendee, Parameter.PARTSTAT).orElse(""))) {
                identifier(attendee).ifPresent(found::add);
            }
        }
        return found;
    }

    private static Optional<String> identifier(Property participant) {
        String address = parameter(participant, "EMAIL").orElse(participant.getValue());
        return Optional.ofNullable(address)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .filter(text -> text.indexOf('@') > 0);
    }

    private static Optional<String> parameter(Property property, String name) {
        return property.<Parameter>getParameter(name)
                .map(Parameter::getValue)
                .map(value -> value.toUpperCase(Locale.ROOT));
    }

    private static Optional<String> value(VEvent event, String name) {
        return event.getProperty(name)
                .map(Property::getValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
