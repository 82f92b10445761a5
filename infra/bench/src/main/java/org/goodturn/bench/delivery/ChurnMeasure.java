package org.goodturn.bench.delivery;

import java.util.List;
import org.goodturn.local.progress.Console;

/** Connects and disconnects clients, every second batch abruptly, and compares the server's memory without any of them. */
final class ChurnMeasure {

    private static final int BATCH = 500;
    private static final int AT_ONCE = 100;
    private static final long OPEN_SECONDS = 60;
    private static final long GONE_SECONDS = 60;
    private static final double NANOS = 1e9;

    private final DeliveryServer server;
    private final Subscribers clients;
    private final Console console;

    ChurnMeasure(DeliveryServer server, Subscribers clients, Console console) {
        this.server = server;
        this.clients = clients;
        this.console = console;
    }

    /** So many connects of these, none of whom is connected. */
    DeliveryReport.Churn of(List<Subscriber> who, int connects) throws InterruptedException {
        long start = System.nanoTime();
        int first = connect(who, connects / 10);
        server.awaitNobody(GONE_SECONDS);
        ServerMemory begin = server.memory();
        int all = first + connect(who, connects - first);
        double seconds = (System.nanoTime() - start) / NANOS;
        server.awaitNobody(GONE_SECONDS);
        ServerMemory end = server.memory();
        console.step("delivery", "memory " + begin + " after " + first + " connects, " + end + " after " + all);
        return new DeliveryReport.Churn(all, (double) end.bytes() / begin.bytes(), all / seconds);
    }

    private int connect(List<Subscriber> who, int connects) throws InterruptedException {
        int done = 0;
        for (int batch = 0; done < connects; batch++) {
            int from = batch * BATCH % who.size();
            List<Subscriber> some = who.subList(from, Math.min(who.size(), from + BATCH));
            clients.open(some, AT_ONCE);
            clients.awaitOpen(some, OPEN_SECONDS);
            clients.close(some, batch % 2 == 1);
            clients.awaitClosed(some);
            done += some.size();
        }
        return done;
    }
}
