package org.goodturn.domain.introduction;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodturn.domain.explanation.Argument;
import org.goodturn.domain.explanation.Contribution;
import org.goodturn.domain.explanation.EvidenceNote;
import org.goodturn.domain.explanation.LengthOfTime;
import org.goodturn.domain.explanation.Message;

/**
 * Which texts say a suggestion's reasons, and what stands in them. A factor's reason has the key {@code reason.} and the
 * factor's word; every reason gets the same arguments and chooses its words by them, so that a new factor needs a line in the
 * catalogue and none here.
 */
public final class Wording {

    /** Corrections for how well connected people are share a text, however many there are. */
    private static final String REACH = "reach";

    private final Grounds grounds;
    private final Facts facts;

    public Wording(Grounds grounds) {
        this.grounds = grounds;
        this.facts = grounds.facts();
    }

    /** The suggestion, in one line. */
    public Message headline() {
        return message("headline");
    }

    Message reason(Contribution term) {
        String word = term.factor().startsWith(REACH) ? REACH : term.factor();
        double input = Factor.named(term.factor()).flatMap(grounds.inputs()::of).orElse(0.0);
        Optional<Fact> fact = factOf(term.factor());
        Message reason = message("reason." + word)
                .with("input", input > 0 ? "plus" : "minus")
                .with("effect", term.value() > 0 ? "for" : "against")
                .with("ways", facts.ways())
                .with("count", fact.map(Fact::count).orElse(0L))
                .with(
                        "bridge",
                        Argument.Name.bridge(
                                fact.map(Fact::way).map(way -> Math.max(0, way)).orElse(0)));
        return fact.flatMap(Fact::last).map(last -> ago(reason, last)).orElse(reason);
    }

    List<EvidenceNote> evidence(String factor) {
        return switch (factor) {
            case "own-trust" -> notes(Facts.TIE, this::exchanges);
            case "quiet-time" ->
                facts.of(Facts.TIE).flatMap(Fact::last).stream()
                        .map(last -> new EvidenceNote(ago(dated("evidence.last", "last", last), last), 1, last))
                        .toList();
            case "inherited-trust", "trust-back" ->
                Stream.concat(notes(Facts.TIE, this::exchanges).stream(), notes(Facts.WAY, this::way).stream())
                        .toList();
            case "need", "certainty", "freshness" -> notes(Facts.LOOKS, this::looks);
            default -> List.of();
        };
    }

    /** What more of a factor would be. */
    Message needed(Factor factor) {
        int way = factOf(factor.word()).map(Fact::way).orElse(Fact.NO_WAY);
        return message("needed." + factor.word())
                .with("ways", facts.ways())
                .with("bridge", Argument.Name.bridge(Math.max(0, way)));
    }

    /** What would have kept the suggestion from appearing. */
    Message counterfactual() {
        List<Pillar> decisive = grounds.decisive().pillars();
        if (decisive.isEmpty()) {
            return message(grounds.isWorthAWord() ? "counterfactual.none" : "counterfactual.below");
        }
        List<Message> without = decisive.stream().map(this::pillar).toList();
        return message("counterfactual").with("evidence", new Argument.Listed(without));
    }

    private Message pillar(Pillar pillar) {
        Message message = message("pillar." + pillar.kind().word());
        return switch (pillar.kind()) {
            case LOOKS ->
                facts.of(Facts.LOOKS).map(fact -> counted(message, fact)).orElse(message);
            case TIE -> facts.of(Facts.TIE).map(fact -> counted(message, fact)).orElse(message);
            case WAY -> message.with("bridge", Argument.Name.bridge(pillar.way()));
            default -> message;
        };
    }

    private static List<EvidenceNote> notesOf(Fact fact, Message what) {
        return fact.count() == 0 || fact.first().isEmpty()
                ? List.of()
                : List.of(new EvidenceNote(what, fact.count(), fact.first().get()));
    }

    private List<EvidenceNote> notes(String kind, Function<Fact, Message> what) {
        return facts.all(kind).stream()
                .flatMap(fact -> notesOf(fact, what.apply(fact)).stream())
                .toList();
    }

    private Message looks(Fact fact) {
        return counted(message("evidence.looks"), fact);
    }

    private Message way(Fact fact) {
        return counted(message("evidence.way"), fact).with("bridge", Argument.Name.bridge(fact.way()));
    }

    /** Nine exchanges in four weeks, both ways. */
    private Message exchanges(Fact fact) {
        Message message = counted(message("evidence.tie"), fact).with("direction", direction(fact));
        return fact.first().isPresent() && fact.last().isPresent()
                ? message.with(
                        "time",
                        new Argument.Phrase(LengthOfTime.between(
                                        fact.first().get(), fact.last().get())
                                .message()))
                : message;
    }

    private static String direction(Fact fact) {
        if (fact.received() == 0) {
            return "unknown";
        }
        return fact.received() < fact.count() ? "both" : "theirs";
    }

    private Message counted(Message message, Fact fact) {
        Message counted = message.with("count", fact.count());
        return fact.first().map(first -> counted.with("since", day(first))).orElse(counted);
    }

    private Message dated(String key, String name, Instant at) {
        return message(key).with(name, day(at));
    }

    private Message ago(Message message, Instant last) {
        return message.with(
                "time",
                new Argument.Phrase(LengthOfTime.between(last, facts.judgedAt()).message()));
    }

    private Argument.Day day(Instant at) {
        return Argument.Day.of(at, facts.judgedAt(), facts.zone());
    }

    /** The fact that a factor's number was read off. */
    private Optional<Fact> factOf(String factor) {
        return switch (factor) {
            case "own-trust", "quiet-time" -> facts.of(Facts.TIE);
            case "bridge-standing" -> facts.of(Facts.STANDING);
            case "bridge-load" -> facts.of(Facts.LOAD);
            case "need", "certainty", "freshness" -> facts.of(Facts.LOOKS);
            default -> Optional.empty();
        };
    }

    private Message message(String key) {
        return new Message(key)
                .with("kind", grounds.kind().name().toLowerCase(Locale.ROOT))
                .with("role", grounds.offering() ? "helper" : "seeker")
                .with("topic", grounds.topic().leaf())
                .with("with", new Argument.Name("with"))
                .with("bridge", Argument.Name.bridge(0));
    }
}
