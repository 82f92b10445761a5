package org.goodturn.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class CursorSealTest {

    private static final String ANNA = "person anna for anna";

    private final CursorSeal seal = new CursorSeal(new byte[32]);

    private static Cursor cursor(long... next) {
        return new Cursor(
                42,
                1_700_000_000_000L,
                0,
                next.length,
                IntStream.range(0, next.length).toArray(),
                next,
                new long[0]);
    }

    @Property(tries = 200, seed = "20261123")
    void whatWasSealedOpensAsItWas(
            @ForAll @Size(min = 1, max = 64) List<@LongRange(min = 0, max = Long.MAX_VALUE / 2) Long> offsets,
            @ForAll @IntRange(min = 0, max = 64) int others,
            @ForAll boolean backlog) {
        long[] next = offsets.stream().mapToLong(Long::longValue).toArray();
        int[] partitions = IntStream.range(0, next.length).map(i -> i + others).toArray();
        Cursor cursor = new Cursor(
                -7,
                1_700_000_000_000L,
                1_600_000_000_001L,
                next.length + others,
                partitions,
                next,
                backlog ? next : new long[0]);
        assertThat(seal.open(seal.seal(cursor, ANNA), ANNA)).contains(cursor);
    }

    @Example
    void isShortForOnePersonHoweverManyPartitionsThereAre() {
        Cursor cursor = new Cursor(
                1L << 60,
                1_800_000_000_000L,
                1_800_000_000_000L,
                64,
                new int[] {63},
                new long[] {1L << 32},
                new long[0]);
        assertThat(seal.seal(cursor, ANNA)).hasSizeLessThan(80);
    }

    @Property(tries = 200, seed = "20261123")
    void nothingChangedOpens(@ForAll @IntRange(min = 0, max = 1000) int where, @ForAll byte flip) {
        byte[] sealed = Base64.getUrlDecoder().decode(seal.seal(cursor(7, 300, 0), ANNA));
        if (flip == 0) {
            return;
        }
        sealed[where % sealed.length] ^= flip;
        String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
        assertThat(seal.open(changed, ANNA)).isEmpty();
    }

    @Property(tries = 200, seed = "20261123")
    void nothingMadeUpOpensOrBreaks(@ForAll String text) {
        assertThat(seal.open(text, ANNA)).isEmpty();
    }

    @Example
    void opensForItsSubscriberAlone() {
        assertThat(seal.open(seal.seal(cursor(1), ANNA), "person bert for bert"))
                .isEmpty();
    }

    @Example
    void opensWithItsKeyAlone() {
        byte[] other = new byte[32];
        Arrays.fill(other, (byte) 1);
        assertThat(new CursorSeal(other).open(seal.seal(cursor(1), ANNA), ANNA)).isEmpty();
    }
}
