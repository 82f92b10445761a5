package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetPolicyTest {

    private static final TargetPolicy PUBLIC = new TargetPolicy(false);
    private static final TargetPolicy LOCAL = new TargetPolicy(true);
    private static final Target TARGET = Target.parse("https://hooks.example.com/in");

    private static InetAddress address(String literal) throws UnknownHostException {
        return InetAddress.getByName(literal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "127.255.255.254",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.7",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::7f00:1",
                "::ffff:10.0.0.1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::",
                "3fff::1",
                "64:ff9b::10.0.0.1",
                "64:ff9b:1::1",
                "100::1",
                "5f00::1"
            })
    void nothingIsSentToWhatIsNotPublic(String literal) throws UnknownHostException {
        assertThat(PUBLIC.refuses(TARGET, List.of(address(literal)))).isPresent();
        assertThat(LOCAL.refuses(TARGET, List.of(address(literal))).isEmpty())
                .isEqualTo(address(literal).isLoopbackAddress());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "169.255.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "64:ff9b::1.1.1.1",
                "2001:200::1",
                "2003::1"
            })
    void whatIsPublicIsFineUpToTheVeryBorder(String literal) throws UnknownHostException {
        assertThat(PUBLIC.refuses(TARGET, List.of(address(literal)))).isEmpty();
    }

    @Test
    void oneAddressThatIsRefusedRefusesThemAll() throws UnknownHostException {
        assertThat(PUBLIC.refuses(TARGET, List.of(address("1.1.1.1"), address("10.0.0.1"))))
                .isPresent();
        assertThat(LOCAL.refuses(TARGET, List.of(address("127.0.0.1"), address("10.0.0.1"))))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/",
                "https://LOCALHOST./",
                "https://a.localhost/",
                "https://printer.local/",
                "https://metadata.google.internal/",
                "https://db.corp/",
                "https://router.home.arpa/"
            })
    void namesOfInternalNetworksAreRefusedWhateverTheyStandFor(String url) throws UnknownHostException {
        assertThat(PUBLIC.refuses(Target.parse(url))).isPresent();
        assertThat(PUBLIC.refuses(Target.parse(url), List.of(address("1.1.1.1"))))
                .isPresent();
    }

    @Test
    void plainHttpIsForAllowedLoopbackAlone() throws UnknownHostException {
        Target plain = Target.parse("http://hooks.example.com/in");
        assertThat(PUBLIC.refuses(plain, List.of(address("1.1.1.1")))).contains("It is not https.");
        assertThat(LOCAL.refuses(plain, List.of(address("1.1.1.1")))).isPresent();
        assertThat(LOCAL.refuses(Target.parse("http://localhost:9000/in"), List.of(address("127.0.0.1"))))
                .isEmpty();
        assertThat(LOCAL.refuses(Target.parse("http://[::1]:9000/in"), List.of(address("::1"))))
                .isEmpty();
        assertThat(PUBLIC.refuses(Target.parse("http://localhost:9000/in"), List.of(address("127.0.0.1"))))
                .isPresent();
    }

    @Property
    void anIpv4AddressInsideAnIpv6OneCountsAsItself(@ForAll @Size(4) byte[] v4) throws UnknownHostException {
        byte[] nat64 = new byte[16];
        nat64[1] = 0x64;
        nat64[2] = (byte) 0xff;
        nat64[3] = (byte) 0x9b;
        System.arraycopy(v4, 0, nat64, 12, 4);
        assertThat(AddressRanges.notPublic(InetAddress.getByAddress(nat64)))
                .isEqualTo(AddressRanges.notPublic(InetAddress.getByAddress(v4)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.com/",
                "example.com/in",
                "https://",
                "https:///in",
                "https://user:pass@example.com/",
                "https://example.com/#here",
                "https://ex ample.com/",
                "https://münchen.example/",
                "https://a_b.example/",
                "https://example.com:0/",
                "https://example.com:70000/",
                "javascript:alert(1)",
                "https:example.com",
                "file:///etc/passwd",
                "https://example.com\r\n/x"
            })
    void whatIsNoPlainAddressIsNotTaken(String url) {
        assertThatThrownBy(() -> Target.parse(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://Example.com,true,example.com,443,/",
        "https://example.com.:8443/a/b?c=d%20e,true,example.com,8443,/a/b?c=d%20e",
        "HTTP://127.0.0.1:9000?x,false,127.0.0.1,9000,/?x",
        "https://[2606:4700::1111]/in,true,2606:4700::1111,443,/in"
    })
    void anAddressIsTakenApart(String url, boolean secure, String host, int port, String path) {
        assertThat(Target.parse(url)).isEqualTo(new Target(secure, host, port, path));
    }

    @Test
    void anAddressHasAtMostSoManyCharacters() {
        String start = "https://example.com/";
        String longest = start + "a".repeat(Target.MAX_LENGTH - start.length());
        assertThat(Target.parse(longest).host()).isEqualTo("example.com");
        assertThatThrownBy(() -> Target.parse(longest + "a")).hasMessageContaining("2000");
    }
}
