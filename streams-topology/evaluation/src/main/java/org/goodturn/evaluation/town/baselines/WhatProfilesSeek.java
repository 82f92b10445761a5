package org.goodturn.evaluation.town.baselines;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.goodturn.evaluation.town.live.SaidShift;
import org.goodturn.town.events.TownEvent;

/** Contacts without timing: once a week the most contacted way to what a profile says it seeks, each of them once. */
final class WhatProfilesSeek implements Baseline {

    static final String NAME = "what-profiles-seek";

    private static final Duration EVERY = Duration.ofDays(7);

    private final CommonKnowledge people;
    private final Voice voice;
    private final Set<List<String>> said = new HashSet<>();
    private final List<SaidShift> seen = new ArrayList<>();
    private Instant next;

    WhatProfilesSeek(CommonKnowledge people, Voice voice, Instant present) {
        this.people = people;
        this.voice = voice;
        this.next = present;
        people.profiles().values().forEach(profile -> profile.seeks()
                .forEach(topic -> seen.add(new SaidShift(profile.person(), topic, profile.updatedAt()))));
    }

    /** The needs it goes by, all told before the history began. */
    List<SaidShift> seen() {
        return List.copyOf(seen);
    }

    @Override
    public void before(TownEvent event) {}

    @Override
    public void now(TownEvent event) {
        while (!event.at().isBefore(next)) {
            suggestAt(next);
            next = next.plus(EVERY);
        }
    }

    private void suggestAt(Instant at) {
        for (SaidShift sought : seen) {
            if (people.mayBeWatched(sought.person())) {
                people.mostContacted(sought.person(), sought.topic())
                        .filter(way -> said.add(List.of(sought.person(), way.other(), sought.topic())))
                        .ifPresent(way -> voice.suggest(sought.person(), way, sought.topic(), at));
            }
        }
    }
}
