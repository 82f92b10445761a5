package org.goodturn.evaluation.town.judging;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodturn.evaluation.town.live.SaidNudge;
import org.goodturn.evaluation.town.live.SaidOffer;
import org.goodturn.evaluation.town.live.SaidShift;
import org.goodturn.evaluation.town.live.TownDays;
import org.goodturn.evaluation.town.live.TownDiary;
import org.goodturn.town.Town;
import org.goodturn.town.behaviors.RegionalWave;
import org.goodturn.town.events.TownBehavior;
import org.goodturn.town.people.TownResident;
import org.goodturn.town.planting.Answer;
import org.goodturn.town.planting.PlantedOpportunity;
import org.goodturn.town.planting.Planting;

/** What each error comes from, as far as the truth about the town tells. */
public final class Causes {

    private static final Duration LOOKED_BACK = Duration.ofDays(28);
    private static final Duration BURST = Duration.ofMinutes(3);
    private static final int SPREE_TOPICS = 4;

    private final Town town;
    private final TownDiary diary;
    private final Map<String, TownResident> residents = new HashMap<>();
    private final Map<String, List<TownBehavior>> behaviors = new HashMap<>();

    /** Looks into all that happened, and what was said about it. */
    public Causes(TownDays lived, TownDiary diary) {
        this.town = lived.town();
        this.diary = diary;
        town.residents().forEach(resident -> residents.put(resident.identifier(), resident));
        Stream.concat(lived.history().stream(), lived.live().stream())
                .filter(TownBehavior.class::isInstance)
                .map(TownBehavior.class::cast)
                .forEach(event -> behaviors
                        .computeIfAbsent(event.person(), person -> new ArrayList<>())
                        .add(event));
    }

    /** How many unfounded nudges come from what. */
    public Map<String, Integer> ofFalseNudges(TownFigures figures) {
        return counted(
                figures.nudges().stream().filter(nudge -> !nudge.isRight()).map(JudgedNudge::nudge), this::of);
    }

    /** How many unmet needs come from what. */
    public Map<String, Integer> ofMisses(TownFigures figures) {
        List<String> met = figures.nudges().stream()
                .filter(nudge -> nudge.isExpected() && nudge.tellsTheNeedy())
                .map(nudge -> nudge.truth().orElseThrow().opportunity().id())
                .toList();
        return counted(figures.expected().stream().filter(need -> !met.contains(need.id())), need -> of(need, figures));
    }

    private String of(SaidNudge nudge) {
        boolean aboutRecipient = diary.shifts().stream()
                .anyMatch(shift -> shift.person().equals(nudge.recipient())
                        && shift.topic().equals(nudge.topic())
                        && !shift.at().isAfter(nudge.openedAt()));
        String needy = aboutRecipient ? nudge.recipient() : nudge.with();
        String other = aboutRecipient ? nudge.with() : nudge.recipient();
        Optional<PlantedOpportunity> need =
                town.planted(nudge.openedAt().minus(LOOKED_BACK.plus(Planting.LONGEST_OPEN)), nudge.openedAt()).stream()
                        .filter(planted -> planted.person().equals(needy)
                                && planted.topic().equals(nudge.topic()))
                        .reduce((one, later) -> later);
        return need.map(planted -> ofNeed(planted, other, nudge)).orElseGet(() -> "no need: " + ofShift(needy, nudge));
    }

    private String ofNeed(PlantedOpportunity need, String other, SaidNudge nudge) {
        if (!need.isOpenAt(nudge.openedAt())) {
            return "late: the need has faded";
        }
        if (!residents.get(other).offers(nudge.topic())) {
            return "wrong fit: offers something else";
        }
        String way = nudge.through().isEmpty() ? "a follow-up on a tie" : "over a way";
        return need.decoy()
                .map(reason ->
                        "decoy: " + reason.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .orElse("weak way: " + way + " that is not founded");
    }

    private String ofShift(String needy, SaidNudge nudge) {
        TownResident who = residents.get(needy);
        Instant seen = diary.shifts().stream()
                .filter(shift -> shift.person().equals(needy) && shift.topic().equals(nudge.topic()))
                .map(SaidShift::at)
                .filter(at -> !at.isAfter(nudge.openedAt()))
                .reduce((one, later) -> later)
                .orElse(nudge.openedAt());
        List<TownBehavior> all = behaviors.getOrDefault(needy, List.of()).stream()
                .filter(event -> !event.at().isAfter(seen) && event.at().isAfter(seen.minus(LOOKED_BACK)))
                .toList();
        List<TownBehavior> about = all.stream()
                .filter(event -> event.topic().equals(nudge.topic()))
                .toList();
        if (isWave(who, nudge.topic(), seen)) {
            return "regional wave";
        }
        if (who.offers().getFirst().equals(nudge.topic())) {
            return "habit of the own trade";
        }
        if (about.stream().anyMatch(event -> reloadedAt(event, about))) {
            return "reloaded page";
        }
        if (about.stream().anyMatch(event -> onASpree(event, all))) {
            return "browsing spree";
        }
        return who.interests().contains(nudge.topic()) ? "usual interest" : "chance";
    }

    private boolean isWave(TownResident who, String topic, Instant seen) {
        return town.waves(seen.minus(LOOKED_BACK), seen).stream()
                .filter(wave -> wave.region().equals(who.region()))
                .map(RegionalWave::topic)
                .anyMatch(topic::equals);
    }

    private static boolean reloadedAt(TownBehavior event, List<TownBehavior> about) {
        return about.stream()
                        .filter(near ->
                                Duration.between(event.at(), near.at()).abs().compareTo(BURST) <= 0)
                        .count()
                > 2;
    }

    private static boolean onASpree(TownBehavior event, List<TownBehavior> all) {
        return all.stream()
                        .filter(near ->
                                Duration.between(event.at(), near.at()).abs().toMinutes() < 90)
                        .map(TownBehavior::topic)
                        .distinct()
                        .count()
                > SPREE_TOPICS;
    }

    private String of(PlantedOpportunity need, TownFigures figures) {
        boolean seen = diary.shifts().stream()
                .anyMatch(shift -> shift.person().equals(need.person())
                        && shift.topic().equals(need.topic())
                        && need.isOpenAt(shift.at()));
        if (!seen) {
            return "no shift seen";
        }
        boolean another = figures.nudges().stream()
                .anyMatch(nudge -> nudge.tellsTheNeedy()
                        && nudge.truth().orElseThrow().opportunity().id().equals(need.id()));
        String instead = another ? ", another answer said" : "";
        boolean offered = diary.offers().stream()
                .filter(offer -> offer.needy().equals(need.person())
                        && offer.topic().equals(need.topic())
                        && need.isOpenAt(offer.at()))
                .anyMatch(offer -> isExpected(need, offer));
        return (offered ? "offered, below the threshold or held" : "nobody expected was offered") + instead;
    }

    private static boolean isExpected(PlantedOpportunity need, SaidOffer offer) {
        return need.answers().stream()
                .anyMatch(answer -> answer.standing() == Answer.Standing.EXPECTED
                        && answer.other().equals(offer.other()));
    }

    private static <T> Map<String, Integer> counted(Stream<T> errors, Function<T, String> cause) {
        Map<String, Integer> counts = new TreeMap<>();
        errors.forEach(error -> counts.merge(cause.apply(error), 1, Integer::sum));
        return counts;
    }
}
