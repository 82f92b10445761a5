package org.goodturn.evaluation.introductions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.goodturn.evaluation.UnusableDatasetException;

/**
 * Reads {@code interactions.csv}: a header that names {@code from}, {@code to}, {@code at} and, where messages went to
 * several, {@code group}; {@code at} in epoch seconds or ISO 8601 with a zone. Further columns that the product's own CSV
 * input knows ({@code channel}, {@code kind}, {@code outcome}) are read over; an unknown one is an error.
 */
public final class InteractionFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    private static final Set<String> NEEDED = Set.of("from", "to", "at");
    private static final Set<String> KNOWN = Set.of("from", "to", "at", "group", "channel", "kind", "outcome");

    private final Path file;

    public InteractionFile(Path file) {
        this.file = file;
    }

    /**
     * All lines, in the file's order.
     *
     * @throws UnusableDatasetException when the file cannot be read, its header does not fit, or a line is malformed; the
     *     sentence names the line, never what stands in it
     */
    public List<InteractionLine> read() throws UnusableDatasetException {
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8), FORMAT)) {
            checkHeader(parser.getHeaderMap());
            List<InteractionLine> lines = new ArrayList<>();
            for (CSVRecord line : parser) {
                lines.add(parse(line, parser.getCurrentLineNumber()));
            }
            return lines;
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new UnusableDatasetException(file + " cannot be read as CSV in UTF-8.", e);
        }
    }

    private void checkHeader(Map<String, Integer> header) throws UnusableDatasetException {
        Set<String> missing = new TreeSet<>(NEEDED);
        missing.removeAll(header.keySet());
        if (!missing.isEmpty()) {
            throw new UnusableDatasetException(file + ", line 1: the header lacks " + String.join(", ", missing) + ".");
        }
        Set<String> unknown = new TreeSet<>(header.keySet());
        unknown.removeAll(KNOWN);
        if (!unknown.isEmpty()) {
            throw new UnusableDatasetException(file + ", line 1: unknown column " + String.join(", ", unknown) + ".");
        }
    }

    private InteractionLine parse(CSVRecord line, long number) throws UnusableDatasetException {
        if (!line.isConsistent()) {
            throw malformed(number, "has " + line.size() + " fields, the header has another number");
        }
        String from = line.get("from");
        String to = line.get("to");
        if (from.isEmpty() || to.isEmpty()) {
            throw malformed(number, "has an empty person");
        }
        String group = line.isMapped("group") ? line.get("group") : "";
        return new InteractionLine(
                from, to, time(line.get("at"), number), group.isEmpty() ? "line " + number : "group " + group);
    }

    private Instant time(String text, long number) throws UnusableDatasetException {
        try {
            if (text.matches("-?\\d{1,15}(\\.\\d{1,9})?")) {
                BigDecimal seconds = new BigDecimal(text);
                BigDecimal whole = seconds.setScale(0, RoundingMode.FLOOR);
                long nanos = seconds.subtract(whole).movePointRight(9).longValueExact();
                return Instant.ofEpochSecond(whole.longValueExact(), nanos);
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException | ArithmeticException e) {
            throw malformed(number, "has an 'at' that is neither epoch seconds nor ISO 8601 with a zone");
        }
    }

    private UnusableDatasetException malformed(long number, String what) {
        return new UnusableDatasetException(file + ", line " + number + ": the line " + what + ".");
    }
}
