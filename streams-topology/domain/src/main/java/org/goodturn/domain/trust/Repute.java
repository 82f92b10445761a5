package org.goodturn.domain.trust;

import java.util.Collection;
import org.goodturn.domain.learning.Learned;

/**
 * How others found somebody, next to the experience of the one who might be told of them. By the weights of
 * {@link ExpectedTrust} that ship.
 *
 * @param received how others found them
 * @param self how the one stands who might be told
 */
public record Repute(Regards received, Standing self) {

    /** Most that it says either way, in log-odds. */
    public static final double MOST_LOGIT = 3;

    /** Nothing is expected with more certainty than this, so that a logit stays finite. */
    private static final double MOST_EXPECTED = 0.9;

    private static final Learned SHIPPED = ExpectedTrust.learner().start();

    /**
     * What is expected, less what would be of somebody of whom others said nothing: the difference of the two logits, at most
     * {@value #MOST_LOGIT} either way. 0 where others said nothing; never below 0 where nobody was disappointed.
     *
     * @param back the other one's evidence about the one who might be told
     * @param ways the ways through bridges
     */
    public double logit(Evidence back, Collection<Recommendation> ways) {
        if (received.isEmpty()) {
            return 0;
        }
        double gained = logit(received, back, ways) - logit(Regards.NONE, back, ways);
        return Math.clamp(gained, received.ill() == 0 ? 0 : -MOST_LOGIT, MOST_LOGIT);
    }

    /** The same for somebody who stands otherwise today. */
    public Repute with(Standing today) {
        return new Repute(received, today);
    }

    private double logit(Regards found, Evidence back, Collection<Recommendation> ways) {
        Standing other = new Standing(found, Regards.NONE);
        double expected = ExpectedTrust.of(ExpectationInputs.of(self, other, back, ways), SHIPPED);
        double bounded = Math.clamp(expected, -MOST_EXPECTED, MOST_EXPECTED);
        return StrictMath.log((1 + bounded) / (1 - bounded));
    }
}
