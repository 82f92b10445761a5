package org.goodturn.evaluation.introductions.baselines;

import java.time.Instant;
import org.goodturn.evaluation.introductions.Interaction;
import org.goodturn.evaluation.introductions.IntroductionScorer;

/** {@link DecayedPath} times log(1 + {@link RecentActivity} of the candidate). */
final class PathTimesActivity implements IntroductionScorer {
    private final DecayedPath path;
    private final RecentActivity activity;

    PathTimesActivity(int people) {
        path = new DecayedPath(people);
        activity = new RecentActivity(people);
    }

    @Override
    public String name() {
        return "path-times-activity";
    }

    @Override
    public void observe(Interaction event) {
        path.observe(event);
        activity.observe(event);
    }

    @Override
    public void advanceTo(Instant cutOff) {
        path.advanceTo(cutOff);
        activity.advanceTo(cutOff);
    }

    @Override
    public double score(int person, int candidate) {
        return path.score(person, candidate) * Math.log1p(activity.score(person, candidate));
    }
}
