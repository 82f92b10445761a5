package org.goodturn.bench.delivery;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;

/** Lets all clients lose their connection at once, and come again at once, while nudges go on. */
final class ReconnectMeasure {

    private static final int PER_SECOND = 500;
    private static final int MOST_SECONDS = 120;
    private static final long LAST_SECONDS = 60;
    private static final double NANOS = 1e9;

    private final DeliveryServer server;
    private final NudgeFeed feed;
    private final Subscribers clients;

    ReconnectMeasure(DeliveryServer server, NudgeFeed feed, Subscribers clients) {
        this.server = server;
        this.feed = feed;
        this.clients = clients;
    }

    /** With these, whose streams are open. */
    DeliveryReport.Reconnect of(List<Subscriber> who, IntFunction<String> recipients) throws InterruptedException {
        Appends appends = new Appends(feed.next(), PER_SECOND * MOST_SECONDS);
        Ledger ledger = new Ledger(appends);
        who.forEach(one -> one.note(ledger));
        AtomicBoolean goesOn = new AtomicBoolean(true);
        Thread feeding = Thread.ofPlatform()
                .daemon()
                .name("nudges")
                .start(() -> feed.feed(appends, recipients, PER_SECOND, goesOn::get));
        double healedSeconds;
        try {
            server.await(() -> ledger.received() > PER_SECOND, LAST_SECONDS);
            long start = System.nanoTime();
            clients.close(who, true);
            clients.open(who, Integer.MAX_VALUE);
            clients.awaitOpen(who, MOST_SECONDS);
            long opened = System.currentTimeMillis();
            server.await(() -> ledger.missingOf(opened) == 0, LAST_SECONDS);
            healedSeconds = (System.nanoTime() - start) / NANOS;
        } finally {
            goesOn.set(false);
            feeding.join(TimeUnit.SECONDS.toMillis(LAST_SECONDS));
        }
        server.await(() -> ledger.missing() == 0, LAST_SECONDS);
        return new DeliveryReport.Reconnect(
                who.size(), healedSeconds, ledger.missing(), ledger.repeated(), appends.count());
    }
}
