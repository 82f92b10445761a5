package org.goodturn.evaluation.town.baselines;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodturn.evaluation.town.judging.TownFigures;
import org.goodturn.evaluation.town.judging.TownJudge;
import org.goodturn.evaluation.town.live.SaidNudge;
import org.goodturn.evaluation.town.live.SaidShift;
import org.goodturn.evaluation.town.live.TownDiary;
import org.goodturn.town.Town;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.events.TownInteraction;

/** All baselines over one town, by name, judged like ours. */
public final class Baselines {

    private final Town town;
    private final int days;
    private final TownJudge judge;

    /**
     * @param days how many days are lived from the planted present on
     */
    public Baselines(Town town, int days) {
        this.town = town;
        this.days = days;
        this.judge = new TownJudge(town, days);
    }

    /**
     * Lives the town once more.
     *
     * @param ours whose shifts one of them takes
     */
    public Map<String, TownFigures> judged(TownDiary ours) {
        CommonKnowledge people = new CommonKnowledge(town);
        Voice byLot = new Voice(AnybodyWhoOffers.NAME, people);
        Voice byCount = new Voice(ThreeLooks.NAME, people);
        Voice byProfile = new Voice(WhatProfilesSeek.NAME, people);
        AnybodyWhoOffers anybody =
                new AnybodyWhoOffers(people, byLot, town.plan().seed());
        ThreeLooks looks = new ThreeLooks(people, byCount);
        WhatProfilesSeek profiles = new WhatProfilesSeek(people, byProfile, town.presentAt());
        live(people, List.of(looks, profiles));
        ours.shifts().stream()
                .filter(shift -> !shift.at().isBefore(town.presentAt()))
                .forEach(anybody::now);
        Map<String, TownFigures> figures = new LinkedHashMap<>();
        figures.put(AnybodyWhoOffers.NAME, figures(byLot, ours.shifts()));
        figures.put(ThreeLooks.NAME, figures(byCount, looks.seen()));
        figures.put(WhatProfilesSeek.NAME, figures(byProfile, profiles.seen()));
        return figures;
    }

    private void live(CommonKnowledge people, List<Baseline> all) {
        Instant until = town.presentAt().plus(Duration.ofDays(days));
        town.history().forEach(event -> {
            learn(people, event);
            all.forEach(baseline -> baseline.before(event));
        });
        Stream<TownEvent> live =
                town.live(town.presentAt()).takeWhile(event -> !event.at().isAfter(until));
        for (Iterator<TownEvent> events = live.iterator(); events.hasNext(); ) {
            TownEvent event = events.next();
            learn(people, event);
            all.forEach(baseline -> baseline.now(event));
        }
    }

    private static void learn(CommonKnowledge people, TownEvent event) {
        if (event instanceof TownInteraction interaction) {
            people.told(interaction);
        }
    }

    private TownFigures figures(Voice voice, List<SaidShift> seen) {
        Instant until = town.presentAt().plus(Duration.ofDays(days));
        List<SaidNudge> inTime = voice.nudges().stream()
                .filter(nudge -> !nudge.openedAt().isAfter(until))
                .toList();
        return judge.judge(inTime, seen, Map.of());
    }
}
