package org.goodturn.ingest.source;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Reads one file item by item. Used by one thread at a time. */
public interface ItemReader extends Closeable {
    /** The next item; empty when there is none now. */
    Optional<Item> next() throws IOException;

    /** After the last item: false when what the file ends with may still be in the middle of being written. */
    boolean complete();

    /** After the last item: when there will be more although the file stays as it is. */
    default Optional<Instant> due() {
        return Optional.empty();
    }
}
