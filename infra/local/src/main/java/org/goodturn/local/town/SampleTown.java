package org.goodturn.local.town;

import java.time.Instant;
import org.goodturn.clock.StackClock;
import org.goodturn.ingest.identity.HashKey;
import org.goodturn.ingest.identity.PersonIds;
import org.goodturn.local.data.DataDirectory;
import org.goodturn.local.data.KeyFiles;
import org.goodturn.local.feed.Feed;
import org.goodturn.local.feed.Situation;
import org.goodturn.local.producing.Feeder;
import org.goodturn.local.progress.CatchingUp;
import org.goodturn.local.progress.Console;
import org.goodturn.local.progress.TopologyReading;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.town.Town;
import org.goodturn.town.TownPlan;

/** Feeds the sample town: who lives there, then its history, then what happens as its clock goes on. */
public final class SampleTown implements Feed {

    private final Town town;
    private final DataDirectory data;
    private final StackClock clock;
    private LiveFeeding live;

    /**
     * The town of a seed, whose clock goes on where it stood.
     *
     * @param data where its clock is kept
     * @param rate planted seconds per second
     * @param wallNow the wall time at which its clock goes on
     */
    public SampleTown(DataDirectory data, long seed, double rate, Instant wallNow) {
        this.data = data;
        this.town = Town.of(TownPlan.standard(seed));
        this.clock = TownClock.read(data.town())
                .orElse(new TownClock(seed, town.presentAt()))
                .goesOn(wallNow, rate);
        keepClock();
    }

    @Override
    public StackClock clock() {
        return clock;
    }

    @Override
    public boolean needsConnect() {
        return false;
    }

    @Override
    public void feed(Situation stack) throws InterruptedException {
        TownRecords records = new TownRecords(new PersonIds(HashKey.read(new KeyFiles(data).hash())));
        TownFeed feed = new TownFeed(
                town,
                records,
                () -> new Feeder(
                        "town",
                        stack.broker().bootstrapServers(),
                        stack.registry().url(),
                        TopicPrefix.DEFAULT));
        try (TopologyReading reading = new TopologyReading(stack.broker().bootstrapServers(), TopicPrefix.DEFAULT)) {
            CatchingUp catchingUp = new CatchingUp(reading, stack.waiting(), stack.console());
            if (feed.feedPeople()) {
                catchingUp.await();
                stack.console()
                        .step(
                                "town",
                                "%d people, %d of whom consent to something"
                                        .formatted(
                                                town.residents().size(),
                                                town.consents().size()));
            }
            long fed = feed.feedUntil(clock.instant());
            stack.console().step("town", Console.number(fed) + " events fed");
            catchingUp.await();
            stack.console().step("topology", "has read them all");
        }
        live = new LiveFeeding(feed, clock, this::keepClock);
    }

    @Override
    public void afterReady() {
        live.start();
    }

    private void keepClock() {
        new TownClock(town.plan().seed(), clock.instant()).write(data.town());
    }

    @Override
    public void close() {
        if (live != null) {
            live.close();
        }
        keepClock();
    }
}
