package org.goodturn.town.people;

import java.util.Locale;

/** What a consent is for; named as in the contract. */
public enum TownPurpose {
    /** Keep what the person does with others. */
    MAP_TRUST,
    /** Look for changes in what the person is interested in. */
    DETECT_INTENT,
    /** Tell the other side of the need. */
    SHARE_INTENT,
    /** Be named to somebody. */
    BE_INTRODUCED,
    /** Be named as the one who could introduce. */
    BE_A_BRIDGE,
    /** Receive nudges. */
    RECEIVE_NUDGES;

    /** As in JSON: {@code map-trust}. */
    public String inWords() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
