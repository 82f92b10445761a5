package org.goodturn.evaluation.introductions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.goodturn.evaluation.Progress;

/**
 * Plays a set event by event past all scorers and judges their rankings at each cut-off. Scorers share nothing, so several
 * work at a time; the result does not depend on how many.
 */
public final class IntroductionEvaluation {
    private final List<IntFunction<IntroductionScorer>> scorers;
    private final long seed;
    private final int threads;

    /**
     * An evaluation that can be applied to any number of sets.
     *
     * @param scorers each makes a fresh scorer for so many people
     * @param seed breaks ties of score
     * @param threads how many scorers work at a time, at least 1
     */
    public IntroductionEvaluation(List<IntFunction<IntroductionScorer>> scorers, long seed, int threads) {
        this.scorers = List.copyOf(scorers);
        this.seed = seed;
        this.threads = threads;
    }

    /** Measures one set; what it reports to {@code progress} is cut-offs. */
    public IntroductionTable measure(InteractionSet set, Progress progress) throws InterruptedException {
        List<Interaction> events = set.events();
        List<Instant> cutOffs = CutOffs.of(events);
        List<Contestant> contestants = scorers.stream()
                .map(factory -> new Contestant(factory.apply(set.people().size())))
                .toList();
        ContactGraph past = new ContactGraph(set.people().size());
        QueryFinder finder = new QueryFinder(past, seed);
        int queries = 0;
        int seen = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < cutOffs.size(); i++) {
                Instant cutOff = cutOffs.get(i);
                int upTo = firstAfter(events, cutOff, seen);
                List<Interaction> fresh = events.subList(seen, upTo);
                fresh.forEach(event -> past.join(event.from(), event.to()));
                int horizon = firstAfter(events, cutOff.plus(CutOffs.HORIZON), upTo);
                List<Query> asked = finder.find(i, events.subList(upTo, horizon));
                round(pool, contestants, fresh, cutOff, asked);
                queries += asked.size();
                seen = upTo;
                progress.reached(set.name(), i + 1, cutOffs.size());
            }
        }
        return table(set, cutOffs.size(), queries, contestants);
    }

    /** The position of the first event later than {@code at}, looking from {@code start} on. */
    private static int firstAfter(List<Interaction> events, Instant at, int start) {
        int position = start;
        while (position < events.size() && !events.get(position).at().isAfter(at)) {
            position++;
        }
        return position;
    }

    private static void round(
            ExecutorService pool,
            List<Contestant> contestants,
            List<Interaction> fresh,
            Instant cutOff,
            List<Query> asked)
            throws InterruptedException {
        List<Callable<Void>> turns = new ArrayList<>();
        for (Contestant contestant : contestants) {
            turns.add(() -> {
                contestant.play(fresh, cutOff, asked);
                return null;
            });
        }
        for (Future<Void> turn : pool.invokeAll(turns)) {
            try {
                turn.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("a scorer failed at " + cutOff, e.getCause());
            }
        }
    }

    private IntroductionTable table(InteractionSet set, int cutOffs, int queries, List<Contestant> contestants) {
        List<IntroductionRow> rows = queries == 0
                ? List.of()
                : contestants.stream().map(c -> c.row(set.name(), seed)).toList();
        return new IntroductionTable(
                set.name(), set.events().size(), set.people().size(), cutOffs, queries, seed, rows);
    }

    /** A scorer and what it has reached so far. */
    private static final class Contestant {
        private final IntroductionScorer scorer;
        private final QualityMean mean = new QualityMean();

        Contestant(IntroductionScorer scorer) {
            this.scorer = scorer;
        }

        void play(List<Interaction> fresh, Instant cutOff, List<Query> asked) {
            fresh.forEach(scorer::observe);
            scorer.advanceTo(cutOff);
            for (Query query : asked) {
                double[] scores = new double[query.candidates().length];
                for (int i = 0; i < scores.length; i++) {
                    scores[i] = scorer.score(query.person(), query.candidates()[i]);
                }
                mean.add(RankingQuality.of(query, scores));
            }
        }

        IntroductionRow row(String set, long seed) {
            return mean.row(set, scorer.name(), seed);
        }
    }
}
