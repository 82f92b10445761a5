package org.goodturn.evaluation.introductions.ours;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.Lessons;
import org.goodturn.domain.introduction.ScoreInputs;
import org.goodturn.domain.introduction.ScoreModel;
import org.goodturn.domain.learning.Learned;
import org.goodturn.domain.learning.Learner;
import org.goodturn.domain.learning.Statistics;
import org.goodturn.domain.trust.Span;

/**
 * Learns as windows close: whom somebody met within thirty days of a snapshot, of those who were two steps away then. One
 * pass, one step per window; nothing from after the moment of the step goes in.
 */
final class WindowedLearning {
    private static final Duration WINDOW = Duration.ofDays(30);

    private final Community community;
    private final ScoreModel defaults = ScoreModel.standard();
    private final Lessons lessons = Lessons.standard();
    private final Learner learner = lessons.learner(defaults);
    private final Deque<Snapshot> open = new ArrayDeque<>();
    private Learned learned = learner.start();
    private ScoreModel model = defaults;
    private int firstMeeting;

    WindowedLearning(Community community) {
        this.community = community;
    }

    /** The model after all windows that closed. */
    ScoreModel model() {
        return model;
    }

    /** Opens a window; all events up to its moment were observed. */
    void open(Snapshot snapshot) {
        open.add(snapshot);
    }

    /** Closes the windows that lie behind; all events up to the moment were observed. */
    void closeUpTo(Instant now) {
        while (!open.isEmpty() && !open.getFirst().at().plus(WINDOW).isAfter(now)) {
            Snapshot closed = open.removeFirst();
            learned = learner.after(learned, lessons.ofAWeek(lessonsOf(closed)));
            model = defaults.learned(learned, Span.weekOf(closed.at().plus(WINDOW)));
        }
    }

    private Statistics lessonsOf(Snapshot then) {
        Statistics sum = Statistics.none(ScoreModel.dimensions());
        for (Map.Entry<Integer, BitSet> one : metAfter(then).entrySet()) {
            sum = sum.plus(lessonsOf(then.candidates(one.getKey()), one.getValue(), then.at()));
        }
        return sum;
    }

    private Statistics lessonsOf(Map<Integer, Candidate> candidates, BitSet met, Instant then) {
        boolean[] chosen = new boolean[candidates.size()];
        List<ScoreInputs> lookedAt = new ArrayList<>(chosen.length);
        candidates.forEach((other, candidate) -> {
            chosen[lookedAt.size()] = met.get(other);
            lookedAt.add(ScoreInputs.of(candidate, 0, then));
        });
        return lessons.ofOnePersonsWeek(lessons.ofChoice(model, lookedAt, chosen));
    }

    private Map<Integer, BitSet> metAfter(Snapshot then) {
        List<Community.Meeting> meetings = community.meetings();
        while (firstMeeting < meetings.size()
                && !meetings.get(firstMeeting).at().isAfter(then.at())) {
            firstMeeting++;
        }
        Instant end = then.at().plus(WINDOW);
        Map<Integer, BitSet> met = new TreeMap<>();
        for (int i = firstMeeting; i < meetings.size() && !meetings.get(i).at().isAfter(end); i++) {
            Community.Meeting one = meetings.get(i);
            met.computeIfAbsent(one.one(), unseen -> new BitSet()).set(one.other());
            met.computeIfAbsent(one.other(), unseen -> new BitSet()).set(one.one());
        }
        return met;
    }
}
