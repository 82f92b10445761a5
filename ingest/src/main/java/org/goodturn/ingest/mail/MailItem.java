package org.goodturn.ingest.mail;

import java.util.List;
import org.goodturn.ingest.source.Item;
import org.goodturn.ingest.source.Position;
import org.goodturn.ingest.source.Skip;
import org.goodturn.ingest.source.SkipReason;

/** Makes an item of a message. */
record MailItem(MailTies ties) {
    /**
     * @param where names the message in sentences
     * @param after where the next one begins
     */
    Item of(RawMessage message, String where, Position after) {
        if (message.tooLong()) {
            return skipped(SkipReason.TOO_LONG, where, after);
        }
        MailHeaders headers = MailHeaders.parse(message.headers());
        ties.remember(headers);
        return switch (ties.of(headers)) {
            case MailTies.Outcome.Ties found -> new Item(1, found.events(), List.of(), after);
            case MailTies.Outcome.Nothing nothing -> skipped(nothing.reason(), where, after);
        };
    }

    static Item skipped(SkipReason reason, String where, Position after) {
        Skip skip = reason.malformed() ? new Skip(reason, where + " " + what(reason)) : Skip.because(reason);
        return new Item(1, List.of(), List.of(skip), after);
    }

    private static String what(SkipReason reason) {
        return switch (reason) {
            case TOO_LONG ->
                "has more than " + HeaderBlock.MAX_BYTES / 1024
                        + " KiB of headers, or one longer than " + HeaderBlock.MAX_LINE_BYTES / 1024
                        + " KiB; shorten them or remove the message";
            case UNREADABLE_SENDER -> "has no From address that can be read; correct it or remove the message";
            case UNREADABLE_DATE -> "has no Date that can be read; correct it or remove the message";
            case WRONG_KIND_OF_FILE -> "holds no message; remove it, or give it as the kind that it is";
            default -> "cannot be understood; correct it or remove the message";
        };
    }
}
