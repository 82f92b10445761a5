package org.goodturn.schemas.serde;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.util.Utf8;

/** Avro binary into one growing array that is used again for the next record. Not thread-safe. */
final class BytesEncoder extends BinaryEncoder {
    private static final int USUAL = 1 << 10;
    private static final int KEPT_AT_MOST = 1 << 20;

    private byte[] buffer = new byte[USUAL];
    private int end;

    /** Begins a record, with room for that many bytes in front. */
    void begin(int headerBytes) {
        if (buffer.length > KEPT_AT_MOST) {
            buffer = new byte[USUAL];
        }
        end = headerBytes;
    }

    /** Everything since {@link #begin}, in an array of its own. */
    byte[] end() {
        return Arrays.copyOf(buffer, end);
    }

    private void ensure(int more) {
        if (buffer.length - end < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, Math.addExact(end, more)));
        }
    }

    @Override
    public void writeBoolean(boolean b) {
        ensure(1);
        buffer[end++] = (byte) (b ? 1 : 0);
    }

    @Override
    public void writeInt(int n) {
        writeLong(n);
    }

    @Override
    public void writeLong(long n) {
        ensure(10);
        long rest = n << 1 ^ n >> 63;
        while ((rest & ~0x7fL) != 0) {
            buffer[end++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[end++] = (byte) rest;
    }

    @Override
    public void writeFloat(float f) {
        littleEndian(Float.floatToRawIntBits(f), 4);
    }

    @Override
    public void writeDouble(double d) {
        littleEndian(Double.doubleToRawLongBits(d), 8);
    }

    private void littleEndian(long bits, int bytes) {
        ensure(bytes);
        for (int i = 0; i < bytes; i++) {
            buffer[end++] = (byte) (bits >>> 8 * i);
        }
    }

    @Override
    public void writeFixed(byte[] bytes, int start, int len) {
        ensure(len);
        System.arraycopy(bytes, start, buffer, end, len);
        end += len;
    }

    @Override
    public void writeString(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        writeLong(utf8.length);
        writeFixed(utf8, 0, utf8.length);
    }

    @Override
    public void writeString(Utf8 utf8) {
        writeLong(utf8.getByteLength());
        writeFixed(utf8.getBytes(), 0, utf8.getByteLength());
    }

    @Override
    public void writeBytes(ByteBuffer bytes) {
        int length = bytes.remaining();
        writeLong(length);
        ensure(length);
        bytes.get(bytes.position(), buffer, end, length);
        end += length;
    }

    @Override
    public void writeBytes(byte[] bytes, int start, int len) throws IOException {
        writeLong(len);
        writeFixed(bytes, start, len);
    }

    @Override
    protected void writeZero() {
        ensure(1);
        buffer[end++] = 0;
    }

    @Override
    public int bytesBuffered() {
        return end;
    }

    @Override
    public void flush() {
        // Everything is where it belongs.
    }
}
