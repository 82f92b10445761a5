package org.goodturn.local.town;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import org.goodturn.local.producing.Feeder;
import org.goodturn.local.producing.OutgoingEvent;
import org.goodturn.town.Town;
import org.goodturn.town.events.TownEvent;

/** The town's people and events, in order, from where feeding stopped. Used by one thread. */
final class TownFeed implements AutoCloseable {

    /** Marks that consents and profiles are fed and no event yet; event ids look different. */
    private static final String PEOPLE = "people";

    private static final int BATCH = 2_000;

    private final Town town;
    private final TownRecords records;
    private final Supplier<Feeder> feeders;
    private Feeder feeder;
    private Iterator<TownEvent> events;
    private TownEvent next;

    /**
     * @param feeders opens the town's feeder, anew after a failure
     */
    TownFeed(Town town, TownRecords records, Supplier<Feeder> feeders) {
        this.town = town;
        this.records = records;
        this.feeders = feeders;
        this.feeder = feeders.get();
    }

    /** Feeds consents and profiles, unless they were fed before; whether it did. */
    boolean feedPeople() {
        if (!feeder.mark().isEmpty()) {
            return false;
        }
        List<OutgoingEvent> people = new ArrayList<>();
        town.consents().forEach(consent -> people.add(records.of(consent)));
        town.profiles().forEach(profile -> people.add(records.of(profile)));
        feeder.feed(people, PEOPLE);
        return true;
    }

    /**
     * Feeds all that happened up to {@code now} and was not fed before.
     *
     * @return how many events that were
     * @throws KafkaException where the broker or the registry is away: then try again later, nothing is lost or doubled
     */
    long feedUntil(Instant now) {
        try {
            open();
            long before = feeder.fed();
            while (!next.at().isAfter(now)) {
                feedBatch(now);
            }
            return feeder.fed() - before;
        } catch (KafkaException e) {
            close();
            throw e;
        }
    }

    private void feedBatch(Instant now) {
        List<OutgoingEvent> batch = new ArrayList<>();
        TownEvent last = next;
        while (batch.size() < BATCH && !next.at().isAfter(now)) {
            batch.add(records.of(next));
            last = next;
            next = events.next();
        }
        feeder.feed(batch, last.eventId());
    }

    private void open() {
        if (feeder == null) {
            feeder = feeders.get();
        }
        if (events == null) {
            events = rest(feeder.mark()).iterator();
            next = events.next();
        }
    }

    private Stream<TownEvent> rest(String mark) {
        return mark.equals(PEOPLE) || mark.isEmpty()
                ? Stream.concat(town.history(), town.live(town.presentAt()))
                : town.liveAfter(mark);
    }

    @Override
    public void close() {
        events = null;
        if (feeder != null) {
            feeder.close();
            feeder = null;
        }
    }
}
