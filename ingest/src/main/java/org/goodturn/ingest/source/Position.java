package org.goodturn.ingest.source;

import java.util.Map;

/** How far a file has been read, and by what it is recognised. Kept by Connect as a source offset. */
public interface Position {
    /** As plain strings and whole numbers. */
    Map<String, Object> toMap();
}
