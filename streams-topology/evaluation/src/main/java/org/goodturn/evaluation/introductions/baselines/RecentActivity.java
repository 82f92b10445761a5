package org.goodturn.evaluation.introductions.baselines;

import java.time.Duration;
import java.time.Instant;
import org.goodturn.evaluation.introductions.DecayingSums;
import org.goodturn.evaluation.introductions.Interaction;
import org.goodturn.evaluation.introductions.IntroductionScorer;

/** How many events the candidate took part in lately, on either side, with a half-life of seven days. */
final class RecentActivity implements IntroductionScorer {
    private static final Duration HALF_LIFE = Duration.ofDays(7);

    private final int people;
    private final DecayingSums sums = new DecayingSums(HALF_LIFE);
    private double[] now = {};

    RecentActivity(int people) {
        this.people = people;
    }

    @Override
    public String name() {
        return "recent-activity";
    }

    @Override
    public void observe(Interaction event) {
        sums.add(event.from(), 1, event.at());
        sums.add(event.to(), 1, event.at());
    }

    @Override
    public void advanceTo(Instant cutOff) {
        now = sums.at(cutOff, people);
    }

    @Override
    public double score(int person, int candidate) {
        return now[candidate];
    }
}
