package org.goodturn.sink.delivery;

import java.util.Optional;
import java.util.function.Predicate;
import org.goodturn.events.Nudge;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.Concerned;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.NudgesView.Snapshot;
import org.goodturn.sink.views.StoredNudge;

/**
 * Puts a subscription on the index and finds where it begins, so that no change is missed in between. For named people
 * their nudges are read in one moment. For everybody they are read one recipient at a time, so that nobody waits long:
 * what changes meanwhile comes live.
 */
final class Beginning {

    private final NudgesView nudges;
    private final ConsentsView consents;
    private final Judgement judgement;
    private final Index index;

    Beginning(NudgesView nudges, ConsentsView consents, Judgement judgement, Index index) {
        this.nudges = nudges;
        this.consents = consents;
        this.judgement = judgement;
        this.index = index;
    }

    /**
     * Begins.
     *
     * @param cursor where to go on; empty to begin with everything open
     * @param reset why a cursor that was sent is not gone on from
     */
    StreamStart of(Subscription subscription, Optional<Cursor> cursor, Optional<String> reset) {
        // Asked for before anything is judged: what is said meanwhile counts as not judged yet.
        long saidUntilMillis = consents.newestMillis();
        People people = subscription.audience().people();
        Snapshot now =
                switch (people) {
                    case People.Listed listed ->
                        nudges.attach(listed, found -> {
                            register(subscription);
                            found.nudges().forEach(nudge -> index.of(nudge.recipient())
                                    .ifPresent(watch -> learn(watch, subscription, nudge)));
                            return found;
                        });
                    case People.Everybody all -> nudges.attach(all, () -> register(subscription), found -> found);
                };
        if (people instanceof People.Everybody) {
            now.nudges().forEach(nudge -> learn(index.everybody(), subscription, nudge));
        }
        StreamStart start = cursor.map(from -> StreamStart.resume(now, people, from, spokeSince(from)))
                .orElseGet(() -> StreamStart.open(now, people, reset));
        start.place().judgedUntil(saidUntilMillis);
        return start;
    }

    private void register(Subscription subscription) {
        subscription.live().begin();
        index.add(subscription);
        if (index.everybody().isOnly(subscription)) {
            index.everybody().begin();
        }
    }

    /** Whoever comes first finds out what is hidden; for others that is kept up to date. */
    private void learn(Watch watch, Subscription subscription, StoredNudge nudge) {
        if (!nudge.ended() && watch.isOnly(subscription)) {
            StoredNudge unpacked = nudge.unpacked();
            watch.shows(unpacked, judgement.shows(unpacked));
        }
    }

    /** Mostly nobody has said anything since a connection was cut: then no nudge needs to be decoded to find out. */
    private Predicate<StoredNudge> spokeSince(Cursor cursor) {
        if (consents.newestMillis() <= cursor.judgedUntilMillis()) {
            return nudge -> false;
        }
        return nudge -> nudge.content()
                .filter(content -> spokeAfter(content, cursor.judgedUntilMillis()))
                .isPresent();
    }

    private boolean spokeAfter(Nudge nudge, long millis) {
        return Concerned.by(nudge).stream()
                .flatMap(person -> consents.seen(person).stream())
                .anyMatch(said -> said.appendedAt().toEpochMilli() > millis);
    }
}
