package org.goodturn.ingest.source;

/**
 * Something that was read and gives no event.
 *
 * @param reason why
 * @param where file, place in it, what is wrong and what to do, in one sentence without anybody's data; empty when the
 *     input is not at fault
 */
public record Skip(SkipReason reason, String where) {
    /** Nothing is wrong with the input. */
    public static Skip because(SkipReason reason) {
        return new Skip(reason, "");
    }
}
