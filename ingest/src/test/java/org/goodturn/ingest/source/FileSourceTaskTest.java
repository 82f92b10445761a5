package org.goodturn.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.header.Header;
import org.apache.kafka.connect.source.SourceRecord;
import org.goodturn.ingest.Keys;
import org.goodturn.ingest.TestWorker;
import org.goodturn.ingest.csv.CsvSourceTask;
import org.goodturn.ingest.mail.MailSourceTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTaskTest {
    private static final String HEADER = "from,to,at,group\n";

    @TempDir
    Path folder;

    private Path inputs;
    private Path file;

    @BeforeEach
    void inputFolder() throws IOException {
        inputs = Files.createDirectory(folder.resolve("inputs"));
        file = inputs.resolve("a.csv");
    }

    @Test
    void a_record_is_keyed_by_the_person_and_carries_cloudevents_headers() throws IOException {
        write(file, HEADER + "ann,bob,1000,\n");
        SourceRecord record = worker(Map.of("topic.prefix", "club.")).readAll().getFirst();
        assertThat(record.topic()).isEqualTo("club.interactions.v1");
        assertThat(record.key()).isEqualTo(Keys.id("ann"));
        assertThat(((Struct) record.value()).getString("to")).isEqualTo(Keys.id("bob"));
        Map<String, Object> headers = new HashMap<>();
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value());
        }
        assertThat(headers)
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_id", ((Struct) record.value()).getString("eventId"))
                .containsEntry("ce_source", "/goodturn/ingest/csv")
                .containsEntry("ce_type", "org.goodturn.events.Interaction")
                .containsEntry("ce_time", "1970-01-01T00:16:40Z")
                .containsEntry("content-type", "application/avro");
    }

    @Test
    void batches_are_bounded_and_never_split_a_group() throws IOException {
        write(file, HEADER + rows(0, 3) + "a,b,1,g\na,c,1,g\na,d,1,g\n" + rows(3, 7));
        TestWorker worker = worker(Map.of("batch.max.records", "4"));
        assertThat(worker.poll()).hasSize(6);
        assertThat(worker.poll()).hasSize(4);
        assertThat(worker.poll()).isEmpty();
    }

    @Test
    void only_the_last_record_of_a_group_moves_the_offset() throws IOException {
        write(file, HEADER + "x,y,1,\na,b,1,g\na,c,1,g\n");
        List<SourceRecord> records = worker(Map.of()).readAll();
        assertThat(records.get(1).sourceOffset()).isEqualTo(records.get(0).sourceOffset());
        assertThat(records.get(2).sourceOffset()).isNotEqualTo(records.get(1).sourceOffset());
    }

    @Test
    void killed_at_any_point_it_loses_nothing_and_repeats_nothing() throws IOException {
        write(file, HEADER + rows(0, 20) + "a,b,1,g\na,c,1,g\n" + rows(20, 40));
        List<String> undisturbed = ids(worker(Map.of()).readAll());
        TestWorker worker = worker(Map.of("batch.max.records", "3"));
        List<SourceRecord> read = new ArrayList<>();
        for (int crash = 0; crash < 30; crash++) {
            List<SourceRecord> batch = worker.poll();
            if (crash % 3 != 1) {
                worker.commit(batch);
                read.addAll(batch);
            }
            worker.restart();
        }
        assertThat(ids(read)).isEqualTo(undisturbed).hasSize(42);
    }

    @Test
    void lines_added_at_the_end_and_new_files_are_read_and_nothing_twice() throws IOException {
        write(file, HEADER + rows(0, 3));
        TestWorker worker = worker(Map.of());
        assertThat(worker.readAll()).hasSize(3);
        append(file, rows(3, 5));
        assertThat(worker.readAll()).hasSize(2);
        write(inputs.resolve("b.csv"), HEADER + rows(5, 6));
        assertThat(worker.readAll()).hasSize(1);
        worker.restart();
        assertThat(worker.readAll()).isEmpty();
    }

    @Test
    void what_is_added_to_a_last_line_without_an_end_counts_its_lines_as_a_whole_file_does() throws IOException {
        write(file, HEADER + "a,b,1,");
        TestWorker worker = worker(Map.of());
        List<SourceRecord> read = new ArrayList<>(worker.readAll());
        append(file, "\nc,d,2,\n");
        read.addAll(worker.readAll());
        assertThat(ids(read)).isEqualTo(ids(worker(Map.of()).readAll())).hasSize(2);
    }

    @Test
    void a_replaced_file_is_read_from_its_beginning() throws IOException {
        write(file, HEADER + rows(0, 3));
        TestWorker worker = worker(Map.of());
        worker.readAll();
        write(file, HEADER + rows(100, 104));
        assertThat(worker.readAll()).hasSize(4);
    }

    @Test
    void a_last_line_without_an_end_waits_until_the_file_has_settled() throws IOException {
        write(file, HEADER + "a,b,1,\nc,d,10");
        TestWorker worker = worker(Map.of("settle.ms", "3600000", "rescan.interval.ms", "10"));
        assertThat(worker.poll()).hasSize(1);
        worker.task().stop();
        worker = worker(Map.of("settle.ms", "3600000"));
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(7200)));
        assertThat(worker.readAll()).hasSize(1);
        assertThat(worker.progress().orElseThrow().problems())
                .singleElement()
                .asString()
                .contains("line 3");
    }

    @Test
    void malformed_lines_are_skipped_named_and_counted_by_default() throws IOException {
        write(file, HEADER + "a,b,1,\nbroken\nc,d,2,\n");
        TestWorker worker = worker(Map.of());
        assertThat(worker.readAll()).hasSize(2);
        InputProgress progress = worker.progress().orElseThrow();
        assertThat(progress.skipped()).isEqualTo(Map.of("malformed", 1L));
        assertThat(progress.problems()).singleElement().asString().startsWith("a.csv line 3 has 1 fields");
    }

    @Test
    void where_errors_are_to_fail_what_was_before_is_published_and_then_the_task_fails_naming_the_line()
            throws IOException {
        write(file, HEADER + "a,b,1,\nbroken\nc,d,2,\n");
        TestWorker worker = worker(Map.of("on.error", "fail"));
        assertThat(worker.poll()).hasSize(1);
        assertThatThrownBy(worker::poll).isInstanceOf(ConnectException.class).hasMessageContaining("a.csv line 3");
    }

    @Test
    void corrected_it_goes_on_where_it_failed() throws IOException {
        write(file, HEADER + "a,b,1,\nbroken\nc,d,2,\n");
        TestWorker worker = worker(Map.of("on.error", "fail"));
        worker.commit(worker.poll());
        assertThatThrownBy(worker::poll).isInstanceOf(ConnectException.class);
        write(file, HEADER + "a,b,1,\nx,y,5,\nc,d,2,\n");
        // The beginning is no longer the same, and so the file is read again: with the same ids.
        worker.restart();
        assertThat(worker.readAll()).hasSizeBetween(2, 3);
    }

    @Test
    void the_progress_says_when_everything_read_is_committed() throws IOException {
        write(file, HEADER + rows(0, 3) + ",b,1,\n");
        TestWorker worker = worker(Map.of());
        List<SourceRecord> batch = worker.poll();
        worker.poll();
        assertThat(worker.progress().orElseThrow().complete()).isFalse();
        worker.commit(batch);
        worker.poll();
        InputProgress progress = worker.progress().orElseThrow();
        assertThat(progress.complete()).isTrue();
        assertThat(progress.read()).isEqualTo(4);
        assertThat(progress.emitted()).isEqualTo(3);
        assertThat(progress.skipped()).isEqualTo(Map.of("empty-person", 1L));
        assertThat(progress.files()).isEqualTo(1);
        assertThat(progress.filesComplete()).isEqualTo(1);
    }

    @Test
    void files_are_shared_among_tasks_and_replies_found_across_them() throws IOException {
        for (int i = 0; i < 12; i++) {
            String reply = i == 0 ? "" : "In-Reply-To: <" + (i - 1) + "@x>\n";
            write(
                    inputs.resolve(i + ".mbox"),
                    "From x Thu Nov  1 11:19:12 2001\nFrom: p" + i + "@x.org\nMessage-ID: <" + i + "@x>\n" + reply
                            + "Date: Thu, 1 Nov 2001 11:19:12 +0000\n\n\n");
        }
        List<SourceRecord> all = new ArrayList<>();
        for (int task = 0; task < 3; task++) {
            Map<String, String> share = Map.of("format", "mbox", "task.number", "" + task, "task.count", "3");
            List<SourceRecord> read = new TestWorker(MailSourceTask::new, share, inputs, folder).readAll();
            assertThat(read).hasSizeLessThan(11);
            all.addAll(read);
        }
        assertThat(ids(all)).hasSize(11).doesNotHaveDuplicates();
    }

    @Test
    void a_flag_that_changes_makes_no_new_message_of_an_old_one() throws IOException {
        Path fresh = inputs.resolve("new/1.host");
        Files.createDirectories(fresh.getParent());
        write(fresh, "From: a@x.org\nTo: b@x.org\nDate: Thu, 1 Nov 2001 11:19:12 +0000\n\n");
        TestWorker worker = new TestWorker(MailSourceTask::new, Map.of("format", "maildir"), inputs, folder);
        assertThat(worker.readAll()).hasSize(1);
        Files.createDirectories(inputs.resolve("cur"));
        Files.move(fresh, inputs.resolve("cur/1.host:2,S"));
        assertThat(worker.readAll()).isEmpty();
        worker.restart();
        assertThat(worker.readAll()).isEmpty();
    }

    @Test
    void an_input_that_went_away_is_tried_again_and_said_so() throws IOException {
        write(file, HEADER + rows(0, 3));
        TestWorker worker = worker(Map.of("batch.max.records", "1"));
        Files.delete(file);
        Files.delete(inputs);
        assertThatThrownBy(worker::poll).isInstanceOf(RetriableException.class);
        Files.createDirectory(inputs);
        write(file, HEADER + rows(0, 3));
        assertThat(worker.readAll()).hasSize(3);
    }

    @Test
    void a_stopped_task_gives_nothing_more() throws IOException {
        write(file, HEADER + rows(0, 3));
        TestWorker worker = worker(Map.of());
        worker.task().stop();
        assertThat(worker.poll()).isEmpty();
    }

    private TestWorker worker(Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>(Map.of("rows", "interactions"));
        all.putAll(settings);
        return new TestWorker(CsvSourceTask::new, all, inputs, folder);
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }

    private static String rows(int from, int until) {
        return IntStream.range(from, until)
                .mapToObj(i -> "p" + i + ",q" + i + "," + (1000 + i) + ",\n")
                .collect(Collectors.joining());
    }

    private static List<String> ids(List<SourceRecord> records) {
        return records.stream()
                .map(record -> ((Struct) record.value()).getString("eventId"))
                .toList();
    }
}
