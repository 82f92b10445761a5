package org.goodturn.topology.wiring;

import java.util.List;

/** Names of state stores: nouns. A changelog is named after its store, so a name never changes. */
public final class StoreNames {
    /** Per person: consents, card, profile, pace. */
    public static final String PEOPLE = "people";
    /** Per {@code person|other}: one side of a tie. */
    public static final String TIES = "ties";
    /** Per {@code person|topic}: what is known of an intent. */
    public static final String INTENTS = "intents";
    /** Per {@code person|nudge}: nudges held, open and lately closed. */
    public static final String NUDGES = "nudges";
    /** By due time: what the clock will make due. */
    public static final String AGENDA = "agenda";
    /** Per {@code person|other|…}: who holds a nudge that names the person. */
    public static final String MENTIONS = "mentions";
    /** Per {@code person|other}: ties that changed and are not yet published. */
    public static final String UNPUBLISHED_TIES = "unpublished-ties";

    private StoreNames() {}

    /** Every store. */
    public static List<String> all() {
        return List.of(PEOPLE, TIES, INTENTS, NUDGES, AGENDA, MENTIONS, UNPUBLISHED_TIES);
    }
}
