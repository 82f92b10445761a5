package org.goodturn.topology.toy;

import java.nio.ByteBuffer;
import org.goodturn.topology.work.Codec;

/** Whole numbers after a layout byte. */
public final class Counter implements Codec<Long> {
    private static final byte LAYOUT = 1;

    @Override
    public byte[] encode(Long value) {
        return ByteBuffer.allocate(1 + Long.BYTES).put(LAYOUT).putLong(value).array();
    }

    @Override
    public Long decode(byte[] bytes) {
        return ByteBuffer.wrap(bytes, 1, Long.BYTES).getLong();
    }
}
