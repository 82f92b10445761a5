package org.goodturn.ingest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place in a file that grows at its end.
 *
 * @param offset bytes read
 * @param items lines, or messages, read
 * @param head how the file began when it was first read
 */
public record FilePosition(long offset, long items, FileHead head) implements Position {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{32}");

    /** Refuses negative numbers. */
    public FilePosition {
        if (offset < 0 || items < 0) {
            throw new IllegalArgumentException("offset and items must be 0 or more");
        }
    }

    /** The beginning of a file. */
    public static FilePosition startOf(FileHead head) {
        return new FilePosition(0, 0, head);
    }

    /**
     * From what {@link #toMap} gave.
     *
     * @throws IllegalArgumentException naming the field that is missing or wrong
     */
    public static FilePosition parse(Map<String, ?> map) {
        long headLength = PositionFields.whole(map, "headLength");
        if (headLength > FileHead.MAX_LENGTH) {
            throw new IllegalArgumentException("headLength must be at most " + FileHead.MAX_LENGTH);
        }
        String hash = PositionFields.text(map, "headHash");
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("headHash must be 32 hexadecimal digits");
        }
        PositionFields.only(map, "offset", "items", "headLength", "headHash");
        return new FilePosition(
                PositionFields.whole(map, "offset"),
                PositionFields.whole(map, "items"),
                new FileHead((int) headLength, hash));
    }

    /**
     * Where to go on in a file.
     *
     * @param left where it was left
     * @return empty when it was never read, or begins otherwise or is shorter than it was, and so is another file
     */
    public static Optional<FilePosition> resume(Path file, Optional<Position> left) throws IOException {
        if (left.orElse(null) instanceof FilePosition position
                && Files.size(file) >= position.offset
                && position.head.matches(file)) {
            return Optional.of(position);
        }
        return Optional.empty();
    }

    /** Further on in the same file. */
    public FilePosition at(long newOffset, long newItems) {
        return new FilePosition(newOffset, newItems, head);
    }

    @Override
    public Map<String, Object> toMap() {
        return Map.of("offset", offset, "items", items, "headLength", (long) head.length(), "headHash", head.hash());
    }
}
