package org.goodturn.schemas.serde;

/** The five bytes before the Avro binary: 0, then the schema's id, big-endian. */
public final class WireFormat {
    /** Bytes before the Avro binary. */
    public static final int HEADER_BYTES = 5;

    private static final byte MAGIC = 0;

    private WireFormat() {}

    /** Whether these bytes can be a record at all. */
    public static boolean isFramed(byte[] bytes) {
        return bytes.length >= HEADER_BYTES && bytes[0] == MAGIC;
    }

    /** The schema's id of framed bytes. */
    public static int schemaId(byte[] bytes) {
        return (bytes[1] & 0xff) << 24 | (bytes[2] & 0xff) << 16 | (bytes[3] & 0xff) << 8 | bytes[4] & 0xff;
    }

    static void putHeader(byte[] into, int schemaId) {
        into[0] = MAGIC;
        into[1] = (byte) (schemaId >>> 24);
        into[2] = (byte) (schemaId >>> 16);
        into[3] = (byte) (schemaId >>> 8);
        into[4] = (byte) schemaId;
    }
}
