package org.goodturn.domain.trust;

import java.util.Collection;

/**
 * The terms of one pair, as numbers: from two standings, what came back, and the ways through bridges. Immutable.
 *
 * @param values one per {@link ExpectationTerm}, in their order, each −1 to 1
 */
public record ExpectationInputs(double[] values) {

    private static final ExpectationTerm[] TERMS = ExpectationTerm.values();
    private static final int LATEST_RECEIVED = 8;
    private static final double FADING_RECEIVED = 0.7;
    private static final int LATEST_GIVEN = 4;
    private static final double FADING_GIVEN = 0.8;

    public ExpectationInputs {
        if (values.length != TERMS.length) {
            throw new IllegalArgumentException("there are " + TERMS.length + " terms");
        }
        values = values.clone();
        for (double value : values) {
            if (!(value >= -1 && value <= 1)) {
                throw new IllegalArgumentException("a term lies between -1 and 1");
            }
        }
    }

    /**
     * Reads the terms off what is known.
     *
     * @param self how the one stands who is to find the other
     * @param other how the other stands
     * @param back the other one's evidence about the first; {@link Evidence#NONE} where they have not met
     * @param ways the ways through bridges; in the topology at most as many as paths are kept
     */
    public static ExpectationInputs of(Standing self, Standing other, Evidence back, Collection<Recommendation> ways) {
        double[] values = new double[TERMS.length];
        Regards found = other.received();
        put(values, ExpectationTerm.RECEIVED_LATELY, found.lately(LATEST_RECEIVED, FADING_RECEIVED));
        put(values, ExpectationTerm.RECEIVED, found.mean());
        put(values, ExpectationTerm.RECEIVED_ILL, found.illShare());
        put(values, ExpectationTerm.GIVEN_LATELY, self.given().lately(LATEST_GIVEN, FADING_GIVEN));
        put(values, ExpectationTerm.GIVEN_ILL, self.given().illShare());
        put(values, ExpectationTerm.OWN_ILL, self.received().illShare());
        put(values, ExpectationTerm.RETURNED, leaning(back));
        put(values, ExpectationTerm.INHERITED, leaning(passedOn(ways)));
        put(values, ExpectationTerm.OTHER_NEW, found.isEmpty() ? 1 : 0);
        put(values, ExpectationTerm.GIVER_NEW, self.given().isEmpty() ? 1 : 0);
        return new ExpectationInputs(values);
    }

    /** Belief less disbelief, −1 to 1; 0 when nothing is known. */
    public static double leaning(Evidence evidence) {
        Opinion opinion = Opinion.of(evidence);
        return opinion.belief() - opinion.disbelief();
    }

    /** A term's number. */
    public double of(ExpectationTerm term) {
        return values[term.ordinal()];
    }

    @Override
    public double[] values() {
        return values.clone();
    }

    private static Evidence passedOn(Collection<Recommendation> ways) {
        Evidence sum = Evidence.NONE;
        for (Recommendation way : ways) {
            sum = sum.plus(way.passedOn());
        }
        return sum;
    }

    private static void put(double[] values, ExpectationTerm term, double value) {
        values[term.ordinal()] = value;
    }
}
