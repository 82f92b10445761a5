package org.goodturn.domain;

/**
 * A subject in a taxonomy: a path from the general to the special, such as {@code marketing/branding}.
 *
 * @param path 1 to 128 characters, segments of {@code a–z 0–9 - _ .} joined by {@code /}
 */
public record Topic(String path) implements Comparable<Topic> {

    private static final int MAX_LENGTH = 128;
    private static final double GENERAL_PER_LEVEL = 0.75;
    private static final double SPECIAL_PER_LEVEL = 0.5;

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
     * How well an offer of this topic serves a need. Whoever offers the general offers what it contains, if with less depth:
     * three quarters a level. Whoever offers the special serves a general need only if that part of it is the one: half a
     * level. Siblings are something else: the taxonomy keeps them apart, and a wrong suggestion costs more than a missed one.
     *
     * @return 1 for the same topic, less for every level between, 0 where neither path leads through the other
     */
    public double fit(Topic need) {
        int mine = path.length();
        int theirs = need.path.length();
        if (mine == theirs) {
            return path.equals(need.path) ? 1 : 0;
        }
        return mine < theirs ? need.graded(path, GENERAL_PER_LEVEL) : graded(need.path, SPECIAL_PER_LEVEL);
    }

    /** A grade per level that this path goes on after another; 0 if it does not lead through that one. */
    private double graded(String through, double perLevel) {
        if (path.charAt(through.length()) != '/' || !path.startsWith(through)) {
            return 0;
        }
        double grade = 1;
        for (int at = through.length(); at < path.length(); at++) {
            if (path.charAt(at) == '/') {
                grade *= perLevel;
            }
        }
        return grade;
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
