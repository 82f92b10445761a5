package org.goodturn.ingest.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The headings of a file: which column is where. Case, blanks, dashes and underscores in headings do not matter.
 *
 * @param columns how many columns there are
 * @param index where each known column is
 * @param end the byte behind the headings
 * @param lines how many lines they, and empty lines before them, take
 */
record CsvHeader(int columns, Map<String, Integer> index, long end, long lines) {

    /**
     * Reads the headings.
     *
     * @return empty when the file has none yet
     * @throws WrongColumnsException naming the column that is unknown, missing or there twice
     */
    static Optional<CsvHeader> read(Path file, RowKind kind) throws IOException {
        try (CsvRecords records = new CsvRecords(file, 0, 0)) {
            Optional<CsvRecords.Found> first = records.next();
            return first.isEmpty() ? Optional.empty() : Optional.of(of(first.get(), file, kind));
        }
    }

    private static CsvHeader of(CsvRecords.Found found, Path file, RowKind kind) {
        if (found.malformed().isPresent()) {
            throw new WrongColumnsException(file + " is no " + kind.word() + " file: its first line "
                    + found.malformed().get() + "; save it as comma-separated UTF-8 with headings");
        }
        Map<String, String> known = Stream.concat(kind.required().stream(), kind.optional().stream())
                .collect(Collectors.toMap(CsvHeader::plain, Function.identity()));
        Map<String, Integer> index = new HashMap<>();
        List<String> headings = found.fields();
        for (int i = 0; i < headings.size(); i++) {
            String column = known.get(plain(headings.get(i)));
            if (column == null) {
                throw new WrongColumnsException(file + " has an unknown column '" + shortened(headings.get(i))
                        + "'; a file of " + kind.word() + " has " + kind.columnsInWords() + ", separated by commas");
            }
            if (index.put(column, i) != null) {
                throw new WrongColumnsException(file + " has the column '" + column + "' twice; remove one");
            }
        }
        for (String column : kind.required()) {
            if (!index.containsKey(column)) {
                throw new WrongColumnsException(file + " has no column '" + column + "'; a file of " + kind.word()
                        + " has " + kind.columnsInWords());
            }
        }
        return new CsvHeader(headings.size(), index, found.end(), found.lastLine());
    }

    private static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    private static String shortened(String heading) {
        return heading.length() <= 40 ? heading : heading.substring(0, 40) + "…";
    }
}
