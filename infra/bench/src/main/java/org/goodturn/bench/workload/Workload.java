package org.goodturn.bench.workload;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.goodturn.events.BehaviorKind;
import org.goodturn.events.InteractionKind;

/**
 * The events of a community: everybody consents, every tie begins, then eighty interactions to twenty behaviors, in the order
 * of their times over months. The same seed and the same present give the same events. Used by one thread.
 */
public final class Workload {

    private static final int INTERACTIONS_PERCENT = 80;
    private static final int TOPICS = 12;
    private static final int TOPICS_PER_PERSON = 3;
    private static final Duration PAST = Duration.ofDays(180);
    private static final InteractionKind[] KINDS = {
        InteractionKind.MAIL,
        InteractionKind.MAIL,
        InteractionKind.MAIL,
        InteractionKind.MAIL,
        InteractionKind.MAIL,
        InteractionKind.MESSAGE,
        InteractionKind.MESSAGE,
        InteractionKind.MEETING,
        InteractionKind.CALL,
        InteractionKind.REFERRAL
    };

    private final Community community;
    private final Instant present;
    private final SplittableRandom random;
    private final Records records;

    /**
     * @param series what event ids begin with
     * @param present when the last event happened
     */
    public Workload(Community community, String series, Instant present, SplittableRandom random) {
        this.community = community;
        this.present = present;
        this.random = random;
        this.records = new Records(series);
    }

    /** Consents and profiles of everybody. */
    public List<Event> settling() {
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < community.people(); number++) {
            String person = Community.person(number);
            events.add(records.consent(person, present));
            events.add(records.profile(person, present, List.of("trade/" + number % TOPICS)));
        }
        return events;
    }

    /** One interaction on each tie, a half to a quarter of a year ago. */
    public List<Event> firstPass() {
        List<Event> events = new ArrayList<>();
        for (int tie = 0; tie < community.ties(); tie++) {
            events.add(interaction(tie, moment(tie, community.ties(), PAST, PAST.dividedBy(2))));
        }
        return events;
    }

    /** Interactions and behaviors of the last quarter, eighty to twenty. */
    public List<Event> mixed(int count) {
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            Instant at = moment(number, count, PAST.dividedBy(2), Duration.ZERO);
            boolean together = random.nextInt(100) < INTERACTIONS_PERCENT;
            events.add(together ? interaction(random.nextInt(community.ties()), at) : behavior(at));
        }
        return events;
    }

    private Event interaction(int tie, Instant at) {
        boolean forth = random.nextBoolean();
        String from = forth ? community.one(tie) : community.other(tie);
        String to = forth ? community.other(tie) : community.one(tie);
        return records.interaction(from, to, KINDS[random.nextInt(KINDS.length)], at);
    }

    private Event behavior(Instant at) {
        int person = random.nextInt(community.people());
        int topic = (person + 1 + random.nextInt(TOPICS_PER_PERSON)) % TOPICS;
        BehaviorKind kind = random.nextBoolean() ? BehaviorKind.SEARCHED : BehaviorKind.VIEWED;
        return records.behavior(Community.person(person), "trade/" + topic, kind, at);
    }

    /** Evenly from one time ago to another. */
    private Instant moment(int number, int count, Duration from, Duration until) {
        long span = from.minus(until).toMillis();
        return present.minus(from).plusMillis(span * number / count);
    }
}
