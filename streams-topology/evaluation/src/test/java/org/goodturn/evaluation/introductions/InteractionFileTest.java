package org.goodturn.evaluation.introductions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.goodturn.evaluation.UnusableDatasetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InteractionFileTest {
    @TempDir
    private Path folder;

    @Test
    void columnsAreFoundByTheHeaderInAnyOrder() throws Exception {
        List<InteractionLine> lines = read("at,group,to,from", "910930020,0,59,138");

        assertThat(lines)
                .containsExactly(new InteractionLine("138", "59", Instant.ofEpochSecond(910930020), "group 0"));
    }

    @Test
    void timesAreEpochSecondsOrIso8601WithAZone() throws Exception {
        List<InteractionLine> lines =
                read("from,to,at", "a,b,1000000000", "a,b,1000000000.25", "a,b,2001-09-09T03:46:40+02:00", "a,b,-1");

        assertThat(lines)
                .extracting(InteractionLine::at)
                .containsExactly(
                        Instant.parse("2001-09-09T01:46:40Z"),
                        Instant.parse("2001-09-09T01:46:40.25Z"),
                        Instant.parse("2001-09-09T01:46:40Z"),
                        Instant.parse("1969-12-31T23:59:59Z"));
    }

    @Test
    void withoutAGroupEachLineIsAMessageOfItsOwn() throws Exception {
        assertThat(read("from,to,at,group", "a,b,1,", "a,c,1,", "a,d,1,2"))
                .extracting(InteractionLine::group)
                .doesNotHaveDuplicates();
        assertThat(read("from,to,at", "a,b,1", "a,c,1"))
                .extracting(InteractionLine::group)
                .doesNotHaveDuplicates();
    }

    @Test
    void columnsThatTheProductKnowsAreReadOver() throws Exception {
        assertThat(read("from,to,at,group,channel,kind,outcome", "\"a, b\",c,1,0,mail,message,good"))
                .extracting(InteractionLine::from)
                .containsExactly("a, b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            secret,b            | 2 fields
            secret,b,1,0,extra  | 5 fields
            ,secret,1,0         | empty person
            secret,,1,0         | empty person
            secret,b,soon,0     | neither epoch seconds nor ISO 8601
            secret,b,,0         | neither epoch seconds nor ISO 8601
            secret,b,2001-09-09T01:46:40,0 | neither epoch seconds nor ISO 8601
            """)
    void aMalformedLineIsNamedByItsNumberWithoutItsContent(String line, String what) {
        assertThatThrownBy(() -> read("from,to,at,group", "a,b,1,0", line, "a,b,2,1"))
                .isInstanceOf(UnusableDatasetException.class)
                .hasMessageContaining("interactions.csv, line 3: ")
                .hasMessageContaining(what)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aHeaderThatDoesNotFitIsNamed() {
        assertThatThrownBy(() -> read("from,to,when", "a,b,1"))
                .isInstanceOf(UnusableDatasetException.class)
                .hasMessageContaining("line 1: the header lacks at");
        assertThatThrownBy(() -> read("from,to,at,mood", "a,b,1,good"))
                .isInstanceOf(UnusableDatasetException.class)
                .hasMessageContaining("line 1: unknown column mood");
        assertThatThrownBy(this::read)
                .isInstanceOf(UnusableDatasetException.class)
                .hasMessageContaining("the header lacks at, from, to");
    }

    @Test
    void bytesThatAreNoTextAreRefusedWithTheFilesName() throws IOException {
        Path file = folder.resolve("interactions.csv");
        byte[] bytes = "from,to,at\na,b?,1\n".getBytes(StandardCharsets.ISO_8859_1);
        bytes[14] = (byte) 0xE9;
        Files.write(file, bytes);

        assertThatThrownBy(() -> new InteractionFile(file).read())
                .isInstanceOf(UnusableDatasetException.class)
                .hasMessageContaining("interactions.csv cannot be read as CSV in UTF-8");
    }

    private List<InteractionLine> read(String... lines) throws IOException, UnusableDatasetException {
        Path file = folder.resolve("interactions.csv");
        Files.write(file, List.of(lines));
        return new InteractionFile(file).read();
    }
}
