package org.goodturn.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.common.config.ConfigException;
import org.goodturn.ingest.identity.HashKey;
import org.goodturn.ingest.identity.PersonIds;
import org.goodturn.ingest.source.InputFile;
import org.goodturn.ingest.source.InputFormat;
import org.goodturn.ingest.source.Reading;
import org.goodturn.ingest.source.Settling;

/** Finds out before anything starts whether an input can be read. Looks at the beginning of each file at most. */
public final class InputCheck {
    private InputCheck() {}

    /**
     * Does nothing when the input can be read.
     *
     * @throws BadInputException if it is not there, cannot be read, holds no file of its kind, or has unknown or missing
     *     columns; one sentence that names the file
     */
    public static void check(Input input) {
        String word = input.kind().word();
        if (!Files.exists(input.path())) {
            throw new BadInputException("There is no file or folder " + input.path() + " to read as " + word + ".");
        }
        if (input.path().toString().contains(",")) {
            throw new BadInputException("The path " + input.path() + " has a comma, which connectors take for the end "
                    + "of a path; rename it.");
        }
        try {
            InputFormat format = input.kind().format(lookingOnly(input));
            List<InputFile> files = format.files();
            if (files.isEmpty()) {
                throw new BadInputException("The folder " + input.path() + " holds nothing to read as " + word + ".");
            }
            for (InputFile file : files) {
                if (!Files.isReadable(file.path())) {
                    throw new BadInputException(
                            "The file " + file.path() + " cannot be read; give yourself the right to.");
                }
            }
            format.check();
        } catch (ConfigException e) {
            throw new BadInputException(e.getMessage() + ".");
        } catch (IOException e) {
            throw new BadInputException("The input " + input.path() + " cannot be read ("
                    + e.getClass().getSimpleName() + ").");
        }
    }

    /** Nobody is hashed while only looking. */
    private static Reading lookingOnly(Input input) {
        byte[] throwAway = new byte[HashKey.BYTES];
        new SecureRandom().nextBytes(throwAway);
        return new Reading(
                List.of(input.path()),
                new PersonIds(HashKey.of(throwAway)),
                input.kind().word(),
                Reading.DEFAULT_MAX_PEOPLE,
                Settling.AT_ONCE,
                InstantSource.fixed(Instant.EPOCH));
    }
}
