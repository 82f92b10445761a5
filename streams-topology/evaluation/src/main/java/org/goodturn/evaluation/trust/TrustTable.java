package org.goodturn.evaluation.trust;

import java.util.List;

/**
 * What was measured on one set.
 *
 * @param set its name
 * @param ratings how many ratings there are
 * @param people between how many people
 * @param asked how many were predicted before they were told
 * @param withPath between how many of these there was a path
 * @param rows one per predictor; empty when there was nothing to ask
 */
record TrustTable(String set, int ratings, int people, int asked, int withPath, long seed, List<TrustRow> rows) {
    TrustTable {
        rows = List.copyOf(rows);
    }
}
