package org.goodturn.town.planting;

/** Why a need must not lead to any nudge. */
public enum DecoyReason {
    /** The person in need never joined, or refuses a purpose without which nothing may be kept, found or said. */
    NEEDY_WITHOUT_CONSENT,
    /** Those who could help never joined, or refuse to be introduced or to have their ties kept. */
    OTHER_WITHOUT_CONSENT,
    /** Those between never joined, or refuse to be a bridge or to have their ties kept. */
    BRIDGE_WITHOUT_CONSENT,
    /** The only ways lead over somebody who never answers, with whom deals go wrong, or who is but nodded to, if that. */
    UNTRUSTED_WAY,
    /** Nobody who could help is within two steps. */
    NO_WAY
}
