package org.goodturn.topology.stage.trust;

import org.goodturn.domain.trust.TrustModel;
import org.goodturn.events.Tie;
import org.goodturn.topics.Topics;
import org.goodturn.topology.mapping.TrustMapping;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.PersonState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.state.TieState;
import org.goodturn.topology.work.Work;

/** Keeps and publishes a person's side of their ties. */
public final class Ties {

    private final TrustModel model;
    private final int maxBuckets;
    private final Sociabilities sociabilities = new Sociabilities();

    public Ties(Judgement judgement) {
        this.model = judgement.trust();
        this.maxBuckets = judgement.limits().bucketsPerTie();
    }

    /** What an interaction is worth. */
    public TrustModel model() {
        return model;
    }

    /** Buckets on one side of a tie. */
    public int maxBuckets() {
        return maxBuckets;
    }

    /** Keeps a side that changed, and tells the world; an empty one is forgotten. */
    public void keep(String other, TieState tie, PersonState self, Work work) {
        String key = People.key(work, other);
        if (tie.kept().isEmpty()) {
            work.delete(Rooms.TIES, key);
            sociabilities.lost(work);
            work.tombstone(Topics.TIES, key);
            work.count("tie-sides-forgotten");
            return;
        }
        work.put(Rooms.TIES, key, tie);
        work.publish(Topics.TIES, key, asOthersReadIt(other, tie, self, work));
    }

    /** A side as others may read it, as of now. */
    public Tie asOthersReadIt(String other, TieState tie, PersonState self, Work work) {
        return TrustMapping.tie(
                work.person(), other, tie, self.consents(), model, work.moment().now());
    }

    /** Keeps a change that others cannot see. */
    public void keepUnpublished(String other, TieState tie, Work work) {
        work.put(Rooms.TIES, People.key(work, other), tie);
    }
}
