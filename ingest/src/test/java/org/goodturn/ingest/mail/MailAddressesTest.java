package org.goodturn.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import org.goodturn.ingest.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailAddressesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "ann@x.org|ann@x.org",
                "Ann Lee <ann@x.org>|ann@x.org",
                "\"Lee, Ann\" <ann@x.org>|ann@x.org",
                "ann@x.org (Ann Lee)|ann@x.org",
                "ann at x.org (Ann Lee)|ann@x.org",
                "ann at x.org (ann at home.org)|ann@x.org",
                "\"Ann\" <ann at x.org>|ann@x.org",
                "\"Lee, Ann\"              Ann.Lee@X.ORG|Ann.Lee@X.ORG",
                "Ann Lee ann@x.org|ann@x.org",
                "\"ann@home.org\" ann@X.ORG|ann@X.ORG",
                "=?utf-8?q?Toftg=C3=A5rd?= <ann@x.org>|ann@x.org",
                "=?utf-8?q?Ann_=3Cann=40x=2Eorg=3E?=|ann@x.org",
                "ann+tag@x.org|ann+tag@x.org",
                "ann@bücher.example|ann@bücher.example",
            })
    void an_address_is_found_however_it_is_written(String header, String address) {
        assertThat(MailAddresses.in(header)).containsExactly(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "ann@gmail.... (Ann Lee)",
                "Ann Lee",
                "undisclosed-recipients:;",
                "(nobody@x.org)",
                "@x.org",
                "ann at home",
            })
    void what_is_no_whole_address_is_none(String header) {
        assertThat(MailAddresses.in(header).stream().filter(each -> !each.equals("ann@home")))
                .isEmpty();
    }

    @Test
    void several_addresses_are_found_in_order() {
        assertThat(MailAddresses.in("Ann <ann@x.org>, \"B, C\" <bc@x.org>, friends: d@x.org, e@x.org;"))
                .containsExactly("ann@x.org", "bc@x.org", "d@x.org", "e@x.org");
        assertThat(MailAddresses.in("ann at x.org, bob at y.org")).containsExactly("ann@x.org", "bob@y.org");
    }

    @Test
    void the_variations_of_a_real_archive_are_read() throws IOException {
        List<String> lines = Files.readAllLines(SharedData.at("mail/bigbang-mbox/from-header-variations.txt"));
        TreeSet<String> found = new TreeSet<>();
        long unreadable = 0;
        for (String line : lines.stream().filter(each -> !each.isBlank()).toList()) {
            List<String> addresses = MailAddresses.in(line);
            found.addAll(addresses.stream().map(String::toLowerCase).toList());
            unreadable += addresses.isEmpty() ? 1 : 0;
        }
        long abbreviated = lines.stream().filter(line -> line.contains("....")).count();
        assertThat(unreadable).isEqualTo(abbreviated);
        assertThat(found)
                .contains("tyrion.lannister@gmail.com", "catelyn@stark.winterfell.gov", "tyrion+hand@lanister.net");
    }
}
