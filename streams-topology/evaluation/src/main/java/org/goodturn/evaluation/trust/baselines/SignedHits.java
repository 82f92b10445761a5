package org.goodturn.evaluation.trust.baselines;

/**
 * Signed HITS (Shahriari and Jalili, "Ranking Nodes in Signed Social Networks", 2014): hubs and authorities of the ratings above
 * 0 and of those below 0, and a regression from the scores of both people to the rating.
 */
final class SignedHits extends Regression {
    private HubsAndAuthorities good;
    private HubsAndAuthorities bad;

    SignedHits(int people) {
        super("signed-hits", people);
        refresh();
    }

    @Override
    void refresh() {
        good = HubsAndAuthorities.of(graph(), 1);
        bad = HubsAndAuthorities.of(graph(), -1);
    }

    @Override
    double[] features(int from, int to) {
        return new double[] {
            1,
            good.hub()[from],
            bad.hub()[from],
            good.authority()[from],
            bad.authority()[from],
            good.hub()[to],
            bad.hub()[to],
            good.authority()[to],
            bad.authority()[to]
        };
    }
}
