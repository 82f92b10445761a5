package org.goodturn.evaluation.town.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.goodturn.events.Asking;
import org.goodturn.events.DeadLetter;
import org.goodturn.events.IntentShift;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.letters.Letter;
import org.goodturn.letters.OfferCandidate;
import org.goodturn.topics.Topics;
import org.goodturn.topology.letters.LetterProtocol;
import org.goodturn.topology.memory.PlainAvro;
import org.goodturn.topology.memory.Published;
import org.goodturn.topology.stage.LetterTypes;
import org.goodturn.topology.work.Outgoing;
import org.goodturn.town.reactions.Reaction;

/** Writes the diary from what leaves the stages. */
final class Scribe {

    private final Instant from;
    private final Consumer<SaidNudge> onNudge;
    private final PlainAvro avro = new PlainAvro();
    private final LetterProtocol protocol = LetterProtocol.of(LetterTypes.BODIES);
    private final Set<String> known = new HashSet<>();
    private final List<SaidNudge> nudges = new ArrayList<>();
    private final List<SaidShift> shifts = new ArrayList<>();
    private final List<SaidOffer> offers = new ArrayList<>();
    private final Map<String, Reaction.Verdict> reactions = new HashMap<>();

    /**
     * @param from offers of before are left out
     * @param onNudge told of each nudge when it is first opened
     */
    Scribe(Instant from, Consumer<SaidNudge> onNudge) {
        this.from = from;
        this.onNudge = onNudge;
    }

    /**
     * Notes a public record.
     *
     * @throws IllegalStateException if it is a dead letter: nothing that a town does is bad input
     */
    void note(Published record) {
        switch (record.value()) {
            case Nudge nudge when isSuggestion(nudge) && known.add(nudge.getId()) -> note(nudge);
            case IntentShift shift ->
                shifts.add(new SaidShift(
                        TownInputs.identifier(shift.getPerson()), shift.getTopic(), shift.getDetectedAt()));
            case DeadLetter dead ->
                throw new IllegalStateException(
                        "a record of the town became a dead letter: " + dead.getReason() + ", " + dead.getDetail());
            case null, default -> {}
        }
    }

    /** Notes who could have been named. */
    void note(Outgoing outgoing) {
        if (!outgoing.topic().equals(Topics.LETTERS) || outgoing.moment().now().equals(from)) {
            return;
        }
        Letter letter = avro.decode(Topics.LETTERS, outgoing.value());
        if (letter.getType().equals(LetterTypes.OFFER_CANDIDATE)
                && protocol.open(letter).body() instanceof OfferCandidate offer) {
            offers.add(new SaidOffer(
                    TownInputs.identifier(outgoing.key()),
                    TownInputs.identifier(letter.getFrom()),
                    offer.getNeed().getTopic(),
                    outgoing.moment().now()));
        }
    }

    void reacted(SaidNudge nudge, Reaction reaction) {
        reactions.put(nudge.id(), reaction.verdict());
    }

    TownDiary diary(Map<String, Long> counted) {
        return new TownDiary(nudges, shifts, offers, reactions, counted);
    }

    /** Questions to a bridge or to the other side follow from somebody's yes; whether the suggestion was right is judged there. */
    private static boolean isSuggestion(Nudge nudge) {
        return nudge.getStatus() == NudgeStatus.OPEN && nudge.getAsking() == Asking.RECIPIENT;
    }

    private void note(Nudge nudge) {
        SaidNudge said = new SaidNudge(
                nudge.getId(),
                TownInputs.identifier(nudge.getRecipient()),
                TownInputs.identifier(nudge.getWith()),
                nudge.getThrough().stream().map(TownInputs::identifier).toList(),
                nudge.getTopic(),
                nudge.getOpenedAt(),
                nudge.getScore());
        nudges.add(said);
        onNudge.accept(said);
    }
}
