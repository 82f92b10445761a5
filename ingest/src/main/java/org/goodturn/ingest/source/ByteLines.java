package org.goodturn.ingest.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads a file line by line in bounded memory, knowing the byte at which each line begins and ends. Of a longer line than
 * is taken the rest is passed over.
 */
public final class ByteLines implements Closeable {
    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int END = -1;

    private final SeekableByteChannel channel;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).flip();
    private final byte[] line;
    private int length;
    private long start;
    private long position;
    private boolean terminated;
    private boolean truncated;

    /**
     * @param file what to read
     * @param from the byte to begin at
     * @param maxLineBytes how much of a line is kept
     */
    public ByteLines(Path file, long from, int maxLineBytes) throws IOException {
        this.channel = Files.newByteChannel(file);
        this.line = new byte[maxLineBytes];
        seek(from);
    }

    /** Goes to a byte of the file. */
    public void seek(long to) throws IOException {
        channel.position(to);
        buffer.clear().flip();
        position = to;
    }

    /** Reads the next line; false at the end of the file. */
    public boolean next() throws IOException {
        start = position;
        length = 0;
        truncated = false;
        terminated = false;
        int next = read();
        if (next == END) {
            return false;
        }
        while (next != END && next != '\n') {
            keep((byte) next);
            next = read();
        }
        terminated = next == '\n';
        if (terminated && length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return true;
    }

    /** The line without its end: a copy. */
    public byte[] line() {
        return Arrays.copyOf(line, length);
    }

    /** How many bytes of the line were kept. */
    public int length() {
        return length;
    }

    /** Whether the line begins with these ASCII characters. */
    public boolean startsWith(String ascii) {
        if (length < ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (line[i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is nothing but blanks on the line. */
    public boolean blank() {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return !truncated;
    }

    /** The byte at which the line begins. */
    public long start() {
        return start;
    }

    /** The byte behind the line and its end. */
    public long end() {
        return position;
    }

    /** Whether the line has an end; only the file's last one can be without. */
    public boolean terminated() {
        return terminated;
    }

    /** Whether the line was longer than is kept. */
    public boolean truncated() {
        return truncated;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void keep(byte next) {
        if (length == line.length) {
            truncated = true;
        } else {
            line[length++] = next;
        }
    }

    private int read() throws IOException {
        if (!buffer.hasRemaining()) {
            buffer.clear();
            int got = channel.read(buffer);
            buffer.flip();
            if (got <= 0) {
                return END;
            }
        }
        position++;
        return buffer.get() & 0xff;
    }
}
