package org.goodturn.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.goodturn.events.Interaction;
import org.goodturn.events.Nudge;
import org.goodturn.schemas.Samples;
import org.goodturn.schemas.testing.InMemorySchemaRegistry;

class BrokenBytesTest {
    private final AvroSerde<Nudge> serde = AvroSerde.of(Nudge.class, new InMemorySchemaRegistry());
    private final byte[] good = serde.serializer().serialize("t", Samples.nudge());

    @Property(tries = 2_000, seed = "20261123")
    void anyBytesAreEitherReadOrRefusedAsUnreadable(@ForAll @Size(max = 200) byte[] body) {
        byte[] bytes = Arrays.copyOf(good, WireFormat.HEADER_BYTES + body.length);
        System.arraycopy(body, 0, bytes, WireFormat.HEADER_BYTES, body.length);

        readOrRefuse(bytes);
    }

    @Property(tries = 2_000, seed = "20261123")
    void aGoodRecordWithOneByteChangedIsEitherReadOrRefusedAsUnreadable(@ForAll int where, @ForAll byte what) {
        byte[] bytes = good.clone();
        int body = bytes.length - WireFormat.HEADER_BYTES;
        bytes[WireFormat.HEADER_BYTES + Math.floorMod(where, body)] = what;

        readOrRefuse(bytes);
    }

    /** A length of two thousand million in a record of a few bytes: Avro's own decoder would try to make room first. */
    @Example
    void aLengthThatTheRecordCannotHoldTakesNoMemory() {
        byte[] bomb = Arrays.copyOf(good, WireFormat.HEADER_BYTES + 6);
        byte[] length = {(byte) 0xfe, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x0f, 0};
        System.arraycopy(length, 0, bomb, WireFormat.HEADER_BYTES, length.length);

        long before = allocated();
        readOrRefuse(bomb);

        assertThat(allocated() - before).isLessThan(1_000_000);
    }

    @Example
    void oneSerdeServesManyThreads() throws Exception {
        AvroSerde<Interaction> shared = AvroSerde.of(Interaction.class, new InMemorySchemaRegistry());
        List<Callable<Boolean>> work = new ArrayList<>();
        for (int worker = 0; worker < 8; worker++) {
            String person = "p".repeat(worker * 200 + 1);
            work.add(() -> roundTrips(shared, person));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (var done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        }
    }

    /** Read by Avro's own decoder, so that a mistake in our encoder and decoder cannot hide behind itself. */
    @Property(seed = "20261123")
    void avrosOwnDecoderReadsWhatOursWrites(@ForAll String text, @ForAll long count, @ForAll double value)
            throws Exception {
        Nudge nudge = Nudge.newBuilder(Samples.nudge())
                .setHeadline(text)
                .setScore(value)
                .setOpenedAt(java.time.Instant.ofEpochMilli(count))
                .build();

        byte[] bytes = serde.serializer().serialize("t", nudge);

        Nudge read = new SpecificDatumReader<>(Nudge.class)
                .read(
                        null,
                        DecoderFactory.get()
                                .binaryDecoder(
                                        bytes, WireFormat.HEADER_BYTES, bytes.length - WireFormat.HEADER_BYTES, null));
        assertThat(read).isEqualTo(serde.deserializer().deserialize("t", bytes));
        assertThat(read.getScore()).isEqualTo(value);
        assertThat(read.getOpenedAt().toEpochMilli()).isEqualTo(count);
    }

    private static boolean roundTrips(AvroSerde<Interaction> serde, String person) {
        for (int i = 0; i < 2_000; i++) {
            Interaction interaction = Interaction.newBuilder(Samples.interaction())
                    .setFrom(person)
                    .setGroupSize(i)
                    .build();
            byte[] bytes = serde.serializer().serialize("t", interaction);
            if (!interaction.equals(serde.deserializer().deserialize("t", bytes))) {
                return false;
            }
        }
        return true;
    }

    private void readOrRefuse(byte[] bytes) {
        assertThatCode(() -> {
                    try {
                        serde.deserializer().deserialize("t", bytes);
                    } catch (UnreadableValueException expected) {
                        assertThat(expected).hasMessageContaining("A record on t is unreadable");
                    }
                })
                .doesNotThrowAnyException();
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean())
                .getCurrentThreadAllocatedBytes();
    }
}
