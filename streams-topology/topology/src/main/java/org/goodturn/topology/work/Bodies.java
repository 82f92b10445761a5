package org.goodturn.topology.work;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;

/** Writes bodies of letters as Avro binary. Keeps its buffers, so each partition has one of its own. */
final class Bodies {
    private final Map<Class<?>, SpecificDatumWriter<SpecificRecord>> writers = new HashMap<>();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    private BinaryEncoder encoder;

    ByteBuffer encode(SpecificRecord body) {
        out.reset();
        encoder = EncoderFactory.get().directBinaryEncoder(out, encoder);
        try {
            writers.computeIfAbsent(body.getClass(), type -> writerOf(body)).write(body, encoder);
            encoder.flush();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return ByteBuffer.wrap(out.toByteArray());
    }

    private static SpecificDatumWriter<SpecificRecord> writerOf(SpecificRecord body) {
        return new SpecificDatumWriter<>(body.getSchema(), ((SpecificRecordBase) body).getSpecificData());
    }
}
