package org.goodturn.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.goodturn.events.Behavior;
import org.goodturn.events.BehaviorKind;
import org.goodturn.events.DataUse;
import org.goodturn.events.Interaction;
import org.goodturn.events.Nudge;
import org.goodturn.schemas.Samples;
import org.goodturn.schemas.registry.NeutralSchema;
import org.goodturn.schemas.registry.RegistryUnavailableException;
import org.goodturn.schemas.serde.UnreadableValueException.Reason;
import org.goodturn.schemas.testing.InMemorySchemaRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AvroDeserializerTest {
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();
    private final AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>(registry, WritePolicy.REGISTER);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4})
    void fewerBytesThanAHeaderAreNoRecord(int length) {
        assertUnreadable(new byte[length], Interaction.class, Reason.NOT_FRAMED);
    }

    @Test
    void plainTextIsNoRecord() {
        assertUnreadable(
                "{\"from\":\"pAda\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Interaction.class,
                Reason.NOT_FRAMED);
    }

    @Test
    void anUnknownSchemaIdIsNamed() {
        assertThatThrownBy(() -> read(new byte[] {0, 0, 0, 1, 0, 1}, Interaction.class))
                .isInstanceOf(UnreadableValueException.class)
                .hasMessageContaining("topic-1")
                .hasMessageContaining("schema id 256")
                .extracting(e -> ((UnreadableValueException) e).reason())
                .isEqualTo(Reason.UNKNOWN_SCHEMA_ID);
    }

    @Test
    void aRegistryThatIsDownIsNoFaultOfTheRecord() {
        byte[] bytes = serializer.serialize("topic-1", Samples.interaction());
        registry.setDown(true);
        AvroDeserializer<Interaction> deserializer = new AvroDeserializer<>(Interaction.class, registry);

        assertThatThrownBy(() -> deserializer.deserialize("topic-1", bytes))
                .isInstanceOf(RegistryUnavailableException.class);
        registry.setDown(false);
        assertThat(deserializer.deserialize("topic-1", bytes)).isEqualTo(Samples.interaction());
        registry.setDown(true);
        assertThat(deserializer.deserialize("topic-1", bytes)).isEqualTo(Samples.interaction());
    }

    @Test
    void aRecordOfAnotherTypeIsAMismatchWhateverTheBytes() {
        byte[] bytes = serializer.serialize("topic-1", Samples.nudge());

        assertUnreadable(bytes, Interaction.class, Reason.SCHEMA_MISMATCH);
    }

    @Test
    void aSchemaThatIsNoRecordIsAMismatch() {
        int id = registry.register("s", Schema.create(Schema.Type.STRING));

        assertUnreadable(new byte[] {0, 0, 0, 0, (byte) id, 2, 'a'}, Interaction.class, Reason.SCHEMA_MISMATCH);
        assertUnreadable(new byte[] {0, 0, 0, 0, (byte) id, 2, 'a'}, null, Reason.SCHEMA_MISMATCH);
    }

    @Test
    void aCutRecordIsBrokenAndItsValuesAreNotTold() {
        byte[] bytes = serializer.serialize("topic-1", Samples.interaction());

        for (int length = WireFormat.HEADER_BYTES; length < bytes.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> read(cut, Interaction.class))
                    .isInstanceOf(UnreadableValueException.class)
                    .hasMessageContaining("topic-1")
                    .hasMessageNotContaining("pAda")
                    .hasNoCause();
        }
    }

    @Test
    void bytesLeftOverAreBroken() {
        byte[] bytes = serializer.serialize("topic-1", Samples.interaction());

        assertUnreadable(java.util.Arrays.copyOf(bytes, bytes.length + 1), Interaction.class, Reason.BROKEN_BYTES);
    }

    @Test
    void anEnumIndexThatDoesNotExistIsBroken() {
        Schema schema = NeutralSchema.of(Behavior.getClassSchema());
        int id = registry.register("s", schema);
        byte[] bytes = {0, 0, 0, 0, (byte) id, 2, 'e', 2, 'p', 0, 2, 't', 126, 0, 2, 's'};

        assertUnreadable(bytes, Behavior.class, Reason.BROKEN_BYTES);
    }

    @Test
    void aSymbolThatThisReaderDoesNotKnowYetBecomesTheDefault() throws Exception {
        Schema newer = new Schema.Parser()
                .parse(NeutralSchema.of(Behavior.getClassSchema())
                        .toString()
                        .replace("\"OPENED_SITE\"", "\"OPENED_SITE\",\"DREAMT\""));
        GenericRecord record = new GenericData.Record(newer);
        record.put("eventId", "e");
        record.put("person", "p");
        record.put("at", 0L);
        record.put("topic", "t");
        record.put("kind", new GenericData.EnumSymbol(newer.getField("kind").schema(), "DREAMT"));
        record.put("source", "s");

        Behavior read = (Behavior) read(written(newer, record), Behavior.class);

        assertThat(read.getKind()).isEqualTo(BehaviorKind.OTHER);
    }

    @Test
    void whatAnOlderWriterDidNotKnowHasTheDefault() throws Exception {
        Schema older = SchemaBuilder.record("Behavior")
                .namespace("org.goodturn.events")
                .fields()
                .requiredString("topic")
                .requiredString("eventId")
                .requiredString("person")
                .requiredLong("at")
                .requiredString("source")
                .requiredString("retired")
                .endRecord();
        GenericRecord record = new GenericData.Record(older);
        record.put("eventId", "e");
        record.put("person", "p");
        record.put("at", Samples.NOON.toEpochMilli());
        record.put("topic", "t");
        record.put("source", "s");
        record.put("retired", "gone");

        Behavior read = (Behavior) read(written(older, record), Behavior.class);

        assertThat(read)
                .isEqualTo(Behavior.newBuilder()
                        .setEventId("e")
                        .setPerson("p")
                        .setAt(Samples.NOON)
                        .setTopic("t")
                        .setSource("s")
                        .build());
    }

    @Test
    void withoutATypeTheWritersSchemaNamesIt() {
        byte[] nudge = serializer.serialize("topic-1", Samples.nudge());
        byte[] interaction = serializer.serialize("topic-1", Samples.interaction());

        assertThat(read(nudge, null)).isEqualTo(Samples.nudge());
        assertThat(read(interaction, null)).isEqualTo(Samples.interaction());
    }

    @Test
    void theTypeMayBeConfigured() {
        AvroDeserializer<Nudge> deserializer = new AvroDeserializer<>();
        deserializer.configure(
                Map.of("schema.registry.url", "mock://deserializer-test", "specific.value.type", Nudge.class.getName()),
                false);
        AvroSerializer<Nudge> writer =
                new AvroSerializer<>(InMemorySchemaRegistry.named("deserializer-test"), WritePolicy.REGISTER);

        Nudge read = deserializer.deserialize("t", writer.serialize("t", Samples.nudge()));

        assertThat(read).isEqualTo(Samples.nudge());
        InMemorySchemaRegistry.forget("deserializer-test");
    }

    @Test
    void aConfiguredTypeThatIsNoRecordIsRefused() {
        assertThatThrownBy(() -> new AvroDeserializer<DataUse>()
                        .configure(
                                Map.of(
                                        "schema.registry.url",
                                        "mock://x",
                                        "specific.value.type",
                                        String.class.getName()),
                                false))
                .isInstanceOf(ConfigException.class);
    }

    private byte[] written(Schema schema, GenericRecord record) throws Exception {
        BytesEncoder encoder = new BytesEncoder();
        encoder.begin(WireFormat.HEADER_BYTES);
        new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
        byte[] bytes = encoder.end();
        WireFormat.putHeader(bytes, registry.register("s", schema));
        return bytes;
    }

    private void assertUnreadable(byte[] bytes, Class<? extends SpecificRecord> type, Reason reason) {
        assertThatThrownBy(() -> read(bytes, type))
                .isInstanceOf(UnreadableValueException.class)
                .hasMessageContaining("topic-1")
                .extracting(e -> ((UnreadableValueException) e).reason())
                .isEqualTo(reason);
    }

    private <T extends SpecificRecord> SpecificRecord read(byte[] bytes, Class<T> type) {
        return new AvroDeserializer<>(type, registry).deserialize("topic-1", bytes);
    }
}
