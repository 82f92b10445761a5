package org.goodturn.ingest.csv;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.events.Act;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Outcome;
import org.goodturn.ingest.identity.PersonIds;
import org.goodturn.ingest.source.PersonEvent;
import org.goodturn.ingest.source.Skip;
import org.goodturn.ingest.source.SkipReason;
import org.goodturn.topics.Topics;

/**
 * Rows of interactions; adjacent rows with the same {@code group} are one message or meeting.
 *
 * @param ids hashes people
 * @param source under which consent is asked
 * @param defaultKind of rows that do not say one
 */
record InteractionRows(PersonIds ids, String source, InteractionKind defaultKind) implements RowMapping {
    private record Pair(Row row, String from, String to, Instant at, InteractionKind kind, Outcome outcome) {}

    @Override
    public Optional<String> group(Row row) {
        return row.get("group");
    }

    @Override
    public RowMapping.Meaning map(List<Row> rows, Problems problems) {
        List<Pair> pairs = new ArrayList<>();
        List<Skip> skips = new ArrayList<>();
        for (Row row : rows) {
            try {
                pairs.add(pair(row));
            } catch (MalformedRowException e) {
                skips.add(e.reason().malformed() ? problems.in(row, e) : Skip.because(e.reason()));
            }
        }
        Set<String> people = new HashSet<>();
        pairs.forEach(pair -> people.addAll(List.of(pair.from(), pair.to())));
        List<PersonEvent> events =
                pairs.stream().map(pair -> event(pair, people.size())).toList();
        return new RowMapping.Meaning(events, skips);
    }

    private Pair pair(Row row) {
        String from = People.of(ids, row, "from");
        String to = People.of(ids, row, "to");
        Instant at = Cells.moment("at", row.need("at"));
        InteractionKind kind = row.get("kind")
                .map(word -> Cells.word("kind", word, InteractionKind.class))
                .orElse(defaultKind);
        Outcome outcome = row.get("outcome")
                .map(word -> Cells.word("outcome", word, Outcome.class))
                .orElse(Outcome.UNKNOWN);
        row.get("channel").ifPresent(channel -> Cells.atMost("channel", channel, 64));
        if (from.equals(to)) {
            throw new MalformedRowException(SkipReason.SELF_INTERACTION, "");
        }
        return new Pair(row, from, to, at, kind, outcome);
    }

    private PersonEvent event(Pair pair, int groupSize) {
        String group = group(pair.row()).orElse("");
        String id = ids.event(
                source,
                "interaction",
                String.valueOf(pair.row().line()),
                pair.from(),
                pair.to(),
                pair.at().toString(),
                group,
                pair.kind().name());
        Interaction interaction = Interaction.newBuilder()
                .setEventId(id)
                .setFrom(pair.from())
                .setTo(pair.to())
                .setAt(pair.at())
                .setKind(pair.kind())
                .setAct(Act.UNSPECIFIED)
                .setOutcome(pair.outcome())
                .setGroup(group.isEmpty() ? null : ids.group(source, group))
                .setGroupSize(groupSize)
                .setSource(source)
                .setChannel(pair.row().get("channel").orElse(null))
                .build();
        return new PersonEvent(Topics.INTERACTIONS, pair.from(), id, pair.at(), interaction);
    }
}
