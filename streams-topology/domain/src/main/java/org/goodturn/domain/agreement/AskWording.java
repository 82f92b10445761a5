package org.goodturn.domain.agreement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodturn.domain.Topic;
import org.goodturn.domain.explanation.Argument;
import org.goodturn.domain.explanation.Contribution;
import org.goodturn.domain.explanation.DataUse;
import org.goodturn.domain.explanation.EvidenceNote;
import org.goodturn.domain.explanation.Explanation;
import org.goodturn.domain.explanation.Message;
import org.goodturn.domain.introduction.Fact;

/**
 * Which texts ask a question and say its reasons. People are the placeholders {@code with} (who asks), {@code meets} (whom
 * they would meet, for a bridge) and {@code through.0} (the bridge, for the other side).
 *
 * @param role whom it asks
 * @param askerOffers the asker is the one who can help
 * @param topic about what
 */
public record AskWording(Role role, boolean askerOffers, Topic topic) {

    /** The wording of a question. */
    public static AskWording of(Ask ask) {
        return new AskWording(ask.role(), ask.about().askerOffers(), ask.about().topic());
    }

    /**
     * One line: who asks, and what for; or how far it has got.
     *
     * @param answered the reader said yes
     * @param way the number of the bridge among those that the nudge names
     */
    public Message headline(Step step, boolean answered, int way) {
        return message("ask.headline")
                .with("step", step.name().toLowerCase(Locale.ROOT))
                .with("answered", answered ? "yes" : "no")
                .with("bridge", Argument.Name.bridge(way));
    }

    /** The reasons; baseline and contributions add up to the log-odds. */
    public Explanation explain(AskScore score, List<DataUse> dataUsed) {
        List<Contribution> contributions = score.terms().stream()
                .map(term -> Contribution.of(term.getKey().word(), term.getValue())
                        .because(message("ask.reason." + term.getKey().word()), notes(term.getKey(), score)))
                .toList();
        return new Explanation(
                score.model().name(), score.model().baseline(), contributions, message("ask.counterfactual"), dataUsed);
    }

    private List<EvidenceNote> notes(AskFactor factor, AskScore score) {
        Optional<Fact> fact =
                switch (factor) {
                    case TRUST_IN_ASKER -> score.fact(AskScore.WITH_ASKER);
                    case TRUST_IN_OTHER -> score.fact(AskScore.WITH_OTHER);
                    case INHERITED_TRUST -> score.fact(AskScore.WITH_BRIDGE);
                    default -> Optional.empty();
                };
        return fact.filter(one -> one.count() > 0).stream()
                .flatMap(one -> one.first().stream()
                        .map(first -> new EvidenceNote(
                                message("ask.evidence")
                                        .with("who", who(factor))
                                        .with("count", one.count())
                                        .with("since", Argument.Day.of(first, score.at(), score.zone())),
                                one.count(),
                                first)))
                .toList();
    }

    private static Argument.Name who(AskFactor factor) {
        return switch (factor) {
            case TRUST_IN_OTHER -> new Argument.Name("meets");
            case INHERITED_TRUST -> Argument.Name.bridge(0);
            default -> new Argument.Name("with");
        };
    }

    private Message message(String key) {
        return new Message(key)
                .with("asked", role.name().toLowerCase(Locale.ROOT))
                .with("asker", askerOffers ? "helper" : "seeker")
                .with("topic", topic.leaf())
                .with("with", new Argument.Name("with"))
                .with("meets", new Argument.Name("meets"))
                .with("bridge", Argument.Name.bridge(0));
    }
}
