package org.goodturn.bench.delivery;

import java.nio.charset.StandardCharsets;

/**
 * Reads an HTTP/1.1 answer whose body is Server-Sent Events, however the bytes come cut. It knows no more of either than a
 * stream of nudges needs, so that ten thousand of them fit into one thread. Not safe for many threads.
 */
final class StreamAnswer {

    private static final byte[] ID = "id:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EVENT = "event:".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DATA = "data:".getBytes(StandardCharsets.US_ASCII);
    private static final String CHUNKED = "transfer-encoding: chunked";
    private static final int HEX = 16;

    private enum Part {
        STATUS,
        HEADERS,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        UNTIL_CLOSED,
        OVER
    }

    private final Heard heard;
    private final Lines head = new Lines();
    private final Lines body = new Lines();
    private Part part = Part.STATUS;
    private int status;
    private boolean chunked;
    private int chunkLeft;
    private byte[] id;
    private byte[] name;
    private byte[] data;

    /** What is told. */
    interface Heard {
        /** The answer's status; its headers have ended. */
        void answered(int status);

        /** A comment: an opening or a heartbeat. */
        void comment();

        /**
         * An event.
         *
         * @param id its id, or null
         * @param name its name, or null
         */
        void event(byte[] id, byte[] name, byte[] data);

        /** The body is complete: the server has ended the stream. */
        void ended();
    }

    StreamAnswer(Heard heard) {
        this.heard = heard;
    }

    /** Takes the next bytes in. */
    void take(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && part != Part.OVER) {
            if (part == Part.UNTIL_CLOSED) {
                body.take(bytes, at, to, this::bodyLine);
                at = to;
            } else if (part == Part.CHUNK) {
                int end = Math.min(to, at + chunkLeft);
                body.take(bytes, at, end, this::bodyLine);
                chunkLeft -= end - at;
                at = end;
                if (chunkLeft == 0) {
                    part = Part.CHUNK_END;
                }
            } else {
                int end = lineEnd(bytes, at, to);
                head.take(bytes, at, end, this::headLine);
                at = end;
            }
        }
    }

    /** One line at a time: what follows a line may not be a line. */
    private static int lineEnd(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '\n') {
            at++;
        }
        return Math.min(to, at + 1);
    }

    private void headLine(byte[] bytes, int from, int to) {
        switch (part) {
            case STATUS -> {
                status = Integer.parseInt(text(bytes, from + "HTTP/1.1 ".length(), from + "HTTP/1.1 200".length()));
                part = Part.HEADERS;
            }
            case HEADERS -> {
                chunked |= text(bytes, from, to).equalsIgnoreCase(CHUNKED);
                if (from == to) {
                    part = chunked ? Part.CHUNK_SIZE : Part.UNTIL_CLOSED;
                    heard.answered(status);
                }
            }
            case CHUNK_SIZE -> {
                chunkLeft =
                        Integer.parseInt(text(bytes, from, to).split(";", 2)[0].strip(), HEX);
                part = chunkLeft == 0 ? Part.OVER : Part.CHUNK;
                if (chunkLeft == 0) {
                    heard.ended();
                }
            }
            case CHUNK_END -> part = Part.CHUNK_SIZE;
            case CHUNK, UNTIL_CLOSED, OVER -> throw new IllegalStateException("no line is due");
        }
    }

    private void bodyLine(byte[] bytes, int from, int to) {
        if (from == to) {
            if (data != null) {
                heard.event(id, name, data);
            }
            name = null;
            data = null;
        } else if (bytes[from] == ':') {
            heard.comment();
        } else if (begins(bytes, from, to, DATA)) {
            data = value(bytes, from + DATA.length, to);
        } else if (begins(bytes, from, to, ID)) {
            id = value(bytes, from + ID.length, to);
        } else if (begins(bytes, from, to, EVENT)) {
            name = value(bytes, from + EVENT.length, to);
        }
    }

    private static boolean begins(byte[] bytes, int from, int to, byte[] with) {
        if (to - from < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if (bytes[from + i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] value(byte[] bytes, int from, int to) {
        int start = from < to && bytes[from] == ' ' ? from + 1 : from;
        byte[] value = new byte[to - start];
        System.arraycopy(bytes, start, value, 0, value.length);
        return value;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    }
}
