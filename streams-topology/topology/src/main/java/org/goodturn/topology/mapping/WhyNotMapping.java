package org.goodturn.topology.mapping;

import java.util.List;
import java.util.Optional;
import org.goodturn.domain.whynot.Refusal;
import org.goodturn.domain.whynot.WhyNot;
import org.goodturn.events.Explanation;
import org.goodturn.events.Hindrance;
import org.goodturn.topology.wording.Catalogue;

/** Refusals in words. */
public final class WhyNotMapping {

    /**
     * A refusal as it is said.
     *
     * @param code stable, such as {@code quiet-hours}
     * @param text in words; people as placeholders
     * @param explanation for a score that is too low: the reasons that add up to it
     */
    public record Said(String code, String text, Optional<Explanation> explanation) {}

    private WhyNotMapping() {}

    /** All refusals, said in the language of a catalogue. */
    public static List<Said> said(WhyNot whyNot, Catalogue catalogue) {
        return whyNot.refusals().stream()
                .map(refusal -> new Said(
                        refusal.code(),
                        text(refusal, catalogue),
                        refusal.score().map(score -> ExplanationMapping.explanation(score, catalogue))))
                .toList();
    }

    /** The same, as an answer carries it. */
    public static List<Hindrance> hindrances(WhyNot whyNot, Catalogue catalogue) {
        return said(whyNot, catalogue).stream()
                .map(one ->
                        new Hindrance(one.code(), one.text(), one.explanation().orElse(null)))
                .toList();
    }

    private static String text(Refusal refusal, Catalogue catalogue) {
        String why = catalogue.say(refusal.text());
        return refusal.shortfall()
                .map(shortfall -> why + ' ' + catalogue.say(shortfall.text()))
                .orElse(why);
    }
}
