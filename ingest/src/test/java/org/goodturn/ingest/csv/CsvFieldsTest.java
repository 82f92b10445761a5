package org.goodturn.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** The peer that nobody here wrote is commons-csv. */
class CsvFieldsTest {
    @Property(tries = 300, seed = "20261123")
    void what_commons_csv_writes_is_read_back_whole(@ForAll("tables") List<List<String>> table) throws IOException {
        assertThat(readBack(table, QuoteMode.MINIMAL)).isEqualTo(table);
    }

    @Property(tries = 100, seed = "20261123")
    void fields_may_all_be_quoted(@ForAll("tables") List<List<String>> table) throws IOException {
        assertThat(readBack(table, QuoteMode.ALL)).isEqualTo(table);
    }

    @Example
    void a_quote_within_a_plain_field_is_malformed() {
        assertThat(CsvFields.parse("a,5\" pipe,b")).isInstanceOf(CsvFields.Parsed.Malformed.class);
    }

    @Example
    void text_behind_a_closing_quote_is_malformed() {
        assertThat(CsvFields.parse("\"a\"b,c")).isInstanceOf(CsvFields.Parsed.Malformed.class);
    }

    @Example
    void an_open_quote_is_unfinished() {
        assertThat(CsvFields.parse("a,\"b")).isInstanceOf(CsvFields.Parsed.Unfinished.class);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        // Line ends within fields are read as \n, whatever they were; fields of blanks alone would be an empty line.
        Arbitrary<String> field = Arbitraries.strings()
                .withChars('a', 'B', '7', ',', '"', '\n', ' ', 'é', '€', ';', '\'')
                .ofMaxLength(12);
        Arbitrary<String> first = field.map(text -> "x" + text);
        return first.flatMap(each -> field.list().ofSize(3).map(rest -> {
                    List<String> row = new ArrayList<>(List.of(each));
                    row.addAll(rest);
                    return row;
                }))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static List<List<String>> readBack(List<List<String>> table, QuoteMode mode) throws IOException {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.RFC4180.builder().setQuoteMode(mode).get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            for (List<String> row : table) {
                printer.printRecord(row);
            }
        }
        Path file = Files.createTempFile("table", ".csv");
        try {
            Files.writeString(file, text, StandardCharsets.UTF_8);
            return records(file);
        } finally {
            Files.delete(file);
        }
    }

    private static List<List<String>> records(Path file) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvRecords records = new CsvRecords(file, 0, 0)) {
            Optional<CsvRecords.Found> record = records.next();
            while (record.isPresent()) {
                assertThat(record.get().malformed()).isEmpty();
                rows.add(record.get().fields());
                record = records.next();
            }
        }
        return rows;
    }
}
