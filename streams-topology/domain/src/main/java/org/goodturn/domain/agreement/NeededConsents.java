package org.goodturn.domain.agreement;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.goodturn.domain.Decision;
import org.goodturn.domain.consent.Consents;
import org.goodturn.domain.consent.Purpose;

/** What somebody must allow, today, for an introduction to go on. Without any one of these it ends for all. */
public final class NeededConsents {

    private NeededConsents() {}

    /**
     * The purposes.
     *
     * @param role in which they take part
     * @param offers they are the one who can help; otherwise, unless they are the bridge, the one in need
     */
    public static Set<Purpose> of(Role role, boolean offers) {
        Set<Purpose> needed = EnumSet.of(Purpose.MAP_TRUST, Purpose.RECEIVE_NUDGES);
        switch (role) {
            case BRIDGE -> needed.add(Purpose.BE_A_BRIDGE);
            case OTHER_SIDE -> needed.add(offers ? Purpose.BE_INTRODUCED : Purpose.SHARE_INTENT);
            // Whoever says yes to their own need lets these two know of it; to be noticed is enough.
            case RECIPIENT -> needed.add(offers ? Purpose.BE_INTRODUCED : Purpose.DETECT_INTENT);
        }
        return needed;
    }

    /**
     * The purposes whose withdrawal ends it: those it needs, and for somebody in need the word that others may be told, even
     * where they never gave it and let these two know all the same.
     */
    public static Set<Purpose> endedBy(Role role, boolean offers) {
        Set<Purpose> ending = of(role, offers);
        if (role == Role.RECIPIENT && !offers) {
            ending.add(Purpose.SHARE_INTENT);
        }
        return ending;
    }

    /** Whether somebody allows all of it now. */
    public static Decision judge(Role role, boolean offers, Consents consents, Instant now) {
        boolean all = of(role, offers).stream().allMatch(purpose -> consents.allows(purpose, now));
        return Decision.refuseIf(!all, "no-consent");
    }
}
