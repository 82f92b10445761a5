package org.goodturn.ingest.csv;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Grant;
import org.goodturn.events.Purpose;
import org.goodturn.ingest.identity.PersonIds;
import org.goodturn.ingest.source.PersonEvent;
import org.goodturn.ingest.source.Skip;
import org.goodturn.ingest.source.SkipReason;
import org.goodturn.topics.Topics;

/**
 * Rows of consents; adjacent rows of one person are one decision of all that the person allows. If any of them is
 * malformed, the decision is not taken: half a consent is none.
 *
 * @param ids hashes people
 * @param source where it comes from
 * @param clock dates rows that do not say when
 */
record ConsentRows(PersonIds ids, String source, InstantSource clock) implements RowMapping {
    private static final int MAX_GRANTS = 64;
    private static final String ALL_PURPOSES = "all";

    @Override
    public Optional<String> group(Row row) {
        return row.get("person").flatMap(ids::of);
    }

    @Override
    public Meaning map(List<Row> rows, Problems problems) {
        List<Grant> grants = new ArrayList<>();
        List<Skip> skips = new ArrayList<>();
        Instant decidedAt = Instant.MIN;
        long revision = 1;
        for (Row row : rows) {
            try {
                People.of(ids, row);
                grants.addAll(grants(row));
                Instant said =
                        row.get("at").map(text -> Cells.moment("at", text)).orElse(Instant.MIN);
                decidedAt = said.isAfter(decidedAt) ? said : decidedAt;
                long number = row.get("revision")
                        .map(text -> Cells.whole("revision", text, 1, Integer.MAX_VALUE))
                        .orElse(1L);
                revision = Math.max(revision, number);
                if (grants.size() > MAX_GRANTS) {
                    throw new MalformedRowException("the person has more than " + MAX_GRANTS + " grants");
                }
            } catch (MalformedRowException e) {
                skips.add(problems.in(row, e));
            }
        }
        if (!skips.isEmpty()) {
            return new Meaning(List.of(), skips);
        }
        Instant at = decidedAt.equals(Instant.MIN)
                ? Instant.ofEpochMilli(clock.instant().toEpochMilli())
                : decidedAt;
        return new Meaning(List.of(decision(rows.getFirst(), grants, revision, at)), skips);
    }

    private PersonEvent decision(Row first, List<Grant> grants, long revision, Instant at) {
        String person = People.of(ids, first);
        String id = ids.event(source, "consent", String.valueOf(first.line()), person, String.valueOf(revision));
        ConsentRecord consent = ConsentRecord.newBuilder()
                .setPerson(person)
                .setRevision(revision)
                .setDecidedAt(at)
                .setOrigin(ConsentOrigin.OPERATOR)
                .setGrants(grants)
                .build();
        return new PersonEvent(Topics.CONSENTS, person, id, at, consent);
    }

    private List<Grant> grants(Row row) {
        String person = People.of(ids, row);
        String from = row.get("source").orElse("*");
        return purposes(row.need("purpose"))
                .map(purpose -> Grant.newBuilder()
                        .setPurpose(purpose)
                        .setSource(Cells.atMost("source", from, 32))
                        .setFrom(row.get("from")
                                .map(text -> Cells.moment("from", text))
                                .orElse(null))
                        .setUntil(row.get("until")
                                .map(text -> Cells.moment("until", text))
                                .orElse(null))
                        .setReceipt(row.get("receipt")
                                .map(receipt -> Cells.atMost("receipt", receipt, 200))
                                .orElseGet(() -> "import-" + ids.event("receipt", person, purpose.name(), from)))
                        .build())
                .toList();
    }

    private static Stream<Purpose> purposes(String text) {
        if (text.equals(ALL_PURPOSES)) {
            return Stream.of(Purpose.values()).filter(purpose -> purpose != Purpose.UNKNOWN);
        }
        List<Purpose> purposes = Cells.list(text).stream()
                .map(word -> Cells.word("purpose", word, Purpose.class))
                .toList();
        if (purposes.isEmpty() || purposes.contains(Purpose.UNKNOWN)) {
            throw new MalformedRowException(SkipReason.MALFORMED, "column 'purpose' names no purpose");
        }
        return purposes.stream();
    }
}
