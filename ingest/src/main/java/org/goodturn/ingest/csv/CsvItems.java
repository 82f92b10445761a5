package org.goodturn.ingest.csv;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodturn.ingest.source.FilePosition;
import org.goodturn.ingest.source.Item;
import org.goodturn.ingest.source.ItemReader;
import org.goodturn.ingest.source.Settling;
import org.goodturn.ingest.source.Skip;
import org.goodturn.ingest.source.SkipReason;

/** Reads a file of comma-separated values: an item is a row, or the adjacent rows that belong together. */
final class CsvItems implements ItemReader {
    private final Path file;
    private final CsvHeader header;
    private final CsvRecords records;
    private final RowMapping mapping;
    private final int maxGroupRows;
    private final Settling settling;
    private FilePosition position;
    private CsvRecords.Found ahead;
    private boolean complete = true;

    /**
     * @param file what to read
     * @param header its headings
     * @param from where to begin, behind the headings
     * @param mapping what its rows mean
     * @param maxGroupRows how many rows are held to find out who belongs to a group
     * @param settling when the end of the file is taken as it stands
     */
    CsvItems(Path file, CsvHeader header, FilePosition from, RowMapping mapping, int maxGroupRows, Settling settling)
            throws IOException {
        this.file = file;
        this.header = header;
        this.position = from;
        this.mapping = mapping;
        this.maxGroupRows = maxGroupRows;
        this.settling = settling;
        this.records = new CsvRecords(file, from.offset(), from.items());
    }

    @Override
    public Optional<Item> next() throws IOException {
        Optional<CsvRecords.Found> first = read();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        if (first.get().malformed().isPresent() || wrongLength(first.get())) {
            return malformed(first.get());
        }
        List<Row> rows = new ArrayList<>(List.of(row(first.get())));
        Optional<String> group = mapping.group(rows.getFirst());
        CsvRecords.Found last = first.get();
        if (group.isPresent()) {
            Optional<CsvRecords.Found> next = read();
            while (next.isPresent() && rows.size() < maxGroupRows && belongs(next.get(), group)) {
                last = next.get();
                rows.add(row(last));
                next = read();
            }
            if (next.isEmpty() && !endIsSettled()) {
                return Optional.empty();
            }
            ahead = next.orElse(null);
        }
        return endsUnsettled(last) ? Optional.empty() : item(rows, last);
    }

    @Override
    public boolean complete() {
        return complete;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Optional<Item> item(List<Row> rows, CsvRecords.Found last) {
        RowMapping.Meaning outcome = mapping.map(rows, this::problem);
        position = behind(last);
        return Optional.of(new Item(rows.size(), outcome.events(), outcome.skips(), position));
    }

    private Optional<Item> malformed(CsvRecords.Found found) throws IOException {
        if (endsUnsettled(found)) {
            return Optional.empty();
        }
        String what = found.malformed()
                .orElse("has " + found.fields().size() + " fields where the headings have " + header.columns());
        position = behind(found);
        Skip skip = new Skip(SkipReason.MALFORMED, sentence(found.line(), what));
        return Optional.of(new Item(1, List.of(), List.of(skip), position));
    }

    /** A last line without an end is not counted: the end, once there, counts for it. */
    private FilePosition behind(CsvRecords.Found last) {
        return position.at(last.end(), last.terminated() ? last.lastLine() : last.lastLine() - 1);
    }

    private Optional<CsvRecords.Found> read() throws IOException {
        if (ahead != null) {
            CsvRecords.Found found = ahead;
            ahead = null;
            return Optional.of(found);
        }
        return records.next();
    }

    private boolean belongs(CsvRecords.Found found, Optional<String> group) {
        return found.malformed().isEmpty()
                && !wrongLength(found)
                && mapping.group(row(found)).equals(group);
    }

    private boolean wrongLength(CsvRecords.Found found) {
        return found.fields().size() != header.columns();
    }

    private Row row(CsvRecords.Found found) {
        return new Row(found.line(), header, found.fields());
    }

    private boolean endsUnsettled(CsvRecords.Found last) throws IOException {
        return !last.terminated() && !endIsSettled();
    }

    private boolean endIsSettled() throws IOException {
        complete = settling.settled(file);
        return complete;
    }

    private Skip problem(Row row, MalformedRowException what) {
        return new Skip(what.reason(), sentence(row.line(), what.getMessage()));
    }

    private String sentence(long line, String what) {
        String colon = what.startsWith("column") || what.startsWith("the ") ? ": " : " ";
        return file.getFileName() + " line " + line + colon + what + "; correct the line or remove it";
    }
}
