package org.goodturn.bench.delivery;

import java.nio.charset.StandardCharsets;

/** The ids of the bench's nudges hold their number, so that a client finds it in the text without reading JSON. */
final class NudgeNumber {

    private static final String PREFIX = "bench-";
    private static final byte[] MARK = ("\"id\":\"" + PREFIX).getBytes(StandardCharsets.US_ASCII);

    private NudgeNumber() {}

    /** The id of the nudge with that number. */
    static String id(int number) {
        return PREFIX + number;
    }

    /** The number of the nudge that an event's data tells of; -1 if it is none of the bench's. */
    static int in(byte[] data) {
        int at = after(data);
        if (at < 0 || at >= data.length || !isDigit(data[at])) {
            return -1;
        }
        int number = 0;
        for (; at < data.length && isDigit(data[at]); at++) {
            number = number * 10 + data[at] - '0';
        }
        return number;
    }

    private static int after(byte[] data) {
        for (int from = 0; from + MARK.length <= data.length; from++) {
            int same = 0;
            while (same < MARK.length && data[from + same] == MARK[same]) {
                same++;
            }
            if (same == MARK.length) {
                return from + same;
            }
        }
        return -1;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
