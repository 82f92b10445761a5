package org.goodturn.evaluation;

import java.util.List;

/**
 * What was measured on one set.
 *
 * @param text the table as people read it
 * @param rows one record per scorer (and part of the set), as the JSON report has it; empty where there was nothing to ask
 */
public record Measured(String text, List<?> rows) {
    public Measured {
        rows = List.copyOf(rows);
    }
}
