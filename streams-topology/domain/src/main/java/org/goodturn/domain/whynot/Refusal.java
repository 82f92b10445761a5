package org.goodturn.domain.whynot;

import java.util.Optional;
import org.goodturn.domain.explanation.Argument;
import org.goodturn.domain.explanation.Explanation;
import org.goodturn.domain.explanation.Message;
import org.goodturn.domain.introduction.Shortfall;

/**
 * One reason why nothing is suggested.
 *
 * @param code stable, such as {@code quiet-hours}
 * @param text to be said
 * @param score for a score that is too low: what speaks for it, adding up
 * @param shortfall and what would be needed
 */
public record Refusal(String code, Message text, Optional<Explanation> score, Optional<Shortfall> shortfall) {

    /** A reason that is none of numbers. */
    static Refusal of(String code) {
        return new Refusal(code, text(code), Optional.empty(), Optional.empty());
    }

    /** A score that is too low. */
    static Refusal of(String code, Explanation score, Optional<Shortfall> shortfall) {
        return new Refusal(code, text(code), Optional.of(score), shortfall);
    }

    private static Message text(String code) {
        return new Message("why-not." + code).with("with", new Argument.Name("with"));
    }
}
