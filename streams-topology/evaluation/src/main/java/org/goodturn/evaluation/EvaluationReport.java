package org.goodturn.evaluation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that one run measured: a list of rows per table; a table for which no set was given is an empty list. */
public final class EvaluationReport {
    private static final List<String> TABLES = List.of("introductions", "trust", "shifts", "onsets", "town");

    private final Map<String, List<Object>> rows = new LinkedHashMap<>();

    EvaluationReport() {
        TABLES.forEach(table -> rows.put(table, new ArrayList<>()));
    }

    void add(String table, List<?> measured) {
        rows.get(table).addAll(measured);
    }

    /** The rows of each table. */
    @JsonValue
    public Map<String, List<Object>> tables() {
        return rows;
    }

    /** Whether no table has a row. */
    boolean isEmpty() {
        return rows.values().stream().allMatch(List::isEmpty);
    }
}
