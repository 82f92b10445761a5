package org.goodturn.evaluation.onsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodturn.evaluation.DatasetDirectory;
import org.goodturn.evaluation.DatasetKind;
import org.goodturn.evaluation.UnusableDatasetException;

/** Reads a directory in the layout of the Numenta Anomaly Benchmark: {@code windows.json} and {@code series/**}{@code /*.csv}. */
final class OnsetSet {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OnsetSet() {}

    /** Every series named in {@code windows.json} that lies in the directory, in that order. */
    static List<OnsetSeries> read(DatasetDirectory set) throws UnusableDatasetException {
        Path file = set.file(DatasetKind.ONSETS);
        List<OnsetSeries> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : tree(file).properties()) {
            Path series = set.path().resolve("series").resolve(entry.getKey());
            if (Files.isRegularFile(series)) {
                all.add(series(entry.getKey(), series, entry.getValue()));
            }
        }
        if (all.isEmpty()) {
            throw new UnusableDatasetException(file + " names no series that lies beside it.");
        }
        return all;
    }

    private static OnsetSeries series(String name, Path file, JsonNode windows) throws UnusableDatasetException {
        List<String> lines = lines(file);
        List<Instant> times = new ArrayList<>();
        double[] values = new double[lines.size() - 1];
        for (int row = 0; row < values.length; row++) {
            String[] fields = lines.get(row + 1).split(",", -1);
            try {
                times.add(time(fields[0]));
                values[row] = Double.parseDouble(fields[1]);
            } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw new UnusableDatasetException(
                        file + ", line " + (row + 2) + ": a line is a time, a comma and a number.", e);
            }
        }
        List<OnsetWindow> found = new ArrayList<>();
        for (JsonNode window : windows) {
            found.add(window(file, times, window));
        }
        return new OnsetSeries(name, times, values, found);
    }

    private static List<String> lines(Path file) throws UnusableDatasetException {
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.size() < 2) {
                throw new UnusableDatasetException(file + " has no rows.");
            }
            return lines;
        } catch (IOException e) {
            throw new UnusableDatasetException(file + " cannot be read.", e);
        }
    }

    private static OnsetWindow window(Path file, List<Instant> times, JsonNode window) throws UnusableDatasetException {
        try {
            int first = row(times, time(window.path(0).asText()));
            int last = row(times, time(window.path(1).asText()));
            if (first <= last && last < times.size()) {
                return new OnsetWindow(first, last);
            }
        } catch (DateTimeException e) {
            throw new UnusableDatasetException(file + " has a window that is no pair of times: " + window + ".", e);
        }
        throw new UnusableDatasetException(file + " has a window outside its rows: " + window + ".");
    }

    /** The first row at a moment, or else after it. */
    private static int row(List<Instant> times, Instant at) {
        int exact = times.indexOf(at);
        if (exact >= 0) {
            return exact;
        }
        int row = 0;
        while (row < times.size() && times.get(row).isBefore(at)) {
            row++;
        }
        return row;
    }

    private static Instant time(String text) {
        return LocalDateTime.parse(text.strip().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    private static JsonNode tree(Path file) throws UnusableDatasetException {
        try {
            JsonNode tree = JSON.readTree(file.toFile());
            if (tree == null || !tree.isObject()) {
                throw new UnusableDatasetException(file + " is no JSON object.");
            }
            return tree;
        } catch (IOException e) {
            throw new UnusableDatasetException(file + " cannot be read as JSON.", e);
        }
    }
}
