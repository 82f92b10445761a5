package org.goodturn.evaluation.town.baselines;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.evaluation.town.judging.TownFigures;
import org.goodturn.evaluation.town.judging.TownJudge;
import org.goodturn.evaluation.town.live.SaidNudge;
import org.goodturn.evaluation.town.live.SaidShift;
import org.goodturn.evaluation.town.live.TownDays;
import org.goodturn.evaluation.town.live.TownDiary;
import org.goodturn.town.Town;
import org.goodturn.town.events.TownEvent;
import org.goodturn.town.events.TownInteraction;

/** All baselines over one town, by name, judged like ours. */
public final class Baselines {

    private final TownDays lived;
    private final TownJudge judge;

    /** Over the same days as ours. */
    public Baselines(TownDays lived) {
        this.lived = lived;
        this.judge = new TownJudge(lived.town(), lived.days());
    }

    /**
     * Lives the town once more.
     *
     * @param ours whose shifts one of them takes
     */
    public Map<String, TownFigures> judged(TownDiary ours) {
        Town town = lived.town();
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
        for (TownEvent event : lived.history()) {
            learn(people, event);
            all.forEach(baseline -> baseline.before(event));
        }
        for (TownEvent event : lived.live()) {
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
        List<SaidNudge> inTime = voice.nudges().stream()
                .filter(nudge -> !nudge.openedAt().isAfter(lived.until()))
                .toList();
        return judge.judge(inTime, seen, Map.of());
    }
}
