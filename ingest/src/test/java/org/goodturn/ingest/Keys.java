package org.goodturn.ingest;

import java.util.HexFormat;
import org.goodturn.ingest.identity.HashKey;
import org.goodturn.ingest.identity.PersonIds;

/** A key for tests. */
public final class Keys {
    /** In hexadecimal, as in a file. */
    public static final String HEX = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

    private Keys() {}

    /** The key. */
    public static HashKey key() {
        return HashKey.of(HexFormat.of().parseHex(HEX));
    }

    /** Hashes with it. */
    public static PersonIds ids() {
        return new PersonIds(key());
    }

    /** The id of a person. */
    public static String id(String identifier) {
        return ids().of(identifier).orElseThrow();
    }
}
