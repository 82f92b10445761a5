package org.goodturn.evaluation.town.baselines;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.goodturn.evaluation.town.live.SaidShift;

/** Our shifts without trust: somebody who offers what is needed, drawn by lot. */
final class AnybodyWhoOffers {

    static final String NAME = "anybody-who-offers";

    private final CommonKnowledge people;
    private final Voice voice;
    private final SplittableRandom random;

    AnybodyWhoOffers(CommonKnowledge people, Voice voice, long seed) {
        this.people = people;
        this.voice = voice;
        this.random = new SplittableRandom(seed);
    }

    void now(SaidShift shift) {
        List<String> offering = people.offering(shift.topic()).stream()
                .filter(other -> !other.equals(shift.person()))
                .toList();
        if (!offering.isEmpty() && people.mayBeWatched(shift.person())) {
            String other = offering.get(random.nextInt(offering.size()));
            voice.suggest(shift.person(), new Way(other, Optional.empty()), shift.topic(), shift.at());
        }
    }
}
