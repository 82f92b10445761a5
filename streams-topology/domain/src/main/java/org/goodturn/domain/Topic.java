package org.goodturn.domain;

/**
 * A subject in a taxonomy: a path from the general to the special, such as {@code marketing/branding}.
 *
 * @param path 1 to 128 characters, segments of {@code a–z 0–9 - _ .} joined by {@code /}
 */
public record Topic(String path) implements Comparable<Topic> {

    private static final int MAX_LENGTH = 128;

    /**
     * @throws IllegalArgumentException if the path has another shape
     */
    public Topic {
        if (!isValid(path)) {
            throw new IllegalArgumentException("a topic is a path such as marketing/branding, at most 128 characters");
        }
    }

    /** Whether a text has the shape of a topic. */
    public static boolean isValid(String path) {
        if (path == null || path.isEmpty() || path.length() > MAX_LENGTH) {
            return false;
        }
        boolean segmentIsEmpty = true;
        for (int at = 0; at < path.length(); at++) {
            char character = path.charAt(at);
            boolean separator = character == '/';
            if (separator ? segmentIsEmpty : !isOfSegment(character)) {
                return false;
            }
            segmentIsEmpty = separator;
        }
        return !segmentIsEmpty;
    }

    private static boolean isOfSegment(char character) {
        return character >= 'a' && character <= 'z'
                || character >= '0' && character <= '9'
                || character == '.'
                || character == '_'
                || character == '-';
    }

    /**
     * How well an offer of this topic serves a need.
     *
     * @return 1 for the same topic; where one path leads through the other, the shorter's share of the longer; 0 for
     *     siblings and strangers
     */
    public double fit(Topic need) {
        if (path.equals(need.path)) {
            return 1;
        }
        String[] mine = path.split("/");
        String[] theirs = need.path.split("/");
        int common = 0;
        while (common < Math.min(mine.length, theirs.length) && mine[common].equals(theirs[common])) {
            common++;
        }
        boolean oneCoversTheOther = common == Math.min(mine.length, theirs.length);
        return oneCoversTheOther ? (double) common / Math.max(mine.length, theirs.length) : 0;
    }

    /** The most special segment, in words: {@code branding}. */
    public String leaf() {
        return path.substring(path.lastIndexOf('/') + 1).replace('-', ' ').replace('_', ' ');
    }

    @Override
    public int compareTo(Topic other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
