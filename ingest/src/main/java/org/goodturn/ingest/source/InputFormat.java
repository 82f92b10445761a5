package org.goodturn.ingest.source;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** One kind of file: where its files are, and how they are read. */
public interface InputFormat {
    /** The files there are now, in a stable order. */
    List<InputFile> files() throws IOException;

    /**
     * Looks at the beginning of every file for what no later line can make good.
     *
     * @throws org.apache.kafka.common.config.ConfigException saying in one sentence what it is and in which file
     */
    default void check() throws IOException {}

    /**
     * Looks at files before they are read, where reading one depends on another; called with all files of the input,
     * whichever task reads them, and again when there are more or other ones.
     *
     * @param stopped asked now and then; when true, the work may be left undone
     */
    default void prepare(List<InputFile> files, BooleanSupplier stopped) throws IOException {}

    /**
     * Opens a file where it was left, or at its beginning when it was never read or is no longer the same file.
     *
     * @param left where it was left
     */
    ItemReader open(InputFile file, Optional<Position> left) throws IOException;

    /**
     * A position from what {@link Position#toMap} gave.
     *
     * @throws IllegalArgumentException saying what is wrong with it
     */
    Position position(Map<String, ?> map);
}
