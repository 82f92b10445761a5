package org.goodturn.ingest.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.goodturn.events.Pace;
import org.goodturn.events.Profile;
import org.goodturn.ingest.identity.PersonIds;
import org.goodturn.ingest.source.PersonEvent;
import org.goodturn.topics.Topics;

/**
 * A row of profiles.
 *
 * @param ids hashes people
 * @param source where it comes from
 * @param clock dates rows that do not say when
 */
record ProfileRow(PersonIds ids, String source, InstantSource clock) implements Function<Row, PersonEvent> {
    private static final int MAX_TOPICS = 16;
    private static final int MAX_TOPIC = 128;
    private static final int MAX_NAME = 200;
    private static final int MAX_NUDGES = 1000;

    @Override
    public PersonEvent apply(Row row) {
        String person = People.of(ids, row);
        Instant at = row.get("at")
                .map(text -> Cells.moment("at", text))
                .orElseGet(() -> Instant.ofEpochMilli(clock.instant().toEpochMilli()));
        Profile profile = Profile.newBuilder()
                .setPerson(person)
                .setDisplayName(row.get("name")
                        .map(name -> Cells.atMost("name", name, MAX_NAME))
                        .orElse(null))
                .setRegion(row.get("region").orElse(null))
                .setTimeZone(row.get("timezone").map(ProfileRow::zone).orElse("UTC"))
                .setOffers(topics(row, "offers"))
                .setSeeks(topics(row, "seeks"))
                .setPace(pace(row))
                .setUpdatedAt(at)
                .build();
        String id = ids.event(source, "profile", String.valueOf(row.line()), person, String.join(",", row.fields()));
        return new PersonEvent(Topics.PROFILES, person, id, at, profile);
    }

    private static Pace pace(Row row) {
        Pace.Builder pace = Pace.newBuilder();
        row.get("nudges-per-week")
                .ifPresent(text -> pace.setNudgesPerWeek((int) Cells.whole("nudges-per-week", text, 0, MAX_NUDGES)));
        row.get("quiet-from").ifPresent(text -> pace.setQuietFromMinute(Cells.minuteOfDay("quiet-from", text)));
        row.get("quiet-until").ifPresent(text -> pace.setQuietUntilMinute(Cells.minuteOfDay("quiet-until", text)));
        return pace.build();
    }

    private static List<String> topics(Row row, String column) {
        List<String> topics = row.get(column).map(Cells::list).orElse(List.of());
        if (topics.size() > MAX_TOPICS) {
            throw new MalformedRowException("column '" + column + "' has more than " + MAX_TOPICS + " topics");
        }
        topics.forEach(topic -> Cells.atMost(column, topic, MAX_TOPIC));
        return topics;
    }

    private static String zone(String text) {
        try {
            return ZoneId.of(text).getId();
        } catch (DateTimeException e) {
            throw new MalformedRowException("column 'timezone' is no IANA time zone such as Europe/Berlin");
        }
    }
}
