package org.goodturn.bench.workload;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.domain.intent.ActivityLog;
import org.goodturn.domain.intent.RegionalSeason;
import org.goodturn.domain.intent.ShiftBudget;
import org.goodturn.domain.intent.ShiftDetector;
import org.goodturn.events.BehaviorKind;
import org.goodturn.events.InteractionKind;

/**
 * People whose need shows with one more behavior: each trusts a bridge, which trusts somebody who offers what is needed. They
 * looked into it so often that the next look shows the shift, and they know some of the community, too. Used by one thread.
 */
public final class Seekers {

    private static final String NEED = "planted/need";
    private static final int LOOKS = 24;
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(8);
    private static final Duration WATCHED = Duration.ofDays(180);

    private final int count;
    private final Community community;
    private final int acquaintances;
    private final Instant present;
    private final Records records = new Records("seeker");
    private final int looksBefore;

    /**
     * @param acquaintances how many of the community each seeker knows
     * @param present when the last look happens
     */
    public Seekers(int count, Community community, int acquaintances, Instant present) {
        this.count = count;
        this.community = community;
        this.acquaintances = Math.min(acquaintances, community.people());
        this.present = present;
        this.looksBefore = looksBeforeTheShift();
    }

    /** How many. */
    public int count() {
        return count;
    }

    /** The id of a seeker: the recipient of the nudge. */
    public static String seeker(int number) {
        return String.format("pBenchSeeker%011d", number);
    }

    /** The id of whom that nudge names. */
    public static String helper(int number) {
        return String.format("pBenchHelper%011d", number);
    }

    private static String bridge(int number) {
        return String.format("pBenchBridge%011d", number);
    }

    /** Consents and profiles of all of them. */
    public List<Event> settling() {
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            for (String person : List.of(seeker(number), bridge(number), helper(number))) {
                events.add(records.consent(person, present));
                boolean offers = person.equals(helper(number));
                events.add(records.profile(person, present, offers ? List.of(NEED) : List.of()));
            }
        }
        return events;
    }

    /** All that happened before the last look. */
    public List<Event> past() {
        List<Event> events = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            befriend(seeker(number), bridge(number), events);
            befriend(bridge(number), helper(number), events);
            for (int known = 0; known < acquaintances; known++) {
                String person = Community.person((number * 31 + known * 7) % community.people());
                events.add(records.interaction(seeker(number), person, InteractionKind.MAIL, daysAgo(30 + known)));
            }
            events.add(
                    records.behavior(seeker(number), "planted/other", BehaviorKind.SEARCHED, present.minus(WATCHED)));
            for (int look = 0; look < looksBefore; look++) {
                events.add(records.behavior(seeker(number), NEED, BehaviorKind.SEARCHED, momentOf(look)));
            }
        }
        return events;
    }

    /** The look that shows the need. */
    public Event lastLook(int number) {
        return records.behavior(seeker(number), NEED, BehaviorKind.SEARCHED, momentOf(looksBefore));
    }

    private void befriend(String one, String other, List<Event> events) {
        for (int week = 1; week <= 4; week++) {
            events.add(records.interaction(one, other, InteractionKind.MEETING, daysAgo(7 * week)));
            events.add(records.interaction(other, one, InteractionKind.MEETING, daysAgo(7 * week)));
        }
        events.add(records.interaction(one, other, InteractionKind.DEAL, daysAgo(10)));
        events.add(records.interaction(other, one, InteractionKind.REFERRAL, daysAgo(9)));
    }

    private Instant daysAgo(int days) {
        return present.minus(Duration.ofDays(days));
    }

    private Instant momentOf(int look) {
        return present.minus(BETWEEN_LOOKS.multipliedBy(LOOKS - look));
    }

    /** The detector itself says how many looks are one too few. */
    private int looksBeforeTheShift() {
        ShiftDetector detector = new ShiftDetector(ShiftBudget.standard());
        ActivityLog log = ActivityLog.startingAt(momentOf(0));
        for (int look = 0; look < LOOKS; look++) {
            log = log.plus(momentOf(look));
            if (detector.judge(log, momentOf(look), present.minus(WATCHED), RegionalSeason.USUAL)
                    .isPresent()) {
                return look;
            }
        }
        throw new IllegalStateException("No shift shows after " + LOOKS + " looks");
    }
}
