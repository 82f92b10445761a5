package org.goodturn.town.planting;

import static org.goodturn.town.people.TownPurpose.BE_INTRODUCED;
import static org.goodturn.town.people.TownPurpose.DETECT_INTENT;
import static org.goodturn.town.people.TownPurpose.MAP_TRUST;
import static org.goodturn.town.people.TownPurpose.RECEIVE_NUDGES;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goodturn.town.dice.Dice;
import org.goodturn.town.people.TownResident;
import org.goodturn.town.planting.PlantedOpportunity.Kind;

/** Chooses what a person is in need of at a turn: what is to be planted, as far as their ties allow it. */
final class NeedChoice {

    private static final double INTRODUCTIONS = 0.58;
    private static final double FOLLOW_UPS = 0.28;
    private static final int DAYS_OPEN = (int) Planting.USEFUL_FOR.toDays();

    private static final Set<DecoyReason> REASONS_OF_CONSENT =
            Set.of(DecoyReason.OTHER_WITHOUT_CONSENT, DecoyReason.BRIDGE_WITHOUT_CONSENT);

    private final TopicRotation topics;
    private final AnswerSearch search;
    private final long seed;

    NeedChoice(TopicRotation topics, AnswerSearch search, long seed) {
        this.topics = topics;
        this.search = search;
        this.seed = seed;
    }

    /**
     * What is chosen.
     *
     * @param topic what is needed
     * @param kind what is expected
     * @param decoy why nothing is expected; present for decoys alone
     * @param answers whom a nudge may name
     */
    record Choice(String topic, Kind kind, Optional<DecoyReason> decoy, List<Answer> answers) {

        static Choice of(String topic, Kind kind, Prospect prospect) {
            Optional<DecoyReason> decoy = kind == Kind.DECOY ? Optional.of(prospect.decoy()) : Optional.empty();
            return new Choice(topic, kind, decoy, prospect.answers());
        }

        /** Whether the chance to plant it comes so seldom that it goes first. */
        boolean isRare() {
            return answers.stream().anyMatch(Answer::dormant)
                    || decoy.filter(REASONS_OF_CONSENT::contains).isPresent();
        }

        static Choice withoutConsent(String topic) {
            return new Choice(topic, Kind.DECOY, Optional.of(DecoyReason.NEEDY_WITHOUT_CONSENT), List.of());
        }
    }

    /** What to plant; nothing where the person's ties offer nothing clear, or their consents leave it open what is right. */
    Optional<Choice> choose(Slot slot, TownResident who) {
        List<String> open = topics.at(slot, who);
        if (!who.allows(MAP_TRUST, DETECT_INTENT, RECEIVE_NUDGES)) {
            return open.stream().findFirst().map(Choice::withoutConsent);
        }
        if (!who.allows(BE_INTRODUCED)) {
            return Optional.empty();
        }
        List<Choice> possible = open.stream()
                .flatMap(topic -> {
                    Prospect prospect = search.lookAround(who, topic, slot.day())
                            .until(search.lookAround(who, topic, slot.day() + DAYS_OPEN));
                    return prospect.kind().map(kind -> Choice.of(topic, kind, prospect)).stream();
                })
                .toList();
        return wished(slot)
                .flatMap(kind -> possible.stream()
                        .filter(choice -> choice.kind() == kind)
                        .min(Comparator.comparing(choice -> !choice.isRare()))
                        .stream())
                .findFirst();
    }

    /** The kind whose turn it is, then those that may stand in for it. */
    private Stream<Kind> wished(Slot slot) {
        double choice = Dice.of(seed, "wish", slot.number()).unit() * (slot.opening() ? INTRODUCTIONS + FOLLOW_UPS : 1);
        if (choice < INTRODUCTIONS) {
            return Stream.of(Kind.INTRODUCTION, Kind.FOLLOW_UP);
        }
        return choice < INTRODUCTIONS + FOLLOW_UPS
                ? Stream.of(Kind.FOLLOW_UP, Kind.INTRODUCTION)
                : Stream.of(Kind.DECOY);
    }
}
