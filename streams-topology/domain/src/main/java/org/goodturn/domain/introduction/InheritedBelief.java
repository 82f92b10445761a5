package org.goodturn.domain.introduction;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.EvidenceLedger;
import org.goodturn.domain.trust.InteractionKind;
import org.goodturn.domain.trust.TrustModel;

/**
 * How much one may believe in somebody through bridges, where both belief and what a bridge can pass on run full: a
 * hundred mails are not ten times ten mails, and one who knows everybody says little by knowing one more.
 *
 * <p>Belief is the mean, over a short, a middle and a long memory, of p / (p + n + 1), with evidence (p, n) decayed by that
 * memory (the beta reputation of Jøsang and Ismail 2002; tie decay after arXiv:1805.00193). Through a bridge F passes
 * b(u, F) · b(F, p) / (½ + Σ b(F, y)): a step of a walk that sets out by belief and may end at F, as in resource allocation
 * (Zhou, Lü and Zhang 2009). Over all whom a bridge believes in it never passes on more than one's belief in the bridge, so
 * fresh accounts behind one bridge share what it is worth and add nothing.
 */
public final class InheritedBelief {
    /** Evidence at which one is half convinced: two or three messages, or most of a meeting. */
    private static final double HALF_CONVINCED = 1;
    /** Belief that stays with a bridge, so that one who believes in few people does not pass on everything. */
    private static final double KEPT_BY_BRIDGE = 0.5;
    /** Inherited belief that is next to none; below it differences do not count. */
    private static final double NEXT_TO_NONE = 1e-3;

    private static final List<Duration> MEMORIES =
            List.of(Duration.ofDays(15), Duration.ofDays(60), Duration.ofDays(180));

    private final List<TrustModel> memories;

    /** Reads evidence as {@code model} does, half-lives aside: these are 15, 60 and 180 days whatever the kind. */
    public InheritedBelief(TrustModel model) {
        memories =
                MEMORIES.stream().map(halfLife -> remembering(model, halfLife)).toList();
    }

    private static TrustModel remembering(TrustModel model, Duration halfLife) {
        Map<InteractionKind, TrustModel.Worth> kinds = new EnumMap<>(InteractionKind.class);
        model.kinds().forEach((kind, worth) -> kinds.put(kind, new TrustModel.Worth(worth.weight(), halfLife)));
        return new TrustModel(
                kinds,
                model.receivedShare(),
                model.goodOutcomeFactor(),
                model.badOutcomeFactor(),
                model.mostAWeek(),
                model.forgivenHalfAfter());
    }

    /** The belief of a ledger's holder in the other one at a moment: 0 without evidence, always below 1. */
    public double belief(EvidenceLedger ledger, Instant now) {
        double sum = 0;
        for (TrustModel memory : memories) {
            Evidence left = ledger.evidence(memory, now);
            sum += left.positive() / (left.positive() + left.negative() + HALF_CONVINCED);
        }
        return sum / memories.size();
    }

    /**
     * What one bridge passes on; independent bridges add.
     *
     * @param inBridge one's belief in the bridge, 0 to 1
     * @param bridgeInOther the bridge's belief in the other, 0 to 1
     * @param reach the sum of the bridge's beliefs in all whom it knows, the other included
     * @return 0 to {@code inBridge}; more with either belief, less with more reach
     */
    public static double through(double inBridge, double bridgeInOther, double reach) {
        if (!(reach >= bridgeInOther)) {
            throw new IllegalArgumentException("a bridge's reach includes its belief in the other");
        }
        return inBridge * bridgeInOther / (KEPT_BY_BRIDGE + reach);
    }

    /** Inherited belief on the scale of log-odds: 0 where there is none, growing by the same for each doubling once there is some. */
    public static double term(double inherited) {
        return StrictMath.log1p(inherited / NEXT_TO_NONE);
    }
}
