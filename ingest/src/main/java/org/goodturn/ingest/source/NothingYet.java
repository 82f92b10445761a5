package org.goodturn.ingest.source;

import java.util.Optional;

/** A file in which there is nothing to read, as yet. */
public final class NothingYet implements ItemReader {
    @Override
    public Optional<Item> next() {
        return Optional.empty();
    }

    @Override
    public boolean complete() {
        return true;
    }

    @Override
    public void close() {}
}
