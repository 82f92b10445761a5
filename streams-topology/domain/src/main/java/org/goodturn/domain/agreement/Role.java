package org.goodturn.domain.agreement;

/** Whose word is asked for. */
public enum Role {
    /** Whom the introduction was suggested to: says yes first. */
    RECIPIENT,
    /** Who knows both, and could introduce them: is asked second. */
    BRIDGE,
    /** Whom the recipient would meet: is asked last, once the bridge said yes. */
    OTHER_SIDE
}
