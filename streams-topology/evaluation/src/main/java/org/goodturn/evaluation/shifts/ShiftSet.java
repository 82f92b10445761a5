package org.goodturn.evaluation.shifts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodturn.evaluation.DatasetDirectory;
import org.goodturn.evaluation.DatasetKind;
import org.goodturn.evaluation.UnusableDatasetException;

/** Reads a directory in the layout of the Turing Change Point Dataset: {@code annotations.json} and {@code series/*.json}. */
final class ShiftSet {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ShiftSet() {}

    /** Every annotated series that lies in the directory (not all may be passed on), in the order of the annotations. */
    static List<AnnotatedSeries> read(DatasetDirectory set) throws UnusableDatasetException {
        Path file = set.file(DatasetKind.SHIFTS);
        List<AnnotatedSeries> all = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : tree(file).properties()) {
            Path series = set.path().resolve("series").resolve(entry.getKey() + ".json");
            if (Files.isRegularFile(series)) {
                all.add(new AnnotatedSeries(series(entry.getKey(), series), annotations(file, entry.getValue())));
            }
        }
        if (all.isEmpty()) {
            throw new UnusableDatasetException(file + " annotates no series that lies beside it.");
        }
        return all;
    }

    private static List<List<Integer>> annotations(Path file, JsonNode byAnnotator) throws UnusableDatasetException {
        List<List<Integer>> all = new ArrayList<>();
        for (JsonNode marked : byAnnotator) {
            List<Integer> rows = new ArrayList<>();
            for (JsonNode row : marked) {
                if (!row.canConvertToInt() || row.intValue() < 0) {
                    throw new UnusableDatasetException(file + " has a change that is no row: " + row + ".");
                }
                rows.add(row.intValue());
            }
            all.add(rows);
        }
        if (all.isEmpty()) {
            throw new UnusableDatasetException(file + " has a series without annotators.");
        }
        return all;
    }

    private static ShiftSeries series(String name, Path file) throws UnusableDatasetException {
        JsonNode dimensions = tree(file).path("series");
        double[][] raw = new double[dimensions.size()][];
        for (int dimension = 0; dimension < raw.length; dimension++) {
            JsonNode values = dimensions.get(dimension).path("raw");
            raw[dimension] = new double[values.size()];
            for (int row = 0; row < raw[dimension].length; row++) {
                raw[dimension][row] = values.get(row).asDouble(Double.NaN);
            }
            if (raw[dimension].length == 0 || raw[dimension].length != raw[0].length) {
                throw new UnusableDatasetException(file + " has dimensions without rows or of unequal length.");
            }
        }
        if (raw.length == 0) {
            throw new UnusableDatasetException(file + " holds no series.");
        }
        return ShiftSeries.standardised(name, raw);
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
