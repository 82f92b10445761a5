package org.goodturn.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.goodturn.events.Act;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.ingest.InputKind;
import org.goodturn.ingest.Keys;
import org.goodturn.ingest.ReadThrough;
import org.goodturn.ingest.source.PersonEvent;
import org.goodturn.ingest.source.SkipReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailArchivesTest {
    private static final String SEPARATOR = "From someone Thu Nov  1 11:19:12 2001\n";
    private static final String DATE = "Date: Thu, 1 Nov 2001 11:19:12 +0000\n";

    @TempDir
    Path folder;

    @Test
    void direct_mail_goes_from_its_sender_to_everybody_in_to_and_cc() throws IOException {
        List<Interaction> mails = mbox(message("ann@x.org", "m1", "To: bob@x.org, Ann <ann@x.org>\nCc: cy@x.org\n"))
                .values(Interaction.class);
        assertThat(mails).extracting(Interaction::getTo).containsExactly(Keys.id("bob@x.org"), Keys.id("cy@x.org"));
        assertThat(mails).allSatisfy(mail -> {
            assertThat(mail.getFrom()).isEqualTo(Keys.id("ann@x.org"));
            assertThat(mail.getKind()).isEqualTo(InteractionKind.MAIL);
            assertThat(mail.getAct()).isEqualTo(Act.INITIATED);
            assertThat(mail.getGroupSize()).isEqualTo(3);
            assertThat(mail.getAt()).isEqualTo(Instant.parse("2001-11-01T11:19:12Z"));
        });
        assertThat(mails.get(0).getGroup()).isEqualTo(mails.get(1).getGroup());
    }

    @Test
    void an_answer_is_told_from_a_first_mail() throws IOException {
        Interaction mail = mbox(message("ann@x.org", "m2", "To: bob@x.org\nIn-Reply-To: <m1@x.org>\n"))
                .values(Interaction.class)
                .getFirst();
        assertThat(mail.getAct()).isEqualTo(Act.ANSWERED);
    }

    @Test
    void on_a_list_the_tie_is_the_reply() throws IOException {
        ReadThrough read = mbox(
                message("ann@x.org", "m1", "To: dev@x.org\nList-Id: <dev.x.org>\n"),
                message("bob@x.org", "m2", "To: dev@x.org, cy@x.org\nList-Id: <dev.x.org>\nIn-Reply-To: <m1@x.org>\n"));
        Interaction reply = read.values(Interaction.class).getFirst();
        assertThat(read.events()).hasSize(1);
        assertThat(reply.getFrom()).isEqualTo(Keys.id("bob@x.org"));
        assertThat(reply.getTo()).isEqualTo(Keys.id("ann@x.org"));
        assertThat(reply.getAct()).isEqualTo(Act.ANSWERED);
        assertThat(reply.getGroupSize()).isEqualTo(2);
        assertThat(read.skipped(SkipReason.LIST_MAIL_WITHOUT_REPLY)).isEqualTo(1);
    }

    @Test
    void a_reply_finds_a_message_that_comes_later_in_the_archive() throws IOException {
        ReadThrough read = mbox(
                message("bob@x.org", "m2", "Precedence: list\nReferences: <m0@x.org>\n <m1@x.org>\n"),
                message("ann@x.org", "m1", "Precedence: list\n"));
        assertThat(read.values(Interaction.class))
                .extracting(Interaction::getTo)
                .containsExactly(Keys.id("ann@x.org"));
    }

    @Test
    void a_reply_finds_a_message_in_another_file_of_the_archive() throws IOException {
        write("a.mbox", message("bob@x.org", "m2", "In-Reply-To: <m1@x.org>\n"));
        write("b.mbox", message("ann@x.org", "m1", ""));
        assertThat(ReadThrough.of(InputKind.MBOX, folder).events()).hasSize(1);
    }

    @Test
    void one_message_with_the_lists_headers_makes_the_list_known_for_all() throws IOException {
        ReadThrough read = mbox(
                message("ann@x.org", "m1", "To: dev@x.org\n"),
                message("bob@x.org", "m2", "To: dev@x.org\nList-Post: <mailto:dev@x.org>\n"));
        assertThat(read.events()).isEmpty();
        assertThat(read.skipped(SkipReason.LIST_MAIL_WITHOUT_REPLY)).isEqualTo(2);
    }

    @Test
    void replies_that_tie_nobody_are_counted_by_reason() throws IOException {
        ReadThrough read = mbox(
                message("ann@x.org", "m1", "Precedence: list\n"),
                message("ann@x.org", "m2", "Precedence: list\nIn-Reply-To: <m1@x.org>\n"),
                message("bob@x.org", "m3", "Precedence: list\nIn-Reply-To: <elsewhere@y.org>\n"),
                message("bob@x.org", "m4", "To: Bob <BOB@x.org>\n"));
        assertThat(read.events()).isEmpty();
        assertThat(read.skipped(SkipReason.REPLY_TO_SELF)).isEqualTo(1);
        assertThat(read.skipped(SkipReason.REPLY_TO_UNKNOWN)).isEqualTo(1);
        assertThat(read.skipped(SkipReason.NO_OTHER_PERSON)).isEqualTo(1);
    }

    @Test
    void ten_people_are_a_group_and_eleven_are_too_many() throws IOException {
        String nine = "To: " + "abcdefghi".replaceAll("(.)", "$1@x.org, ").replaceAll(", $", "") + "\n";
        assertThat(mbox(message("ann@x.org", "m1", nine)).events()).hasSize(9);
        ReadThrough eleven = mbox(message("ann@x.org", "m1", nine + "Cc: j@x.org\n"));
        assertThat(eleven.events()).isEmpty();
        assertThat(eleven.skipped(SkipReason.TOO_MANY_PEOPLE)).isEqualTo(1);
    }

    @Test
    void dates_of_1970_and_2099_are_passed_on_and_what_is_no_date_is_named() throws IOException {
        ReadThrough read = mbox(
                SEPARATOR + "From: ann@x.org\nTo: bob@x.org\nDate: Thu, 1 Jan 1970 00:00:00 +0000\n\nhi\n\n",
                SEPARATOR + "From: ann@x.org\nTo: bob@x.org\nDate: Thu, 1 Jan 2099 00:00:00 +0000\n\nhi\n\n",
                SEPARATOR + "From: ann@x.org\nTo: bob@x.org\nDate: soon\n\nhi\n\n",
                SEPARATOR + "From: ann@x.org\nTo: bob@x.org\n\nhi\n\n");
        assertThat(read.events())
                .extracting(PersonEvent::at)
                .containsExactly(Instant.EPOCH, Instant.parse("2099-01-01T00:00:00Z"));
        assertThat(read.skipped(SkipReason.UNREADABLE_DATE)).isEqualTo(2);
        assertThat(read.counts().problems().getFirst()).startsWith("archive.mbox message 3 has no Date");
    }

    @Test
    void a_sender_that_the_archive_abbreviated_is_named_and_nobody_shown() throws IOException {
        ReadThrough read = mbox(message("ann@gmail.... (Ann Lee)", "m1", "To: bob@x.org\n"));
        assertThat(read.skipped(SkipReason.UNREADABLE_SENDER)).isEqualTo(1);
        assertThat(read.counts().problems()).singleElement().asString().doesNotContain("ann", "Ann", "bob");
    }

    @Test
    void lines_in_bodies_that_begin_with_from_separate_nothing() throws IOException {
        ReadThrough read = mbox(
                message("ann@x.org", "m1", "To: bob@x.org\n") + "From here on it is easy.\n\nFrom 10:30 I am in.\n\n",
                message("bob@x.org", "m2", "To: ann@x.org\n"));
        assertThat(read.counts().read()).isEqualTo(2);
        assertThat(read.events()).hasSize(2);
    }

    @Test
    void a_separator_without_an_empty_line_before_it_is_found_by_the_header_behind() throws IOException {
        ReadThrough read = mbox(
                SEPARATOR + "From: ann@x.org\nTo: bob@x.org\n" + DATE + "\nno empty line follows\n",
                message("bob@x.org", "m2", "To: ann@x.org\n"));
        assertThat(read.events()).hasSize(2);
    }

    @Test
    void a_message_without_a_body_or_an_empty_line_ends_at_the_next() throws IOException {
        ReadThrough read = mbox(
                SEPARATOR + "From: ann@x.org\nTo: bob@x.org\n" + DATE, message("bob@x.org", "m2", "To: ann@x.org\n"));
        assertThat(read.events()).hasSize(2);
    }

    @Test
    void odd_bytes_line_ends_and_headers_harm_nobody() throws IOException {
        Path file = folder.resolve("archive.mbox");
        String crlf = message("=?iso-8859-1?Q?J=FCrgen?= <ann@x.org>", "m1", "To: J\u00fcrgen <bob@x.org>\nX: \u0000\n")
                .replace("\n", "\r\n");
        Files.write(file, crlf.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(ReadThrough.of(InputKind.MBOX, file).values(Interaction.class))
                .extracting(Interaction::getTo)
                .containsExactly(Keys.id("bob@x.org"));
    }

    @Test
    void headers_beyond_the_bound_are_named_and_the_rest_goes_on() throws IOException {
        ReadThrough read = mbox(
                message("ann@x.org", "m1", ("X-Long: " + "x".repeat(1000) + "\n").repeat(300) + "To: bob@x.org\n"),
                message("ann@x.org", "m2", "X-Long: " + "x".repeat(HeaderBlock.MAX_LINE_BYTES) + "\nTo: bob@x.org\n"),
                message("bob@x.org", "m3", "To: ann@x.org\n"));
        assertThat(read.skipped(SkipReason.TOO_LONG)).isEqualTo(2);
        assertThat(read.events()).hasSize(1);
    }

    @Test
    void a_body_without_line_ends_is_passed_over_in_bounded_memory() throws IOException {
        ReadThrough read = mbox(
                message("ann@x.org", "m1", "To: bob@x.org\n") + "y".repeat(5_000_000) + "\n\n",
                message("bob@x.org", "m2", "To: ann@x.org\n"));
        assertThat(read.events()).hasSize(2);
    }

    @Test
    void a_file_that_is_no_mailbox_is_named() throws IOException {
        write("notes.txt", "Dear diary,\n\nFrom now on.\n");
        ReadThrough read = ReadThrough.of(InputKind.MBOX, folder);
        assertThat(read.counts().problems()).singleElement().asString().startsWith("notes.txt is no mbox file");
    }

    @Test
    void reading_again_gives_the_same_ids_and_a_mail_without_an_id_has_one_too() throws IOException {
        String text = message("ann@x.org", "m1", "To: bob@x.org\n") + SEPARATOR + "From: ann@x.org\nTo: bob@x.org\n"
                + DATE + "\nhi\n\n";
        List<String> once = mbox(text).events().stream().map(PersonEvent::id).toList();
        List<String> again = mbox(text).events().stream().map(PersonEvent::id).toList();
        assertThat(again).isEqualTo(once).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void a_maildir_is_read_from_cur_and_new_and_flagged_files_and_from_nowhere_else() throws IOException {
        String mail = "From: ann@x.org\nTo: bob@x.org\n" + DATE;
        write("cur/1.host:2,S", mail + "Message-ID: <1@x>\n\nhi\n");
        write("new/2.host", mail + "Message-ID: <2@x>\n");
        write(".Sent/cur/3.host:2,", mail + "Message-ID: <3@x>\n\n");
        write("sub/4:2,", mail + "Message-ID: <4@x>\n\n");
        write("tmp/5.host", mail + "Message-ID: <5@x>\n\n");
        write("dovecot-uidlist", "3 V1 N1\n");
        write("cur/6.host:2,", "no header at all\n");
        write("cur/7.host:2,", "");
        ReadThrough read = ReadThrough.of(InputKind.MAILDIR, folder);
        assertThat(read.events()).hasSize(4);
        assertThat(read.skipped(SkipReason.WRONG_KIND_OF_FILE)).isEqualTo(2);
    }

    private ReadThrough mbox(String... messages) throws IOException {
        return ReadThrough.of(InputKind.MBOX, write("archive.mbox", String.join("", messages)));
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String message(String from, String id, String headers) {
        return SEPARATOR + "From: " + from + "\n" + DATE + "Message-ID: <" + id + "@x.org>\n" + headers
                + "\nText of a message.\n\n";
    }
}
