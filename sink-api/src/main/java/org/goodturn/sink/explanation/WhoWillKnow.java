package org.goodturn.sink.explanation;

import org.goodturn.events.Asking;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeKind;

/**
 * Who will learn what, if the reader says yes: said before they do. People are the places that {@link Wording} puts names in.
 * It says what {@code docs/introductions.md} promises, step by step: whoever is asked next sees who said yes before them and
 * what for; and nobody learns of a no.
 */
final class WhoWillKnow {

    private static final String NOBODY_OF_A_NO = " If you do not, nobody learns of it.";

    private WhoWillKnow() {}

    /** The sentences for a nudge that a yes can still be said to; null for others. */
    static String of(Nudge nudge) {
        return switch (nudge.getStatus()) {
            case OPEN, ACKNOWLEDGED, SNOOZED -> afterAYes(nudge);
            default -> null;
        };
    }

    private static String afterAYes(Nudge nudge) {
        if (nudge.getKind() == NudgeKind.FOLLOW_UP) {
            return "If you accept, nobody is told, {with} neither: it is yours to get back to them." + NOBODY_OF_A_NO;
        }
        if (nudge.getAsking() == Asking.BRIDGE) {
            return "If you accept, {meets} is asked next, and sees that {with} asks and that you would introduce them. {with} sees that you said yes."
                    + NOBODY_OF_A_NO;
        }
        if (nudge.getAsking() == Asking.OTHER_SIDE) {
            return "If you accept, {with}, {through.0} and you each see that all three of you said yes."
                    + NOBODY_OF_A_NO;
        }
        return toRecipient(nudge);
    }

    private static String toRecipient(Nudge nudge) {
        String what = nudge.getOffering() ? "that you could help with " : "that you look for help with ";
        String next = nudge.getThrough().size() > 1
                ? " Should they stay silent for long, {through.1} is asked the same."
                : "";
        return "If you accept, {through.0} is asked to introduce you to {with}, and sees that it is you who asks, and "
                + what + topic(nudge) + "." + next
                + " {with} learns the same only once somebody said yes to introducing you." + NOBODY_OF_A_NO;
    }

    /** The last part of a topic's path, as one says it. */
    private static String topic(Nudge nudge) {
        String path = nudge.getTopic();
        return path.substring(path.lastIndexOf('/') + 1).replace('-', ' ').replace('_', ' ');
    }
}
