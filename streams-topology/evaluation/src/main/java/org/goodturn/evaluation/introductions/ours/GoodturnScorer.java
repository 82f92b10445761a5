package org.goodturn.evaluation.introductions.ours;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.InheritedBelief;
import org.goodturn.domain.introduction.ScoreInputs;
import org.goodturn.domain.trust.TrustModel;
import org.goodturn.evaluation.introductions.Interaction;
import org.goodturn.evaluation.introductions.IntroductionScorer;

/**
 * Ours: the production ranker, asked about every candidate, or about those alone whom the live path names. It starts from the model that ships and learns as windows close,
 * one a week, from the first week of the set on.
 */
public final class GoodturnScorer implements IntroductionScorer {
    private static final Duration WEEK = Duration.ofDays(7);

    /** Below any log-odds. */
    private static final double NOT_SENT = -1e9;

    private final String name;
    private final boolean live;
    private final TrustModel trust = TrustModel.standard();
    private final InheritedBelief believing = new InheritedBelief(trust);
    private final Community community;
    private final WindowedLearning learning;
    private final PersonId[] ids;
    private Instant snapshotAt = Instant.MAX;
    private Snapshot now;
    private LivePath path;
    private int person = -1;
    private Map<Integer, Candidate> candidates = Map.of();

    private GoodturnScorer(int people, String name, boolean live) {
        this.name = name;
        this.live = live;
        community = new Community(people, trust);
        learning = new WindowedLearning(community);
        ids = IntStream.range(0, people)
                .mapToObj(index -> new PersonId("p" + index))
                .toArray(PersonId[]::new);
    }

    /** The ranker, asked about everybody two steps away. */
    public static GoodturnScorer ofAll(int people) {
        return new GoodturnScorer(people, "goodturn", false);
    }

    /** What the live path with its bounds would have sent; the rest ranks below, in any order. */
    public static GoodturnScorer live(int people) {
        return new GoodturnScorer(people, "goodturn-live", true);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void observe(Interaction event) {
        if (snapshotAt.equals(Instant.MAX)) {
            snapshotAt = event.at();
        }
        // Until somebody asks, weeks pass by themselves.
        while (event.at().isAfter(snapshotAt.plus(WEEK))) {
            take(snapshotAt.plus(WEEK));
        }
        community.observe(event);
    }

    @Override
    public void advanceTo(Instant cutOff) {
        take(cutOff);
    }

    private void take(Instant at) {
        snapshotAt = at;
        now = new Snapshot(community, trust, believing, ids, at);
        learning.closeUpTo(at);
        learning.open(now);
        path = new LivePath(now, community.graph());
        person = -1;
    }

    @Override
    public double score(int asking, int candidate) {
        if (asking != person) {
            candidates = live ? path.candidates(asking) : now.candidates(asking);
            person = asking;
        }
        if (!candidates.containsKey(candidate)) {
            return NOT_SENT;
        }
        return learning.model().logOdds(ScoreInputs.of(candidates.get(candidate), 0, now.at()));
    }
}
