package org.goodturn.domain.agreement;

/** How far an introduction has got, as somebody may know it. */
public enum Step {
    /** Nobody has said yes yet. */
    SUGGESTED,
    /** The recipient said yes; a bridge is, or is to be, asked. */
    BRIDGE_ASKED,
    /** A bridge said yes, too; the other side is, or is to be, asked. */
    OTHER_SIDE_ASKED,
    /** All three said yes. */
    AGREED,
    /** It came to nothing. */
    CLOSED
}
