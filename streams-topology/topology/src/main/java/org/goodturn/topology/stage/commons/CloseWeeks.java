package org.goodturn.topology.stage.commons;

import java.time.Instant;
import java.util.List;
import org.goodturn.events.RegionalRate;
import org.goodturn.topics.PartitionKeys;
import org.goodturn.topics.Topics;
import org.goodturn.topology.commons.CommonsLimits;
import org.goodturn.topology.stage.timing.Agenda;
import org.goodturn.topology.state.RegionCount;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Due;
import org.goodturn.topology.work.Entry;
import org.goodturn.topology.work.Page;
import org.goodturn.topology.work.Work;

/**
 * What a partition publishes of its own: counts of the running week now and then, all of a week and its closing row once the
 * week is over, and tombstones of what is too old. Each step is a unit of work with a bounded page of counts, and the next one
 * stands on the agenda with it: a crash repeats a step or none, so a week closes once.
 */
public final class CloseWeeks {

    /** What: publish counts of a week that changed. */
    static final String RATES = "rates:";
    /** What: close a week. Sorts after {@link #RATES}, so that at the same moment counts go first. */
    static final String WEEK = "week:";
    /** What: forget a week. */
    static final String FORGET = "forget:";
    /** Ends the week's number; what follows is where the step goes on. */
    static final char FROM = ':';

    private static final String BEGIN = "begin";
    private static final String BEGUN = "~begun";
    private static final int CELLS_PER_STEP = 256;

    private final CommonsLimits limits;
    private final LessonBook lessons;

    public CloseWeeks(CommonsLimits limits, LessonBook lessons) {
        this.limits = limits;
        this.lessons = lessons;
    }

    /** What a partition does first of all, if it has not yet. */
    public static List<Due> beginning(Work work) {
        return work.get(Rooms.AGENDA, BEGUN).isPresent()
                ? List.of()
                : List.of(new Due(CountRegion.NOBODY, Agenda.unplanned(CountRegion.NOBODY, BEGIN)));
    }

    /** Whether something on the agenda is this one's. */
    public static boolean isAbout(String what) {
        return what.equals(BEGIN) || what.startsWith(RATES) || what.startsWith(WEEK) || what.startsWith(FORGET);
    }

    /** Does a step. */
    public void step(String what, Work work) {
        if (what.equals(BEGIN)) {
            begin(work);
            return;
        }
        int end = what.indexOf(FROM, what.indexOf(FROM) + 1);
        int week = Integer.parseInt(what.substring(what.indexOf(FROM) + 1, end));
        String from = what.substring(end + 1);
        if (what.startsWith(RATES)) {
            publish(RATES, week, from, work);
        } else if (what.startsWith(FORGET)) {
            forget(week, from, work);
        } else if (publish(WEEK, week, from, work)) {
            close(week, work);
            plan(WEEK, week + 1, Weeks.end(week + 1).plus(limits.margin()), work);
            plan(FORGET, week - limits.weeksOfRates(), work.moment().now(), work);
        }
    }

    /** The weeks before the first that this partition sees whole are closed as they are. */
    private void begin(Work work) {
        Instant now = work.moment().now();
        work.put(Rooms.AGENDA, BEGUN, now);
        int week = Weeks.of(now.minus(limits.margin()));
        close(week - 1, work);
        plan(WEEK, week, Weeks.end(week).plus(limits.margin()), work);
    }

    /** Publishes a page of counts that changed; says whether there are no more. */
    private boolean publish(String what, int week, String from, Work work) {
        Instant now = work.moment().now();
        Page<RegionCount> page = page(week, from, work);
        for (Entry<RegionCount> entry : page.entries()) {
            if (entry.value().isUnpublished()) {
                String rest = Weeks.key(week) + '|' + entry.rest();
                RegionCount published = entry.value().due(Instant.MAX);
                work.put(Rooms.REGIONAL_COUNTS, CountRegion.NOBODY + '|' + rest, published);
                work.publish(Topics.REGIONAL_RATES, key(rest, work), row(week, entry, now, work));
            }
        }
        return isLast(what, week, page, work);
    }

    private void forget(int week, String from, Work work) {
        Page<RegionCount> page = page(week, from, work);
        for (Entry<RegionCount> entry : page.entries()) {
            String rest = Weeks.key(week) + '|' + entry.rest();
            work.delete(Rooms.REGIONAL_COUNTS, CountRegion.NOBODY + '|' + rest);
            work.tombstone(Topics.REGIONAL_RATES, key(rest, work));
        }
        if (isLast(FORGET, week, page, work)) {
            work.delete(Rooms.REGIONAL_COUNTS, CountRegion.cellsKey(week));
        }
    }

    private void close(int week, Work work) {
        Instant now = work.moment().now();
        int partition = work.moment().partition();
        work.publish(Topics.REGIONAL_RATES, key("", work), new RegionalRate(partition, week, "", "", 0L, 0, now));
        lessons.close(week, work);
        work.count("weeks-closed");
    }

    private static Page<RegionCount> page(int week, String from, Work work) {
        String cells = CountRegion.NOBODY + '|' + Weeks.key(week);
        return work.scan(Rooms.REGIONAL_COUNTS, cells, from.isEmpty() ? null : from, CELLS_PER_STEP);
    }

    private static boolean isLast(String what, int week, Page<RegionCount> page, Work work) {
        if (page.next() != null) {
            Agenda.put(what + week + FROM + page.next(), work.moment().now(), CountRegion.NOBODY, work);
        }
        return page.next() == null;
    }

    private static void plan(String what, int week, Instant at, Work work) {
        Agenda.put(what + week + FROM, at, CountRegion.NOBODY, work);
    }

    private static String key(String rest, Work work) {
        return PartitionKeys.of(work.moment().partition(), rest);
    }

    private static RegionalRate row(int week, Entry<RegionCount> entry, Instant now, Work work) {
        int end = entry.rest().indexOf('|');
        return new RegionalRate(
                work.moment().partition(),
                week,
                entry.rest().substring(0, end),
                entry.rest().substring(end + 1),
                entry.value().behaviors(),
                entry.value().people(),
                now);
    }
}
