package org.goodturn.topology.work;

import java.nio.charset.StandardCharsets;

/** Values of tests: text after a layout byte. */
final class Text implements Codec<String> {
    static final Room<String> ROOM = new Room<>("notes", new Text());

    @Override
    public byte[] encode(String value) {
        return ("1" + value).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String decode(byte[] bytes) {
        return new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
    }
}
