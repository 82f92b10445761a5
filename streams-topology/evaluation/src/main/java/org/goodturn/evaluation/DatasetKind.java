package org.goodturn.evaluation;

/** What a directory can be measured for, told by a file that it holds. */
public enum DatasetKind {
    /** Who was introduced to whom by life itself: {@code from,to,at,group}. */
    INTRODUCTIONS("interactions.csv", "introductions"),
    /** Ratings of one person by another: {@code from,to,rating,at}. */
    TRUST("ratings.csv", "trust"),
    /** Series with change points marked by people. */
    SHIFTS("annotations.json", "shifts"),
    /** Series with windows in which something set in. */
    ONSETS("windows.json", "onsets");

    private final String file;
    private final String table;

    DatasetKind(String file, String table) {
        this.file = file;
        this.table = table;
    }

    /** The file whose presence tells this kind. */
    public String file() {
        return file;
    }

    /** The name of the table that such a set fills; the same word as in the JSON report. */
    public String table() {
        return table;
    }
}
