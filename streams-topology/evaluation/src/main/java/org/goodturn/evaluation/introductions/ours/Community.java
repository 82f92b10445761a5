package org.goodturn.evaluation.introductions.ours;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goodturn.domain.introduction.GroupMail;
import org.goodturn.domain.introduction.Sociability;
import org.goodturn.domain.trust.Act;
import org.goodturn.domain.trust.Direction;
import org.goodturn.domain.trust.EvidenceLedger;
import org.goodturn.domain.trust.InteractionKind;
import org.goodturn.domain.trust.Observation;
import org.goodturn.domain.trust.Outcome;
import org.goodturn.domain.trust.TrustModel;
import org.goodturn.evaluation.introductions.ContactGraph;
import org.goodturn.evaluation.introductions.Interaction;

/**
 * What the topology would keep of a set's events: both sides of every tie (a ledger of evidence, the latest messages to
 * several) and how sociable everybody is.
 */
final class Community {
    /** As many buckets as a side of a tie may have; older ones merge before that. */
    static final int MOST_BUCKETS = 64;

    private static final String SOURCE = "csv";

    private final ContactGraph graph;
    private final TrustModel model;
    private final List<EvidenceLedger> ledgers = new ArrayList<>();
    private final List<GroupMail> mails = new ArrayList<>();
    private final Sociability[] sociabilities;
    private final List<Meeting> meetings = new ArrayList<>();

    /** Two people had to do with each other for the first time. */
    record Meeting(int one, int other, Instant at) {}

    Community(int people, TrustModel model) {
        this.model = model;
        graph = new ContactGraph(people);
        sociabilities = new Sociability[people];
        Arrays.fill(sociabilities, Sociability.NONE);
    }

    /** Who knows whom; grows as events are observed. */
    ContactGraph graph() {
        return graph;
    }

    /** Adds one message to both sides of its tie. */
    void observe(Interaction event) {
        int given = graph.join(event.from(), event.to());
        if (ledgers.size() < 2 * graph.ties()) {
            meet(event);
        }
        Observation observation = new Observation(
                event.at(),
                InteractionKind.MESSAGE,
                Act.UNSPECIFIED,
                Outcome.UNKNOWN,
                event.addressees() + 1,
                SOURCE,
                Direction.GIVEN);
        add(given, observation);
        add(ContactGraph.otherSide(given), observation.reversed());
        // Lines of one message share its second, its sender and its size.
        long key = event.at().toEpochMilli() * 16 + event.addressees();
        mails.set(given, mails.get(given).plus(new GroupMail.Message(key, event.at(), event.addressees() + 1)));
        sociabilities[event.from()] = sociabilities[event.from()].acted(event.at());
    }

    private void meet(Interaction event) {
        for (int side = 0; side < 2; side++) {
            ledgers.add(EvidenceLedger.EMPTY);
            mails.add(GroupMail.NONE);
        }
        sociabilities[event.from()] = sociabilities[event.from()].met(event.at());
        sociabilities[event.to()] = sociabilities[event.to()].met(event.at());
        meetings.add(new Meeting(event.from(), event.to(), event.at()));
    }

    private void add(int side, Observation observation) {
        ledgers.set(side, ledgers.get(side).plus(observation, model, MOST_BUCKETS));
    }

    /** How many sides there are; they are numbered from 0, two per tie. */
    int sides() {
        return ledgers.size();
    }

    /** What the holder of that side knows. */
    EvidenceLedger ledger(int side) {
        return ledgers.get(side);
    }

    /** The messages to several that went along each side so far. */
    GroupMail[] mails() {
        return mails.toArray(GroupMail[]::new);
    }

    /** How sociable somebody is. */
    Sociability sociability(int person) {
        return sociabilities[person];
    }

    /** Whoever met, in order of time. */
    List<Meeting> meetings() {
        return meetings;
    }
}
