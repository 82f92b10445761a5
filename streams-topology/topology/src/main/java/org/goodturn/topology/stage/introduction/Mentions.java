package org.goodturn.topology.stage.introduction;

import java.time.Duration;
import java.time.Instant;
import org.goodturn.topology.stage.People;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Entry;
import org.goodturn.topology.work.Page;
import org.goodturn.topology.work.Work;

/**
 * Who may hold a nudge that names a person, so that a withdrawal finds them all. Written before the letter that may lead to such
 * a nudge; bounded and expiring.
 */
public final class Mentions {

    private final int most;
    private final Duration renewal;

    /**
     * @param most people who may hold a nudge that names one person
     * @param renewal how much longer than first said a need, and a nudge with it, may last
     */
    public Mentions(int most, Duration renewal) {
        this.most = most;
        this.renewal = renewal;
    }

    /**
     * Notes that somebody may come to hold a nudge naming this person.
     *
     * @param fadesAt when such a nudge is over, unless the need is renewed
     * @return false if the person is named in too many already; then it must not be written
     */
    public boolean note(String holder, Instant fadesAt, Work work) {
        Instant until = fadesAt.plus(renewal);
        String key = People.key(work, holder);
        Instant noted = work.get(Rooms.MENTIONS, key).orElse(Instant.MIN);
        if (noted.equals(Instant.MIN) && isFull(work)) {
            work.count("mentions-full");
            return false;
        }
        if (until.isAfter(noted)) {
            work.put(Rooms.MENTIONS, key, until);
        }
        return true;
    }

    private boolean isFull(Work work) {
        Page<Instant> all = work.scan(Rooms.MENTIONS, work.person(), null, most);
        int live = 0;
        for (Entry<Instant> mention : all.entries()) {
            if (work.moment().now().isBefore(mention.value())) {
                live++;
            } else {
                work.delete(Rooms.MENTIONS, People.key(work, mention.rest()));
            }
        }
        return live >= most;
    }
}
