package org.goodturn.ingest.mail;

import java.io.ByteArrayOutputStream;
import org.goodturn.ingest.source.ByteLines;

/** Collects the header lines of one message, up to a bound. */
final class HeaderBlock {
    /** So many bytes of headers are taken. */
    static final int MAX_BYTES = 256 * 1024;

    /** So many bytes of one line are taken. */
    static final int MAX_LINE_BYTES = 64 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean tooLong;

    void add(ByteLines lines) {
        if (lines.truncated() || bytes.size() + lines.length() > MAX_BYTES) {
            tooLong = true;
        } else {
            bytes.writeBytes(lines.line());
            bytes.write('\r');
            bytes.write('\n');
        }
    }

    RawMessage until(long end, boolean finished) {
        return new RawMessage(bytes.toByteArray(), tooLong, end, finished);
    }

    /** Whether a line looks like {@code Name: value}. */
    static boolean looksLikeHeader(ByteLines lines) {
        byte[] line = lines.line();
        for (int i = 0; i < line.length; i++) {
            if (line[i] == ':') {
                return i > 0;
            }
            if (line[i] <= ' ' || line[i] > '~') {
                return false;
            }
        }
        return false;
    }
}
