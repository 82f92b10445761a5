package org.goodturn.town.reactions;

import java.time.Duration;
import java.util.Optional;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.planting.Answer;
import org.goodturn.town.planting.Match;
import org.goodturn.town.reactions.Reaction.Verdict;

/**
 * How residents react. A pure function of the town's seed, the nudge's id and the truth about it: asked twice, they say the same.
 */
public final class Reactions {

    private static final double MEAN_MINUTES = 240;
    private static final double MOST_MINUTES = 3 * 24 * 60;

    private final long seed;

    public Reactions(long seed) {
        this.seed = seed;
    }

    /** Probabilities of each verdict; what is missing to 1 is ignored. */
    private record Temper(double accepted, double declined, double snoozed, double wrong) {

        private static final Temper EXPECTED = new Temper(0.7, 0.08, 0.1, 0.01);
        private static final Temper DEFENSIBLE = new Temper(0.4, 0.28, 0.12, 0.04);
        private static final Temper UNFOUNDED = new Temper(0.04, 0.48, 0.1, 0.2);

        Verdict verdict(double choice) {
            if (choice < accepted) {
                return Verdict.ACCEPTED;
            }
            if (choice < accepted + declined) {
                return Verdict.DECLINED;
            }
            if (choice < accepted + declined + snoozed) {
                return Verdict.SNOOZED;
            }
            return choice < accepted + declined + snoozed + wrong ? Verdict.WRONG : Verdict.IGNORED;
        }
    }

    /**
     * How the recipient reacts.
     *
     * @param nudgeId the nudge's stable id
     * @param truth what the nudge matches; empty if it is unfounded
     */
    public Reaction to(String nudgeId, Optional<Match> truth) {
        Dice dice = Dice.of(seed, "reaction " + nudgeId);
        Verdict verdict = truth.map(match -> match.answer().standing())
                .map(standing -> standing == Answer.Standing.EXPECTED ? Temper.EXPECTED : Temper.DEFENSIBLE)
                .orElse(Temper.UNFOUNDED)
                .verdict(dice.unit());
        double minutes = Math.min(MOST_MINUTES, 1 + dice.exponential(MEAN_MINUTES));
        return new Reaction(verdict, Duration.ofSeconds((long) (minutes * 60)));
    }
}
