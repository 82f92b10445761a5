package org.goodturn.sink.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.goodturn.sink.security.People;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.NudgesView;
import org.goodturn.sink.views.NudgesView.Snapshot;
import org.goodturn.sink.views.StoredNudge;

/**
 * Puts a subscription on the index and finds where it begins, so that no change is missed in between. For named people
 * their nudges are read in one moment. For everybody they are read some people at a time, so that nobody waits long:
 * what changes meanwhile comes live.
 */
final class Beginning {

    private static final int PEOPLE_AT_ONCE = 100;

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
     * @param saidUntilMillis decisions appended until then have been read
     */
    StreamStart of(Subscription subscription, Optional<Cursor> cursor, Optional<String> reset, long saidUntilMillis) {
        People people = subscription.audience().people();
        Snapshot now =
                switch (people) {
                    case People.Listed listed -> nudges.attach(listed, found -> attached(subscription, found));
                    case People.Everybody all -> everybody(subscription);
                };
        StreamStart start = cursor.map(from -> StreamStart.resume(now, people, from, spokeSince(from)))
                .orElseGet(() -> StreamStart.open(now, people, reset));
        start.place().judgedUntil(saidUntilMillis);
        return start;
    }

    private Predicate<StoredNudge> spokeSince(Cursor cursor) {
        return nudge -> Concerned.spokeAfter(nudge, consents, cursor.judgedUntilMillis());
    }

    private Snapshot attached(Subscription subscription, Snapshot found) {
        subscription.live().begin();
        index.add(subscription);
        found.nudges().forEach(nudge -> index.of(nudge.recipient())
                .filter(watch -> watch.isOnly(subscription))
                .ifPresent(watch -> watch.shows(nudge, judgement.shows(nudge))));
        return found;
    }

    private Snapshot everybody(Subscription subscription) {
        Watch watch = index.everybody();
        Snapshot begun = nudges.attach(new People.Listed(Set.of()), found -> {
            subscription.live().begin();
            index.add(subscription);
            if (watch.isOnly(subscription)) {
                watch.begin();
            }
            return found;
        });
        List<StoredNudge> all = new ArrayList<>();
        long[] floor = begun.floor().clone();
        List<String> people = nudges.recipients();
        for (int from = 0; from < people.size(); from += PEOPLE_AT_ONCE) {
            Set<String> some = Set.copyOf(people.subList(from, Math.min(people.size(), from + PEOPLE_AT_ONCE)));
            nudges.attach(new People.Listed(some), found -> {
                if (watch.isOnly(subscription)) {
                    found.nudges().forEach(nudge -> watch.shows(nudge, judgement.shows(nudge)));
                }
                found.nudges().stream()
                        .filter(nudge -> nudge.offset() < begun.next()[nudge.partition()])
                        .forEach(all::add);
                for (int p = 0; p < floor.length; p++) {
                    floor[p] = Math.max(floor[p], found.floor()[p]);
                }
                return found;
            });
        }
        return new Snapshot(all, begun.next(), floor, begun.history());
    }
}
