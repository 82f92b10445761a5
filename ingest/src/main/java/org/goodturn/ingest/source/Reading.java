package org.goodturn.ingest.source;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.goodturn.ingest.identity.PersonIds;

/**
 * What reading an input needs to know, whatever its kind.
 *
 * @param paths files, and folders with files
 * @param ids hashes people
 * @param source under which consent is asked
 * @param maxPeople how many people a message or meeting may be between
 * @param settling when the end of a file is taken as it stands
 * @param clock says what is past
 */
public record Reading(
        List<Path> paths, PersonIds ids, String source, int maxPeople, Settling settling, InstantSource clock) {
    /** More people than this say too little about any two of them. */
    public static final int DEFAULT_MAX_PEOPLE = 10;
}
