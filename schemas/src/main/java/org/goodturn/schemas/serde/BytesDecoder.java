package org.goodturn.schemas.serde;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.InvalidNumberEncodingException;
import org.apache.avro.io.Decoder;
import org.apache.avro.util.Utf8;

/**
 * Avro binary out of one array that may hold anything at all: no length is believed that the array cannot keep, so that
 * broken bytes cost no memory. (Avro's own decoder allocates first.) Not thread-safe.
 */
final class BytesDecoder extends Decoder {
    private byte[] bytes = new byte[0];
    private int at;

    /** Begins a record that goes from there to the end. */
    void begin(byte[] record, int from) {
        bytes = record;
        at = from;
    }

    /** Bytes not read yet. */
    @Override
    public int remainingBytes() {
        return bytes.length - at;
    }

    /** A length or count that the rest of the array can hold. */
    private int fitting(long length) throws IOException {
        if (length < 0 || length > remainingBytes()) {
            throw new EOFException("a length beyond the end");
        }
        return (int) length;
    }

    private int advance(long length) throws IOException {
        int from = at;
        at += fitting(length);
        return from;
    }

    @Override
    public void readNull() {
        // Takes no bytes.
    }

    @Override
    public boolean readBoolean() throws IOException {
        return bytes[advance(1)] == 1;
    }

    @Override
    public int readInt() throws IOException {
        long n = readLong();
        if (n != (int) n) {
            throw new InvalidNumberEncodingException("an int out of range");
        }
        return (int) n;
    }

    @Override
    public long readLong() throws IOException {
        long n = 0;
        for (int shift = 0; shift < 70; shift += 7) {
            int b = bytes[advance(1)];
            n |= (b & 0x7fL) << shift;
            if (b >= 0) {
                return n >>> 1 ^ -(n & 1);
            }
        }
        throw new InvalidNumberEncodingException("a long of more than ten bytes");
    }

    @Override
    public float readFloat() throws IOException {
        return Float.intBitsToFloat((int) littleEndian(4));
    }

    @Override
    public double readDouble() throws IOException {
        return Double.longBitsToDouble(littleEndian(8));
    }

    private long littleEndian(int count) throws IOException {
        int from = advance(count);
        long bits = 0;
        for (int i = 0; i < count; i++) {
            bits |= (bytes[from + i] & 0xffL) << 8 * i;
        }
        return bits;
    }

    @Override
    public String readString() throws IOException {
        int length = fitting(readLong());
        return new String(bytes, advance(length), length, StandardCharsets.UTF_8);
    }

    @Override
    public Utf8 readString(Utf8 old) throws IOException {
        int length = fitting(readLong());
        int from = advance(length);
        return new Utf8(Arrays.copyOfRange(bytes, from, from + length));
    }

    @Override
    public void skipString() throws IOException {
        advance(readLong());
    }

    @Override
    public ByteBuffer readBytes(ByteBuffer old) throws IOException {
        int length = fitting(readLong());
        int from = advance(length);
        return ByteBuffer.wrap(Arrays.copyOfRange(bytes, from, from + length));
    }

    @Override
    public void skipBytes() throws IOException {
        advance(readLong());
    }

    @Override
    public void readFixed(byte[] into, int start, int length) throws IOException {
        System.arraycopy(bytes, advance(length), into, start, length);
    }

    @Override
    public void skipFixed(int length) throws IOException {
        advance(length);
    }

    @Override
    public int readEnum() throws IOException {
        return readInt();
    }

    @Override
    public int readIndex() throws IOException {
        return readInt();
    }

    /** The items of the next block; each takes a byte or more. */
    private long blockItems() throws IOException {
        long items = readLong();
        if (items < 0) {
            readLong(); // Its size in bytes, for those who skip.
            items = -items;
        }
        return fitting(items);
    }

    /** Skips blocks that say their size; the count of items to skip one by one otherwise, 0 at the end. */
    private long itemsToSkip() throws IOException {
        long items = readLong();
        while (items < 0) {
            advance(readLong());
            items = readLong();
        }
        return fitting(items);
    }

    @Override
    public long readArrayStart() throws IOException {
        return blockItems();
    }

    @Override
    public long arrayNext() throws IOException {
        return blockItems();
    }

    @Override
    public long skipArray() throws IOException {
        return itemsToSkip();
    }

    @Override
    public long readMapStart() throws IOException {
        return blockItems();
    }

    @Override
    public long mapNext() throws IOException {
        return blockItems();
    }

    @Override
    public long skipMap() throws IOException {
        return itemsToSkip();
    }
}
