package org.goodturn.evaluation.introductions.ours;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.introduction.Candidate;
import org.goodturn.domain.introduction.GroupMail;
import org.goodturn.domain.introduction.InheritedBelief;
import org.goodturn.domain.introduction.Liveliness;
import org.goodturn.domain.introduction.Need;
import org.goodturn.domain.introduction.NudgeKind;
import org.goodturn.domain.introduction.Passage;
import org.goodturn.domain.introduction.Path;
import org.goodturn.domain.trust.Evidence;
import org.goodturn.domain.trust.EvidenceLedger;
import org.goodturn.domain.trust.TrustModel;
import org.goodturn.evaluation.introductions.ContactGraph;

/**
 * A community as of a moment, from which the candidates of any person can be read then or later. What concerns one side of a
 * tie or one person alone is computed once.
 */
final class Snapshot {
    private final Instant at;
    private final ContactGraph graph;
    private final Evidence[] evidence;
    private final Evidence[] back;
    private final double[] beliefs;
    private final Instant[] lastAt;
    private final long[] counts;
    private final GroupMail[] mails;
    private final double[] reach;
    private final Liveliness[] liveliness;
    private final PersonId[] ids;
    private final Need need;

    Snapshot(Community community, TrustModel trust, InheritedBelief believing, PersonId[] ids, Instant at) {
        this.at = at;
        this.ids = ids;
        graph = community.graph();
        int sides = community.sides();
        evidence = new Evidence[sides];
        back = new Evidence[sides];
        beliefs = new double[sides];
        lastAt = new Instant[sides];
        counts = new long[sides];
        for (int side = 0; side < sides; side++) {
            EvidenceLedger ledger = community.ledger(side);
            evidence[side] = ledger.evidence(trust, at);
            back[side] = ledger.evidenceBack(trust, at);
            beliefs[side] = believing.belief(ledger, at);
            lastAt[side] = ledger.lastAt();
            counts[side] = ledger.interactions();
        }
        mails = community.mails();
        reach = new double[ids.length];
        liveliness = new Liveliness[ids.length];
        for (int person = 0; person < ids.length; person++) {
            liveliness[person] = community.sociability(person).at(at);
            for (int i = 0; i < graph.degree(person); i++) {
                reach[person] += beliefs[graph.side(person, i)];
            }
        }
        // The same for all: what was needed, the sets do not tell.
        need = new Need("", new Topic("anything"), 1, 1, at, at, 0, false);
    }

    Instant at() {
        return at;
    }

    Evidence evidence(int side) {
        return evidence[side];
    }

    /** The holder's estimate of the other one's evidence about them. */
    Evidence evidenceBack(int side) {
        return back[side];
    }

    double belief(int side) {
        return beliefs[side];
    }

    Instant lastAt(int side) {
        return lastAt[side];
    }

    /** Whether that side was there at the moment. */
    boolean holds(int side) {
        return side < beliefs.length;
    }

    Need need() {
        return need;
    }

    /** Everybody two steps away whom the person did not know, with all ways there, in order of their index. */
    Map<Integer, Candidate> candidates(int person) {
        Map<Integer, List<Path>> ways = new TreeMap<>();
        for (int i = 0; i < graph.degree(person); i++) {
            int near = graph.side(person, i);
            int bridge = graph.neighbour(person, i);
            for (int j = 0; holds(near) && j < graph.degree(bridge); j++) {
                int other = graph.neighbour(bridge, j);
                int far = graph.side(bridge, j);
                if (holds(far) && other != person) {
                    ways.computeIfAbsent(other, unseen -> new ArrayList<>(4)).add(path(bridge, near, far));
                }
            }
        }
        for (int i = 0; i < graph.degree(person); i++) {
            if (holds(graph.side(person, i))) {
                ways.remove(graph.neighbour(person, i));
            }
        }
        Map<Integer, Candidate> candidates = new TreeMap<>();
        ways.forEach((other, paths) -> candidates.put(other, candidate(other, paths)));
        return candidates;
    }

    Candidate candidate(int other, List<Path> paths) {
        return new Candidate(
                NudgeKind.INTRODUCTION, ids[other], need, false, 1, Optional.empty(), paths, "", liveliness[other]);
    }

    /** The way along a side of the seeker's and a side of the bridge's. */
    Path path(int bridge, int near, int far) {
        int bridgeToSeeker = ContactGraph.otherSide(near);
        int otherToBridge = ContactGraph.otherSide(far);
        Passage passage = new Passage(
                beliefs[near],
                beliefs[bridgeToSeeker],
                beliefs[far],
                beliefs[otherToBridge],
                reach[bridge],
                mails[bridgeToSeeker].together(mails[far], at),
                lastAt[near].isBefore(lastAt[far]) ? lastAt[near] : lastAt[far]);
        return new Path(
                ids[bridge],
                evidence[near],
                evidence[far],
                evidence[bridgeToSeeker],
                evidence[otherToBridge],
                0,
                counts[near],
                counts[far],
                at,
                List.of(),
                passage);
    }
}
