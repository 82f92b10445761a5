package org.goodturn.bench.delivery;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

/** Feeds nudges at a steady rate to open streams: first a while that warms up and does not count, then what is measured. */
final class RateMeasure {

    /** A server that has compiled nothing yet is not met with the full rate: it would end streams that wait too long. */
    private static final int SLOWLY = 4;

    private static final double MILLIS = 1e3;

    private final DeliveryServer server;
    private final NudgeFeed feed;
    private final int perSecond;
    private final int seconds;

    RateMeasure(DeliveryServer server, NudgeFeed feed, int perSecond, int seconds) {
        this.server = server;
        this.feed = feed;
        this.perSecond = perSecond;
        this.seconds = seconds;
    }

    /** Every stream gets every nudge. */
    DeliveryReport.Rate everything(List<Subscriber> streams, IntFunction<String> recipients)
            throws InterruptedException {
        warmUp(streams, recipients, true);
        return run(streams, recipients, perSecond, true);
    }

    /** Every nudge is for one of the streams. */
    DeliveryReport.Rate eachTheirOwn(List<Subscriber> streams, IntFunction<String> recipients)
            throws InterruptedException {
        warmUp(streams, recipients, false);
        return run(streams, recipients, perSecond, false);
    }

    /** Twice as long as what is measured: after it the server's compilers have little left to do. */
    private void warmUp(List<Subscriber> streams, IntFunction<String> recipients, boolean everything)
            throws InterruptedException {
        run(streams, recipients, perSecond / SLOWLY, everything);
        run(streams, recipients, perSecond, everything);
    }

    private DeliveryReport.Rate run(
            List<Subscriber> streams, IntFunction<String> recipients, int rate, boolean everything)
            throws InterruptedException {
        Appends appends = new Appends(feed.next(), rate * seconds);
        Ledger one = new Ledger(appends);
        List<Ledger> ledgers =
                everything ? streams.stream().map(stream -> new Ledger(appends)).toList() : List.of(one);
        for (int number = 0; number < streams.size(); number++) {
            streams.get(number).note(everything ? ledgers.get(number) : one);
        }
        Duration before = server.cpu();
        feed.feed(appends, recipients, rate, () -> true);
        server.await(
                () -> ledgers.stream().allMatch(ledger -> ledger.received() >= appends.count()),
                () -> ledgers.stream().mapToLong(Ledger::received).sum());
        return rate(streams.size(), ledgers, server.cpu().minus(before));
    }

    private static DeliveryReport.Rate rate(int streams, List<Ledger> ledgers, Duration cpu) {
        MillisHistogram latencies = new MillisHistogram();
        ledgers.forEach(ledger -> ledger.addLatenciesTo(latencies));
        long deliveries = ledgers.stream().mapToLong(Ledger::received).sum();
        long span = ledgers.stream().mapToLong(Ledger::spanMillis).max().orElse(1);
        return new DeliveryReport.Rate(
                streams,
                deliveries,
                ledgers.stream().mapToLong(Ledger::missing).sum(),
                deliveries * MILLIS / span,
                deliveries * MILLIS / cpu.toMillis(),
                DeliveryReport.Millis.of(latencies));
    }
}
