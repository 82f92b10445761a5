package org.goodturn.ingest.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodturn.events.Interaction;
import org.goodturn.ingest.InputKind;
import org.goodturn.ingest.Keys;
import org.goodturn.ingest.ReadThrough;
import org.goodturn.ingest.SharedData;
import org.goodturn.ingest.TestWorker;
import org.goodturn.ingest.source.PersonEvent;
import org.goodturn.ingest.source.SkipReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Public archives. The counts were taken beforehand with Python's mailbox and email modules, by the same rules. */
class RealMailTest {
    private static final String BIGBANG = "mail/bigbang-mbox/";
    private static final String NOTMUCH = "mail/notmuch-corpora/";

    @Test
    void mailmans_archive_with_obfuscated_senders_and_every_message_twice() {
        ReadThrough read = ReadThrough.of(InputKind.MBOX, SharedData.at(BIGBANG + "2001-November.txt"));
        assertCounts(read, 164, 94, 33);
        assertSkipped(read, Map.of(SkipReason.LIST_MAIL_WITHOUT_REPLY, 50L, SkipReason.REPLY_TO_UNKNOWN, 20L));
        assertThat(read.events().stream().map(PersonEvent::id).distinct()).hasSize(47);
    }

    @Test
    void listservs_archive_without_brackets_around_addresses() {
        ReadThrough read = ReadThrough.of(InputKind.MBOX, SharedData.at(BIGBANG + "3GPP_TSG_RAN_WG4_NR-MIMO-OTA.mbox"));
        assertCounts(read, 59, 25, 8);
        assertSkipped(
                read,
                Map.of(
                        SkipReason.UNREADABLE_SENDER, 1L,
                        SkipReason.LIST_MAIL_WITHOUT_REPLY, 30L,
                        SkipReason.REPLY_TO_SELF, 3L));
    }

    @Test
    void listservs_archive_with_encoded_names() {
        ReadThrough read = ReadThrough.of(InputKind.MBOX, SharedData.at(BIGBANG + "3GPP_TSG_SA_WG4_EVS.mbox"));
        assertCounts(read, 50, 11, 8);
        assertSkipped(read, Map.of(SkipReason.LIST_MAIL_WITHOUT_REPLY, 34L, SkipReason.REPLY_TO_UNKNOWN, 5L));
    }

    @Test
    void somebody_testing_a_list_alone_has_no_ties() {
        ReadThrough read = ReadThrough.of(InputKind.MBOX, SharedData.at(BIGBANG + "bigbang-dev-test.txt"));
        assertCounts(read, 6, 0, 0);
        assertSkipped(read, Map.of(SkipReason.LIST_MAIL_WITHOUT_REPLY, 3L, SkipReason.REPLY_TO_SELF, 3L));
    }

    @Test
    void a_maildir_of_a_busy_list() {
        ReadThrough read = ReadThrough.of(InputKind.MAILDIR, SharedData.at(NOTMUCH + "lkml"));
        assertCounts(read, 210, 115, 47);
        assertSkipped(
                read,
                Map.of(
                        SkipReason.LIST_MAIL_WITHOUT_REPLY, 5L,
                        SkipReason.REPLY_TO_UNKNOWN, 37L,
                        SkipReason.REPLY_TO_SELF, 53L));
        assertThat(read.events().stream().map(PersonEvent::id).distinct()).hasSize(100);
    }

    @Test
    void a_maildir_in_which_few_messages_kept_the_lists_headers() {
        ReadThrough read = ReadThrough.of(InputKind.MAILDIR, SharedData.at(NOTMUCH + "default"));
        assertCounts(read, 53, 27, 14);
        assertSkipped(
                read,
                Map.of(
                        SkipReason.LIST_MAIL_WITHOUT_REPLY, 23L,
                        SkipReason.REPLY_TO_SELF, 3L,
                        SkipReason.NO_OTHER_PERSON, 1L));
    }

    @Test
    void no_subject_body_address_or_message_id_is_in_what_leaves(@TempDir Path folder) throws IOException {
        Path archive = SharedData.at(BIGBANG + "2001-November.txt");
        TestWorker worker = new TestWorker(MailSourceTask::new, Map.of("format", "mbox"), archive, folder);
        String leaving = worker.readAll().stream().map(TestWorker::bytes).collect(Collectors.joining());
        assertThat(leaving).contains("ce_specversion", Keys.id("chrishbarker@home.net"));
        assertThat(leaving)
                .doesNotContainIgnoringCase(
                        "numpy", "numeric", "array", " at ", "mimosa.csv", "chrishbarker", "home.net", "stsci")
                .doesNotContainPattern("\\w@\\w+\\.\\w");
    }

    private static void assertCounts(ReadThrough read, long messages, int events, int people) {
        Set<String> seen = new HashSet<>();
        read.values(Interaction.class).forEach(each -> seen.addAll(Set.of(each.getFrom(), each.getTo())));
        assertThat(read.counts().read()).isEqualTo(messages);
        assertThat(read.events()).hasSize(events);
        assertThat(seen).hasSize(people);
    }

    private static void assertSkipped(ReadThrough read, Map<SkipReason, Long> skipped) {
        assertThat(read.counts().skipped()).isEqualTo(skipped);
    }
}
