package org.goodturn.local.parts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * The ports of one stack.
 *
 * @param api of the sink API
 * @param broker of the broker
 * @param registry of the schema registry
 * @param controller of the broker's controller; nobody else uses it
 * @param topology where the topology tells about itself
 * @param connect of the Connect worker's REST interface
 */
public record Ports(int api, int broker, int registry, int controller, int topology, int connect) {

    /** Adds free ports for what only the stack itself uses. */
    public static Ports withFreeOnes(int api, int broker, int registry) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> free = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return new Ports(api, broker, registry, free.get(0), free.get(1), free.get(2));
        } catch (IOException e) {
            throw new UncheckedIOException("No free port was found", e);
        }
    }

    /** Whether somebody listens there already. */
    public static boolean isBusy(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
