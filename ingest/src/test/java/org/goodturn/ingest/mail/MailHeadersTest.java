package org.goodturn.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MailHeadersTest {
    @Property(tries = 2000, seed = "20261123")
    void no_bytes_make_reading_fail(@ForAll("headers") String headers) {
        assertThatCode(() -> MailHeaders.parse(headers.getBytes(StandardCharsets.ISO_8859_1)))
                .doesNotThrowAnyException();
    }

    @Example
    void a_folded_line_that_continues_nothing_is_passed_over() {
        MailHeaders mail = MailHeaders.parse(bytes(" 1 Jan 2001\r\n\tmore\r\nFrom: ann@x.org\r\n"));
        assertThat(mail.from()).contains("ann@x.org");
    }

    @Example
    void ids_are_read_with_brackets_and_without() {
        MailHeaders mail = MailHeaders.parse(bytes(
                "Message-ID: 1@x\r\nIn-Reply-To: Your message of today <2@x>\r\n" + "References: <3@x>\r\n <4@x>\r\n"));
        assertThat(mail.messageId()).contains("1@x");
        assertThat(mail.answers()).containsExactly("2@x", "4@x");
    }

    @Provide
    Arbitrary<String> headers() {
        Arbitrary<String> name =
                Arbitraries.of("From: ", "To: ", "Cc: ", "Date: ", "Message-ID: ", "References: ", "List-Id: ", " ");
        Arbitrary<String> piece = Arbitraries.of(
                "ann@x.org",
                "<",
                ">",
                "\"",
                "(",
                ")",
                ",",
                ";",
                ":",
                "@",
                "\\",
                " at ",
                "=?utf-8?q?=3C?=",
                "=?x?b?",
                "\u00fc",
                "[1.2.3.4]",
                "1 Jan 2001");
        Arbitrary<String> value = piece.list().ofMaxSize(12).map(pieces -> String.join("", pieces));
        return Combinators.combine(name, value)
                .as((left, right) -> left + right + "\r\n")
                .list()
                .ofMaxSize(6)
                .map(lines -> String.join("", lines));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
