package org.goodturn.sink.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks names up; a literal address stands for itself. */
@FunctionalInterface
interface Resolver {

    /** The addresses of a name; at least one. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
