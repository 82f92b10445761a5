package org.goodturn.sink.delivery;

import java.time.Duration;
import org.goodturn.topics.Topics;

/** How long cursors live. */
final class CursorLife {

    private CursorLife() {}

    /** The setting, if it is not longer than the nudges topic promises to keep what a cursor asks for. */
    static Duration checked(Duration life) {
        if (life.compareTo(Topics.LONGEST_CURSOR_LIFE) > 0 || life.isNegative() || life.isZero()) {
            throw new IllegalStateException(
                    "goodturn.cursor.life is " + life + ", but must be more than zero and at most "
                            + Topics.LONGEST_CURSOR_LIFE + ": so long the nudges topic keeps every change.");
        }
        return life;
    }
}
