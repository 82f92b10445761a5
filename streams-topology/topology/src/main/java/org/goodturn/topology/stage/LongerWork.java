package org.goodturn.topology.stage;

import java.nio.ByteBuffer;
import org.goodturn.letters.Continue;
import org.goodturn.topology.work.Work;

/** Work that may be too long for one record: it goes on by letters to oneself, a bounded step at a time. */
public interface LongerWork {

    /** Its name in letters; never reused for something else. */
    String name();

    /** Does one step. */
    void step(Continue where, Work work);

    /** Asks for the next step. */
    default void goOn(Work work, String cursor, byte[] memo) {
        work.letterToSelf(LetterTypes.CONTINUE, new Continue(name(), cursor, ByteBuffer.wrap(memo)));
    }

    /** Asks for the first step. */
    default void start(Work work, byte[] memo) {
        goOn(work, "", memo);
    }

    /** Where a scan goes on, or null at the beginning. */
    static String after(Continue where) {
        return where.getCursor().isEmpty() ? null : where.getCursor();
    }

    /** The memo's bytes. */
    static byte[] memo(Continue where) {
        ByteBuffer memo = where.getMemo().duplicate();
        byte[] bytes = new byte[memo.remaining()];
        memo.get(bytes);
        return bytes;
    }
}
