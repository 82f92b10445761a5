package org.goodturn.sink.webhook;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which targets may be called: public addresses over https, nothing else. Where it is allowed (on one's own machine),
 * loopback too, over http as well. Applied when a webhook is registered, and again at every try to the very addresses
 * that its name stands for then; one address that is refused refuses them all.
 *
 * @param allowLoopback whether loopback may be called
 */
record TargetPolicy(boolean allowLoopback) {

    private static final Set<String> LOCAL_ENDINGS =
            Set.of("local", "internal", "localdomain", "home.arpa", "lan", "intranet", "corp", "home", "private");

    /** Why the target may not be called by its name and scheme alone; empty if it may. */
    Optional<String> refuses(Target target) {
        if (isLocalhost(target.host())) {
            return allowLoopback ? Optional.empty() : Optional.of("It is this machine itself (loopback).");
        }
        if (LOCAL_ENDINGS.stream()
                .anyMatch(end -> target.host().equals(end) || target.host().endsWith("." + end))) {
            return Optional.of("It is a name of an internal network.");
        }
        return Optional.empty();
    }

    /** Why the target may not be called at these addresses; empty if it may. */
    Optional<String> refuses(Target target, List<InetAddress> addresses) {
        Optional<String> byName = refuses(target);
        if (byName.isPresent()) {
            return byName;
        }
        boolean loopback = !addresses.isEmpty() && addresses.stream().allMatch(InetAddress::isLoopbackAddress);
        if (loopback && allowLoopback) {
            return Optional.empty();
        }
        for (InetAddress address : addresses) {
            Optional<String> kind = AddressRanges.notPublic(address);
            if (kind.isPresent()) {
                return Optional.of("It leads to " + kind.get() + ".");
            }
        }
        return target.secure() ? Optional.empty() : Optional.of("It is not https.");
    }

    private static boolean isLocalhost(String host) {
        return host.equals("localhost") || host.endsWith(".localhost");
    }
}
