package org.goodturn.bench.delivery;

import java.util.Arrays;

/** Cuts a flow of bytes into lines without copying those that lie whole in the flow's buffer. Not safe for many threads. */
final class Lines {

    private static final byte[] NOTHING = {};
    private static final int LONGEST = 1 << 20;

    private byte[] begun = NOTHING;

    /** What is told of each line, without its end. */
    interface Line {
        void line(byte[] bytes, int from, int to);
    }

    /** Takes the next bytes in and tells the lines that end in them. */
    void take(byte[] bytes, int from, int to, Line line) {
        int start = from;
        for (int at = from; at < to; at++) {
            if (bytes[at] == '\n') {
                tell(bytes, start, at, line);
                start = at + 1;
            }
        }
        if (start < to) {
            keep(bytes, start, to);
        }
    }

    private void tell(byte[] bytes, int from, int to, Line line) {
        if (begun.length == 0) {
            line.line(bytes, from, withoutReturn(bytes, from, to));
            return;
        }
        keep(bytes, from, to);
        byte[] whole = begun;
        begun = NOTHING;
        line.line(whole, 0, withoutReturn(whole, 0, whole.length));
    }

    private void keep(byte[] bytes, int from, int to) {
        int length = begun.length;
        if (length + to - from > LONGEST) {
            throw new IllegalStateException("A line of the server is longer than " + LONGEST + " bytes");
        }
        begun = Arrays.copyOf(begun, length + to - from);
        System.arraycopy(bytes, from, begun, length, to - from);
    }

    private static int withoutReturn(byte[] bytes, int from, int to) {
        return to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    }
}
