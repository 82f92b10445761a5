package org.goodturn.bench.delivery;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes webhooks on this machine, answers 204 to each, and notes what came. */
final class WebhookReceiver implements AutoCloseable {

    private static final int BACKLOG = 1_024;
    private static final int NO_CONTENT = 204;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile Ledger ledger;

    /** Listens at once. */
    WebhookReceiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.createContext("/", this::take);
        server.setExecutor(threads);
        server.start();
    }

    /** Notes from now on there what comes. */
    void note(Ledger there) {
        ledger = there;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/in";
    }

    private void take(HttpExchange exchange) throws IOException {
        int number = NudgeNumber.in(exchange.getRequestBody().readAllBytes());
        Ledger there = ledger;
        if (there != null) {
            there.received(number, System.currentTimeMillis());
        }
        exchange.sendResponseHeaders(NO_CONTENT, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
