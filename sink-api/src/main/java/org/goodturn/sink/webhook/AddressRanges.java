package org.goodturn.sink.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The address ranges that are not the public internet, by the IANA special-purpose registries (RFC 6890 and its
 * updates). Of IPv6 only global unicast (2000::/3) is public, and an IPv4 address inside an IPv6 one counts as itself.
 */
final class AddressRanges {

    private static final List<Range> V4 = List.of(
            range("0.0.0.0", 8, "no address at all"),
            range("10.0.0.0", 8, "a private network"),
            range("100.64.0.0", 10, "a provider's internal network (carrier-grade NAT)"),
            range("127.0.0.0", 8, "this machine itself (loopback)"),
            range("169.254.0.0", 16, "a link-local address, where clouds keep their metadata"),
            range("172.16.0.0", 12, "a private network"),
            range("192.0.0.0", 24, "a reserved range"),
            range("192.0.2.0", 24, "a range for documentation"),
            range("192.88.99.0", 24, "a reserved range"),
            range("192.168.0.0", 16, "a private network"),
            range("198.18.0.0", 15, "a range for benchmarks"),
            range("198.51.100.0", 24, "a range for documentation"),
            range("203.0.113.0", 24, "a range for documentation"),
            range("224.0.0.0", 4, "a multicast address"),
            range("240.0.0.0", 4, "a reserved range"));

    private static final List<Range> V6 = List.of(
            range("::1", 128, "this machine itself (loopback)"),
            range("::", 128, "no address at all"),
            range("fc00::", 7, "a private network (unique local)"),
            range("fe80::", 10, "a link-local address"),
            range("fec0::", 10, "a private network (site-local)"),
            range("ff00::", 8, "a multicast address"),
            range("2001::", 23, "a reserved range"),
            range("2001:db8::", 32, "a range for documentation"),
            range("2002::", 16, "a tunnel (6to4)"),
            range("3fff::", 20, "a range for documentation"));

    private static final Range GLOBAL_UNICAST = range("2000::", 3, "global unicast");
    private static final Range NAT64 = range("64:ff9b::", 96, "NAT64");
    private static final Range IPV4_MAPPED = mapped();
    private static final int V4_IN_V6_AT = 12;

    private AddressRanges() {}

    /** What the address is, if it is not public. */
    static Optional<String> notPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return first(V4, bytes);
        }
        if (NAT64.has(bytes) || IPV4_MAPPED.has(bytes)) {
            return first(V4, Arrays.copyOfRange(bytes, V4_IN_V6_AT, bytes.length));
        }
        Optional<String> special = first(V6, bytes);
        return special.isPresent() || GLOBAL_UNICAST.has(bytes) ? special : Optional.of("a reserved range");
    }

    private static Optional<String> first(List<Range> ranges, byte[] address) {
        return ranges.stream()
                .filter(range -> range.has(address))
                .map(Range::what)
                .findFirst();
    }

    private static Range range(String network, int bits, String what) {
        try {
            // A literal: nothing is looked up.
            return new Range(InetAddress.getByName(network).getAddress(), bits, what);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(network, e);
        }
    }

    /** {@code ::ffff:0:0/96}, which Java would turn into IPv4 if it were written as a literal. */
    private static Range mapped() {
        byte[] network = new byte[16];
        network[10] = (byte) 0xff;
        network[11] = (byte) 0xff;
        return new Range(network, 96, "IPv4");
    }

    private record Range(byte[] network, int bits, String what) {

        boolean has(byte[] address) {
            if (address.length != network.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((address[bit / 8] & mask) != (network[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
