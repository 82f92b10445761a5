package org.goodturn.evaluation.introductions;

import java.util.List;

/**
 * What was measured on one set.
 *
 * @param set its name
 * @param events how many events were left after the protocol's rules
 * @param people how many people took part in them
 * @param cutOffs at how many moments scorers were asked
 * @param queries how many (person, cut-off) pairs were asked about
 * @param seed what ties of score were broken by
 * @param rows one per scorer; empty when there was nothing to ask
 */
public record IntroductionTable(
        String set, int events, int people, int cutOffs, int queries, long seed, List<IntroductionRow> rows) {
    public IntroductionTable {
        rows = List.copyOf(rows);
    }
}
