package org.goodturn.ingest.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of what was read. Used by one thread at a time.
 *
 * <p>Sentences about malformed input are kept up to {@link #MAX_PROBLEMS}; all are counted.
 */
public final class InputCounts {
    /** So many sentences are kept. */
    public static final int MAX_PROBLEMS = 20;

    private final Map<SkipReason, Long> skipped = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private long read;
    private long events;

    /** Counts an item. */
    public void add(Item item) {
        read += item.units();
        events += item.events().size();
        for (Skip skip : item.skips()) {
            skipped.merge(skip.reason(), 1L, Long::sum);
            if (!skip.where().isEmpty() && problems.size() < MAX_PROBLEMS) {
                problems.add(skip.where());
            }
        }
    }

    /** Messages, meetings or lines read. */
    public long read() {
        return read;
    }

    /** Events that came of them. */
    public long events() {
        return events;
    }

    /** What gave no event, by reason. */
    public Map<SkipReason, Long> skipped() {
        return Collections.unmodifiableMap(skipped);
    }

    /** The first sentences about malformed input. */
    public List<String> problems() {
        return Collections.unmodifiableList(problems);
    }
}
