package org.goodturn.sink.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One address before several instances: each connection goes to the next of them that takes it. */
public final class Balancer implements AutoCloseable {

    private final ServerSocket server;
    private final List<Integer> ports;
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Integer, AtomicInteger> connections = new ConcurrentHashMap<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** Before what listens at these ports of this machine. */
    public Balancer(Integer... ports) throws IOException {
        this.ports = List.of(ports);
        this.server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** An address behind it. */
    public String url(String path) {
        return "http://localhost:" + server.getLocalPort() + path;
    }

    /** How many connections went to that port so far. */
    public int connectionsTo(int port) {
        return connections.getOrDefault(port, new AtomicInteger()).get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                // Closed: there is nothing more to accept.
                return;
            }
        }
    }

    private void serve(Socket client) {
        for (int tried = 0; tried < ports.size(); tried++) {
            int port = ports.get(Math.floorMod(next.getAndIncrement(), ports.size()));
            try (Socket instance = new Socket(InetAddress.getLoopbackAddress(), port)) {
                open.add(instance);
                connections.computeIfAbsent(port, any -> new AtomicInteger()).incrementAndGet();
                Thread back = Thread.ofVirtual().start(() -> pump(instance, client));
                pump(client, instance);
                back.join();
                return;
            } catch (IOException e) {
                // It is not there: the next one is asked.
                continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        close(client);
    }

    /** Whatever comes; when one side ends, so does the other. */
    private void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of them was cut, which is an end like any other.
        } finally {
            close(from);
            close(to);
        }
    }

    private void close(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(this::close);
    }
}
