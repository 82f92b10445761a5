package org.goodturn.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.goodturn.ingest.source.SkipReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(ReadThrough.NOW);

    @TempDir
    Path folder;

    @Test
    void an_input_is_a_kind_and_a_path() {
        assertThat(Input.parse("mbox=/some/a=b.mbox")).isEqualTo(new Input(InputKind.MBOX, Path.of("/some/a=b.mbox")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mbox|An input is KIND=PATH",
                "=/path|An input is KIND=PATH",
                "mbox=|An input is KIND=PATH",
                "pst=/path|'pst' is no kind of input; there are mbox, maildir, ics, interactions",
            })
    void what_is_none_gets_one_sentence(String text, String sentence) {
        assertThatThrownBy(() -> Input.parse(text))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void a_missing_file_and_an_empty_folder_are_named_before_anything_starts() {
        assertThatThrownBy(() -> InputCheck.check(new Input(InputKind.ICS, folder.resolve("none.ics"))))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("There is no file or folder");
        assertThatThrownBy(() -> InputCheck.check(new Input(InputKind.ICS, folder)))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("holds nothing to read as ics");
    }

    @Test
    void the_people_in_a_file_are_found_without_kafka() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "from,to,at\nann,bob,1\nBOB,cy,2\nbroken\n");
        PeopleInFiles found = PeopleInFiles.of(new Input(InputKind.INTERACTIONS, file), Keys.key(), CLOCK);
        assertThat(found.people()).containsExactlyInAnyOrder(Keys.id("ann"), Keys.id("bob"), Keys.id("cy"));
        assertThat(found.counts().events()).isEqualTo(2);
        assertThat(found.counts().skipped()).containsEntry(SkipReason.MALFORMED, 1L);
    }

    /** Counted beforehand with Python's csv module. */
    @ParameterizedTest
    @CsvSource({
        "interactions, enron/interactions.csv, 38388, 154",
        "interactions, collegemsg/interactions.csv, 59835, 1899",
    })
    void the_people_in_real_interactions(String kind, String path, long events, int people) {
        Input input = new Input(InputKind.of(kind).orElseThrow(), SharedData.at(path));
        assertThatCode(() -> InputCheck.check(input)).doesNotThrowAnyException();
        PeopleInFiles found = PeopleInFiles.of(input, Keys.key(), CLOCK);
        assertThat(found.counts().events()).isEqualTo(events);
        assertThat(found.counts().skipped()).isEmpty();
        assertThat(found.people()).hasSize(people);
    }
}
