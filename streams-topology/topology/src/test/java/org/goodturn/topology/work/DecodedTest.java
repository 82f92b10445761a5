package org.goodturn.topology.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DecodedTest {

    private final Counting codec = new Counting();
    private final Decoded decoded = new Decoded();

    @Test
    void theSameBytesAreDecodedOnceInARoomThatIsReadOften() {
        Room<String> room = new Room<>("people", codec, true);

        String first = decoded.of(room, "ann".getBytes(UTF_8));
        String again = decoded.of(room, "ann".getBytes(UTF_8));

        assertThat(again).isSameAs(first).isEqualTo("ann");
        assertThat(codec.decodings).isEqualTo(1);
    }

    @Test
    void otherBytesAreAnotherValueWhoeverTheyAreOf() {
        Room<String> room = new Room<>("people", codec, true);
        decoded.of(room, "ann".getBytes(UTF_8));

        assertThat(decoded.of(room, "ben".getBytes(UTF_8))).isEqualTo("ben");
    }

    @Test
    void aRoomThatIsNotReadOftenRemembersNothing() {
        Room<String> room = new Room<>("ties", codec);

        decoded.of(room, "ann".getBytes(UTF_8));
        decoded.of(room, "ann".getBytes(UTF_8));

        assertThat(codec.decodings).isEqualTo(2);
    }

    @Test
    void oneValueTooManyForgetsTheOneNotReadForLongest() {
        Room<String> room = new Room<>("people", codec, true);
        for (int i = 0; i <= Decoded.MOST; i++) {
            decoded.of(room, Integer.toString(i).getBytes(UTF_8));
        }

        decoded.of(room, Integer.toString(1).getBytes(UTF_8));
        assertThat(codec.decodings).isEqualTo(Decoded.MOST + 1);
        decoded.of(room, Integer.toString(0).getBytes(UTF_8));

        assertThat(codec.decodings).isEqualTo(Decoded.MOST + 2);
    }

    private static final class Counting implements Codec<String> {
        private int decodings;

        @Override
        public byte[] encode(String value) {
            return value.getBytes(UTF_8);
        }

        @Override
        public String decode(byte[] bytes) {
            decodings++;
            return new String(bytes, UTF_8);
        }
    }
}
