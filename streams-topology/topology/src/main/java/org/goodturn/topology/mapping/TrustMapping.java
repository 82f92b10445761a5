package org.goodturn.topology.mapping;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodturn.domain.Topic;
import org.goodturn.domain.consent.Consents;
import org.goodturn.domain.consent.Grant;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.introduction.Card;
import org.goodturn.domain.introduction.GroupMail;
import org.goodturn.domain.trust.Act;
import org.goodturn.domain.trust.Bucket;
import org.goodturn.domain.trust.Direction;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.InteractionKind;
import org.goodturn.domain.trust.Observation;
import org.goodturn.domain.trust.Opinion;
import org.goodturn.domain.trust.Outcome;
import org.goodturn.domain.trust.SetAside;
import org.goodturn.domain.trust.TrustModel;
import org.goodturn.events.Interaction;
import org.goodturn.events.Tie;
import org.goodturn.events.TieEvidence;
import org.goodturn.events.Verdict;
import org.goodturn.letters.EvidenceWeight;
import org.goodturn.letters.TieObservation;
import org.goodturn.topology.state.TieState;

/** Interactions, cards and ties. */
public final class TrustMapping {

    private static final double MICROS = 1e6;

    private TrustMapping() {}

    /** An interaction, as the one who acted tells it to the other side. */
    public static TieObservation letter(Interaction interaction, Card card) {
        return new TieObservation(
                interaction.getEventId(),
                interaction.getAt(),
                interaction.getKind(),
                interaction.getAct(),
                interaction.getOutcome(),
                interaction.getGroupSize(),
                interaction.getSource(),
                letter(card),
                groupKey(interaction));
    }

    /** Tells a message to several among those of its sender, without saying what it was. */
    private static long groupKey(Interaction interaction) {
        String group = interaction.getGroup();
        return group == null || interaction.getGroupSize() <= 2 ? 0 : GroupMail.keyOf(group);
    }

    /** The same interaction, told back with the answering side's card. */
    public static TieObservation answer(TieObservation told, Card card) {
        return new TieObservation(
                told.getEventId(),
                told.getAt(),
                told.getKind(),
                told.getAct(),
                told.getOutcome(),
                told.getGroupSize(),
                told.getSource(),
                letter(card),
                told.getGroupKey());
    }

    /** The message to several that a letter told of; empty where it went to one. */
    public static Optional<GroupMail.Message> groupMail(TieObservation told) {
        return told.getGroupKey() == 0
                ? Optional.empty()
                : Optional.of(new GroupMail.Message(told.getGroupKey(), told.getAt(), told.getGroupSize()));
    }

    /** What a letter told, as seen from one side. */
    public static Observation observation(TieObservation told, Direction direction) {
        return new Observation(
                told.getAt(),
                InteractionKind.valueOf(told.getKind().name()),
                Act.valueOf(told.getAct().name()),
                Outcome.valueOf(told.getOutcome().name()),
                told.getGroupSize(),
                told.getSource(),
                direction);
    }

    /** What a verdict says about a tie; empty where it says nothing about one. */
    public static Optional<SetAside.Word> word(Verdict verdict) {
        return switch (verdict) {
            case WRONG -> Optional.of(SetAside.Word.WRONG);
            case RIGHT -> Optional.of(SetAside.Word.RIGHT);
            default -> Optional.empty();
        };
    }

    /** A card, as letters carry it. */
    public static org.goodturn.letters.Card letter(Card card) {
        return new org.goodturn.letters.Card(
                card.offers().stream().map(Topic::path).toList(), card.mayBeIntroduced(), card.mayBeABridge());
    }

    /** The card that a letter carried; a topic of another shape is left out. */
    public static Card card(org.goodturn.letters.Card carried) {
        return new Card(
                carried.getOffers().stream()
                        .filter(Topic::isValid)
                        .map(Topic::new)
                        .toList(),
                carried.getMayBeIntroduced(),
                carried.getMayBeABridge());
    }

    /** Evidence, as letters carry it. */
    public static EvidenceWeight letter(Evidence evidence) {
        return new EvidenceWeight(evidence.positive(), evidence.negative());
    }

    /** The evidence that a letter carried. */
    public static Evidence evidence(EvidenceWeight carried) {
        return new Evidence(carried.getPositive(), carried.getNegative());
    }

    /**
     * One side of a tie as others may read it, at a moment: every bucket by itself, since merged ones would decay differently.
     * What is set aside is told with its counts, and weighs nothing.
     */
    public static Tie tie(String person, String other, TieState tie, Consents consents, TrustModel model, Instant now) {
        Opinion opinion = Opinion.of(tie.ledger().evidence(model, now));
        List<TieEvidence> evidence = new ArrayList<>(tie.kept().buckets().size());
        for (Bucket bucket : tie.kept().buckets()) {
            Evidence worth = tie.aside().isSo() ? Evidence.NONE : tie.kept().worth(bucket, model);
            evidence.add(evidence(bucket, worth, consents, model));
        }
        return new Tie(
                person,
                other,
                tie.revision(),
                tie.kept().firstAt(),
                tie.kept().lastAt(),
                tie.kept().interactions(),
                now,
                opinion.belief(),
                opinion.disbelief(),
                opinion.uncertainty(),
                opinion.trust(),
                evidence,
                tie.aside().since().orElse(null));
    }

    private static TieEvidence evidence(Bucket bucket, Evidence worth, Consents consents, TrustModel model) {
        Bucket.Key key = bucket.key();
        return new TieEvidence(
                org.goodturn.events.InteractionKind.valueOf(key.kind().name()),
                org.goodturn.events.Direction.valueOf(key.direction().name()),
                key.source(),
                bucket.count(),
                Math.round(worth.positive() * MICROS),
                Math.round(worth.negative() * MICROS),
                bucket.meanAt(),
                bucket.firstAt(),
                bucket.lastAt(),
                model.halfLife(key.kind()).toMillis(),
                consents.grantFor(Purpose.MAP_TRUST, key.source(), bucket.lastAt())
                        .map(Grant::receipt)
                        .orElse(""));
    }
}
