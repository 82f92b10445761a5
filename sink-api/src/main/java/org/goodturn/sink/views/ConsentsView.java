package org.goodturn.sink.views;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Grant;
import org.goodturn.events.Purpose;
import org.goodturn.topics.Topics;

/**
 * What each person allows. Decisions are folded as the topology folds them: one that was made on an older revision only
 * withdraws, and an import never overrides what the person said. (What compaction removed is not seen again after a
 * restart; then the latest record stands, and the topology's own judgement withdraws what it must.)
 */
@Singleton
public class ConsentsView extends LatestByPerson<ConsentRecord> {

    private static final String ANY = "*";

    /** An empty view. */
    public ConsentsView() {
        super(Topics.CONSENTS);
    }

    /** Whether the person allows the purpose at this moment of the stack's clock, from whatever source. */
    public boolean allows(String person, Purpose purpose, Instant now) {
        Optional<ConsentRecord> consent = of(person);
        if (consent.isPresent()) {
            // Asked several times for each delivery: a plain loop costs a fifth of a stream.
            for (Grant grant : consent.get().getGrants()) {
                if (grant.getPurpose() == purpose && covers(grant, now)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the person allows the purpose for any time at all, the past included. */
    public boolean everAllows(String person, Purpose purpose) {
        return of(person).stream()
                .flatMap(consent -> consent.getGrants().stream())
                .anyMatch(grant -> grant.getPurpose() == purpose);
    }

    /** Finds everybody of whose grants one began or ended by the clock after {@code before} and until {@code now}. */
    public void turned(Instant before, Instant now, Consumer<String> found) {
        for (String person : people()) {
            if (of(person).filter(consent -> turned(consent, before, now)).isPresent()) {
                found.accept(person);
            }
        }
    }

    private static boolean turned(ConsentRecord consent, Instant before, Instant now) {
        for (Grant grant : consent.getGrants()) {
            if (between(before, grant.getFrom(), now) || between(before, grant.getUntil(), now)) {
                return true;
            }
        }
        return false;
    }

    private static boolean between(Instant before, Instant moment, Instant now) {
        return moment != null && moment.isAfter(before) && !moment.isAfter(now);
    }

    @Override
    Seen<ConsentRecord> merge(Seen<ConsentRecord> before, Seen<ConsentRecord> now) {
        ConsentRecord held = before.value();
        ConsentRecord said = now.value();
        if (said.getOrigin() == ConsentOrigin.OPERATOR) {
            boolean counts = held.getOrigin() == ConsentOrigin.OPERATOR
                    && !said.getDecidedAt().isBefore(held.getDecidedAt());
            return counts ? now : before;
        }
        boolean firstWord = held.getOrigin() == ConsentOrigin.OPERATOR && said.getReplaces() == null;
        if (firstWord || Objects.equals(said.getReplaces(), held.getRevision())) {
            return now;
        }
        ConsentRecord narrowed = ConsentRecord.newBuilder(said)
                .setRevision(Math.max(held.getRevision(), said.getRevision()))
                .setGrants(held.getGrants().stream()
                        .flatMap(mine -> said.getGrants().stream().flatMap(other -> common(mine, other)))
                        .toList())
                .build();
        return new Seen<>(now.key(), narrowed, now.partition(), now.offset(), now.appendedAt());
    }

    private static Stream<Grant> common(Grant mine, Grant other) {
        boolean anySource = mine.getSource().equals(ANY);
        boolean meets = mine.getPurpose() == other.getPurpose()
                && (anySource
                        || other.getSource().equals(ANY)
                        || mine.getSource().equals(other.getSource()));
        Instant from = start(mine).isAfter(start(other)) ? mine.getFrom() : other.getFrom();
        Instant until = end(mine).isBefore(end(other)) ? mine.getUntil() : other.getUntil();
        if (!meets || from != null && until != null && !from.isBefore(until)) {
            return Stream.empty();
        }
        return Stream.of(Grant.newBuilder(mine)
                .setSource(anySource ? other.getSource() : mine.getSource())
                .setFrom(from)
                .setUntil(until)
                .build());
    }

    private static Instant start(Grant grant) {
        return grant.getFrom() == null ? Instant.MIN : grant.getFrom();
    }

    private static Instant end(Grant grant) {
        return grant.getUntil() == null ? Instant.MAX : grant.getUntil();
    }

    private static boolean covers(Grant grant, Instant now) {
        return (grant.getFrom() == null || !now.isBefore(grant.getFrom()))
                && (grant.getUntil() == null || now.isBefore(grant.getUntil()));
    }
}
