package org.goodturn.evaluation.trust;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.goodturn.evaluation.UnusableDatasetException;

/**
 * Reads {@code ratings.csv}: a header that names {@code from}, {@code to}, {@code rating} (−10 to 10) and {@code at} (epoch
 * seconds or ISO 8601 with a zone), in any order; an unknown column is an error.
 */
final class RatingFile {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    private static final Set<String> COLUMNS = Set.of("from", "to", "rating", "at");
    private static final double MOST = 10;

    private final Path file;
    private final Map<String, Integer> people = new HashMap<>();

    RatingFile(Path file) {
        this.file = file;
    }

    /**
     * All ratings, divided by ten.
     *
     * @throws UnusableDatasetException when the file cannot be read, its header does not fit, or a line is malformed; the
     *     sentence names the line, never what stands in it
     */
    RatingSet read(String name) throws UnusableDatasetException {
        try (CSVParser parser = CSVParser.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8), FORMAT)) {
            checkHeader(parser.getHeaderMap().keySet());
            List<Rating> ratings = new ArrayList<>();
            for (CSVRecord line : parser) {
                ratings.add(parse(line, parser.getCurrentLineNumber()));
            }
            return new RatingSet(name, people.size(), ratings);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new UnusableDatasetException(file + " cannot be read as CSV in UTF-8.", e);
        }
    }

    private void checkHeader(Set<String> header) throws UnusableDatasetException {
        Set<String> missing = new TreeSet<>(COLUMNS);
        missing.removeAll(header);
        if (!missing.isEmpty()) {
            throw new UnusableDatasetException(file + ", line 1: the header lacks " + String.join(", ", missing) + ".");
        }
        Set<String> unknown = new TreeSet<>(header);
        unknown.removeAll(COLUMNS);
        if (!unknown.isEmpty()) {
            throw new UnusableDatasetException(file + ", line 1: unknown column " + String.join(", ", unknown) + ".");
        }
    }

    private Rating parse(CSVRecord line, long number) throws UnusableDatasetException {
        if (!line.isConsistent()) {
            throw malformed(number, "has " + line.size() + " fields, the header has another number");
        }
        if (line.get("from").isEmpty() || line.get("to").isEmpty()) {
            throw malformed(number, "has an empty person");
        }
        return new Rating(
                person(line.get("from")),
                person(line.get("to")),
                rating(line.get("rating"), number),
                time(line.get("at"), number));
    }

    private int person(String identifier) {
        return people.computeIfAbsent(identifier, unseen -> people.size());
    }

    private double rating(String text, long number) throws UnusableDatasetException {
        double rating = text.matches("[+-]?\\d{1,3}(\\.\\d{1,9})?") ? Double.parseDouble(text) : Double.NaN;
        if (!(Math.abs(rating) <= MOST)) {
            throw malformed(number, "has a 'rating' that is no number from -10 to 10");
        }
        return rating / MOST;
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
