package org.goodturn.evaluation.introductions.ours;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.goodturn.domain.introduction.AskPolicy;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.Card;
import org.goodturn.domain.introduction.Path;
import org.goodturn.evaluation.introductions.ContactGraph;

/**
 * Whom the live path would have named, within its bounds: a seeker asks the ties they believe in most, each names those it
 * believes in most and that trust it back, and a candidate keeps its strongest ways. Everybody is taken to offer what is
 * needed and to consent to all, since the sets say nothing of either; a bridge's week is taken to be empty, since only those
 * who are about to meet somebody are asked about.
 */
final class LivePath {
    /** As {@code goodturn.limits} ships them. */
    static final int TIES_ASKED = 32;

    static final int CANDIDATES_PER_BRIDGE = 8;
    static final int BRIDGES_PER_CANDIDATE = 4;

    private final AskPolicy policy = AskPolicy.standard();
    private final Snapshot snapshot;
    private final ContactGraph graph;
    private final Card card;
    private final Map<Integer, List<Integer>> named = new HashMap<>();

    LivePath(Snapshot snapshot, ContactGraph graph) {
        this.snapshot = snapshot;
        this.graph = graph;
        card = new Card(List.of(snapshot.need().topic()), true, true);
    }

    /** The candidates that reach a seeker, in order of their index. */
    Map<Integer, Candidate> candidates(int seeker) {
        Map<Integer, Candidate> found = new TreeMap<>();
        for (int near : best(seeker, this::mayAsk, TIES_ASKED)) {
            int bridge = holder(seeker, near);
            // One more than are named: the seeker may be among them, and is not named to themselves.
            List<Integer> ties =
                    named.computeIfAbsent(bridge, unseen -> best(bridge, this::mayName, CANDIDATES_PER_BRIDGE + 1));
            int left = CANDIDATES_PER_BRIDGE;
            for (int far : ties) {
                int other = holder(bridge, far);
                if (other != seeker && left-- > 0 && !graph.joined(seeker, other)) {
                    Path path = snapshot.path(bridge, near, far);
                    found.merge(
                            other,
                            snapshot.candidate(other, List.of(path)),
                            (one, more) -> one.fusedWith(more, BRIDGES_PER_CANDIDATE));
                }
            }
        }
        return found;
    }

    private boolean mayAsk(int side) {
        Instant now = snapshot.at();
        return policy.ask(
                        snapshot.evidence(side),
                        snapshot.lastAt(side),
                        card,
                        snapshot.need().topic(),
                        now)
                .isAllowed();
    }

    private boolean mayName(int side) {
        return policy.name(
                        snapshot.evidence(side),
                        snapshot.evidenceBack(side),
                        card,
                        snapshot.need().topic(),
                        0)
                .isAllowed();
    }

    private List<Integer> best(int person, IntPredicate allowed, int most) {
        List<Integer> sides = new ArrayList<>();
        for (int i = 0; i < graph.degree(person); i++) {
            int side = graph.side(person, i);
            if (allowed.test(side)) {
                sides.add(side);
            }
        }
        sides.sort(Comparator.comparingDouble((Integer side) -> -snapshot.belief(side))
                .thenComparing(Comparator.naturalOrder()));
        return List.copyOf(sides.subList(0, Math.min(most, sides.size())));
    }

    /** Whom a side of that person's leads to. */
    private int holder(int person, int side) {
        for (int i = 0; i < graph.degree(person); i++) {
            if (graph.side(person, i) == side) {
                return graph.neighbour(person, i);
            }
        }
        throw new IllegalArgumentException("the person holds no such side");
    }
}
