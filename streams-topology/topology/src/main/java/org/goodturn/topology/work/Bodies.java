package org.goodturn.topology.work;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.schemas.serde.AvroCodec;

/** Writes bodies of letters as Avro binary. Each partition has one of its own. */
final class Bodies {
    private final Map<Class<?>, AvroCodec<SpecificRecord>> codecs = new HashMap<>();

    ByteBuffer encode(SpecificRecord body) {
        return ByteBuffer.wrap(
                codecs.computeIfAbsent(body.getClass(), type -> codecOf(body)).encode(body));
    }

    @SuppressWarnings("unchecked") // the class of a record is the class of that record
    private static AvroCodec<SpecificRecord> codecOf(SpecificRecord body) {
        return new AvroCodec<>((Class<SpecificRecord>) body.getClass());
    }
}
