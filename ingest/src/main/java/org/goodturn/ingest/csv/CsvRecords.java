package org.goodturn.ingest.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.goodturn.ingest.source.ByteLines;

/**
 * Finds the records of a file of comma-separated values, one after the other in bounded memory.
 *
 * <p>A record that cannot be split is malformed and ends with its first line, so that a stray quote costs one line and not
 * the rest of the file.
 */
final class CsvRecords implements Closeable {
    /** So many bytes, and lines, one record may have. */
    static final int MAX_BYTES = 64 * 1024;

    static final int MAX_LINES = 100;

    private static final byte[] BOM = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final ByteLines lines;
    private long lineNumber;

    /**
     * @param file what to read
     * @param offset the byte to begin at, which is the beginning of a line
     * @param linesBefore how many lines are before it
     */
    CsvRecords(Path file, long offset, long linesBefore) throws IOException {
        this.lines = new ByteLines(file, offset, MAX_BYTES);
        this.lineNumber = linesBefore;
    }

    /**
     * A record, or what should be one.
     *
     * @param line the number of its first line, from 1
     * @param fields its fields, empty when it is malformed
     * @param malformed what is wrong with it
     * @param end the byte behind it
     * @param lastLine the number of its last line
     * @param terminated whether its last line has an end
     */
    record Found(
            long line, List<String> fields, Optional<String> malformed, long end, long lastLine, boolean terminated) {}

    /** The next record that is no empty line; empty at the end of the file. */
    Optional<Found> next() throws IOException {
        while (lines.next()) {
            lineNumber++;
            if (!lines.blank()) {
                return Optional.of(recordFromHere());
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Found recordFromHere() throws IOException {
        long first = lineNumber;
        long firstEnd = lines.end();
        boolean firstTerminated = lines.terminated();
        StringBuilder text = new StringBuilder();
        String problem = append(text, lines.start() == 0);
        while (problem == null) {
            switch (CsvFields.parse(text.toString())) {
                case CsvFields.Parsed.Whole whole -> {
                    return new Found(
                            first, whole.fields(), Optional.empty(), lines.end(), lineNumber, lines.terminated());
                }
                case CsvFields.Parsed.Malformed malformed -> problem = malformed.what();
                case CsvFields.Parsed.Unfinished unfinished -> problem = appendNext(text, first);
            }
        }
        lines.seek(firstEnd);
        lineNumber = first;
        return new Found(first, List.of(), Optional.of(problem), firstEnd, first, firstTerminated);
    }

    private String appendNext(StringBuilder text, long first) throws IOException {
        if (lineNumber - first + 1 >= MAX_LINES || !lines.next()) {
            return "opens a quote that is not closed";
        }
        lineNumber++;
        text.append('\n');
        String problem = append(text, false);
        return text.length() > MAX_BYTES ? "opens a quote that is not closed" : problem;
    }

    private String append(StringBuilder text, boolean atStartOfFile) {
        if (lines.truncated()) {
            return "is longer than " + MAX_BYTES + " bytes";
        }
        byte[] line = lines.line();
        int from = atStartOfFile && startsWithBom(line) ? BOM.length : 0;
        try {
            text.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, from, line.length - from)));
            return null;
        } catch (CharacterCodingException e) {
            return "is not UTF-8";
        }
    }

    private static boolean startsWithBom(byte[] line) {
        return line.length >= BOM.length && line[0] == BOM[0] && line[1] == BOM[1] && line[2] == BOM[2];
    }
}
