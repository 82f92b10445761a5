package org.goodturn.ingest.csv;

import java.time.Instant;
import java.util.function.Function;
import org.goodturn.events.Behavior;
import org.goodturn.events.BehaviorKind;
import org.goodturn.ingest.identity.PersonIds;
import org.goodturn.ingest.source.PersonEvent;
import org.goodturn.topics.Topics;

/**
 * A row of behaviors.
 *
 * @param ids hashes people
 * @param source under which consent is asked
 */
record BehaviorRow(PersonIds ids, String source) implements Function<Row, PersonEvent> {
    private static final int MAX_TOPIC = 128;
    private static final int MAX_REGION = 64;

    @Override
    public PersonEvent apply(Row row) {
        String person = People.of(ids, row);
        String topic = Cells.atMost("topic", row.need("topic"), MAX_TOPIC);
        Instant at = Cells.moment("at", row.need("at"));
        BehaviorKind kind = row.get("kind")
                .map(word -> Cells.word("kind", word, BehaviorKind.class))
                .orElse(BehaviorKind.OTHER);
        String id =
                ids.event(source, "behavior", String.valueOf(row.line()), person, topic, at.toString(), kind.name());
        Behavior behavior = Behavior.newBuilder()
                .setEventId(id)
                .setPerson(person)
                .setAt(at)
                .setTopic(topic)
                .setKind(kind)
                .setRegion(row.get("region")
                        .map(region -> Cells.atMost("region", region, MAX_REGION))
                        .orElse(null))
                .setSource(source)
                .build();
        return new PersonEvent(Topics.BEHAVIORS, person, id, at, behavior);
    }
}
