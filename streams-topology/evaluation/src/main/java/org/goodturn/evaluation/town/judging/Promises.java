package org.goodturn.evaluation.town.judging;

import static org.goodturn.town.people.TownPurpose.BE_A_BRIDGE;
import static org.goodturn.town.people.TownPurpose.BE_INTRODUCED;
import static org.goodturn.town.people.TownPurpose.DETECT_INTENT;
import static org.goodturn.town.people.TownPurpose.MAP_TRUST;
import static org.goodturn.town.people.TownPurpose.RECEIVE_NUDGES;
import static org.goodturn.town.people.TownPurpose.SHARE_INTENT;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodturn.evaluation.town.live.SaidNudge;
import org.goodturn.evaluation.town.live.SaidShift;
import org.goodturn.town.Town;
import org.goodturn.town.people.TownGrant;
import org.goodturn.town.people.TownProfile;
import org.goodturn.town.people.TownPurpose;

/** What must never happen, read from what people told the town and from nothing that the stages keep. */
final class Promises {

    private final Map<String, Set<TownPurpose>> allowed = new HashMap<>();
    private final Map<String, TownProfile> profiles = new HashMap<>();
    private final Set<List<String>> shifted = new HashSet<>();

    Promises(Town town, List<SaidShift> shifts) {
        town.consents().forEach(consent -> {
            Set<TownPurpose> purposes = EnumSet.noneOf(TownPurpose.class);
            consent.grants().stream().map(TownGrant::purpose).forEach(purposes::add);
            allowed.put(consent.person(), purposes);
        });
        town.profiles().forEach(profile -> profiles.put(profile.person(), profile));
        shifts.forEach(shift -> shifted.add(List.of(shift.person(), shift.topic())));
    }

    /**
     * Whether everybody whom a nudge tells, names or rests on allows it. Who is in need is not written on a nudge: it is one of
     * the two whose shift on the topic was published.
     */
    boolean hasConsent(SaidNudge nudge) {
        return allows(nudge.recipient(), RECEIVE_NUDGES)
                && nudge.through().stream().allMatch(bridge -> allows(bridge, MAP_TRUST, BE_A_BRIDGE))
                && (mayBeToldTheNeedy(nudge) || mayBeToldTheOther(nudge));
    }

    /** Whether a nudge was opened within the recipient's quiet hours. */
    boolean disturbs(SaidNudge nudge) {
        TownProfile profile = profiles.get(nudge.recipient());
        if (profile == null) {
            return true;
        }
        LocalTime local = nudge.openedAt().atZone(profile.zone()).toLocalTime();
        LocalTime from = profile.pace().quietFrom();
        LocalTime until = profile.pace().quietUntil();
        boolean afterFrom = !local.isBefore(from);
        boolean beforeUntil = local.isBefore(until);
        return from.isBefore(until) ? afterFrom && beforeUntil : afterFrom || beforeUntil;
    }

    /** How many people allow a purpose. */
    long allowing(TownPurpose purpose) {
        return allowed.values().stream()
                .filter(purposes -> purposes.contains(purpose))
                .count();
    }

    private boolean mayBeToldTheNeedy(SaidNudge nudge) {
        return shifted.contains(List.of(nudge.recipient(), nudge.topic()))
                && allows(nudge.recipient(), MAP_TRUST, DETECT_INTENT)
                && allows(nudge.with(), MAP_TRUST, BE_INTRODUCED);
    }

    private boolean mayBeToldTheOther(SaidNudge nudge) {
        return shifted.contains(List.of(nudge.with(), nudge.topic()))
                && allows(nudge.with(), MAP_TRUST, DETECT_INTENT, SHARE_INTENT)
                && allows(nudge.recipient(), MAP_TRUST);
    }

    private boolean allows(String person, TownPurpose... purposes) {
        return allowed.getOrDefault(person, Set.of()).containsAll(Arrays.asList(purposes));
    }
}
