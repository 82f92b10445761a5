package org.goodturn.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.specific.SpecificData;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.avro.AvroSchema;
import org.apache.flink.avro.registry.confluent.shaded.io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericData;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumReader;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericDatumWriter;
import org.apache.flink.avro.shaded.org.apache.avro.generic.GenericRecord;
import org.apache.flink.avro.shaded.org.apache.avro.io.BinaryEncoder;
import org.apache.flink.avro.shaded.org.apache.avro.io.DecoderFactory;
import org.apache.flink.avro.shaded.org.apache.avro.io.EncoderFactory;
import org.goodturn.events.Behavior;
import org.goodturn.events.BehaviorKind;
import org.goodturn.events.Interaction;
import org.goodturn.events.Nudge;
import org.goodturn.schemas.Samples;
import org.goodturn.schemas.serde.AvroDeserializer;
import org.goodturn.schemas.serde.AvroSerde;
import org.goodturn.schemas.serde.AvroSerializer;
import org.goodturn.schemas.serde.WireFormat;
import org.goodturn.schemas.serde.WritePolicy;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our client against a real registry, beside Confluent's own client. */
class RealRegistryIT {
    @TempDir
    private static Path directory;

    private static ApicurioRegistry apicurio;

    private HttpSchemaRegistry registry;
    private CachedSchemaRegistryClient confluent;

    @BeforeAll
    static void startRegistry() {
        apicurio = ApicurioRegistry.start(directory);
    }

    @AfterAll
    static void stopRegistry() {
        if (apicurio != null) {
            apicurio.close();
        }
    }

    @BeforeEach
    void connect() {
        registry = new HttpSchemaRegistry(RegistrySettings.of(URI.create(apicurio.url())));
        confluent = new CachedSchemaRegistryClient(apicurio.url(), 100);
    }

    @AfterEach
    void disconnect() throws Exception {
        registry.close();
        confluent.close();
    }

    @Test
    void confluentsClientReadsWhatWeWrite() throws Exception {
        Nudge nudge = Samples.nudge();

        byte[] bytes = new AvroSerializer<Nudge>(registry, WritePolicy.REGISTER).serialize("peer.nudges.v1", nudge);

        GenericRecord read = readAsConfluentsClientDoes(bytes);
        assertThat(read.get("id")).hasToString("n1");
        assertThat(read.get("status")).hasToString("OPEN");
        assertThat(read.get("openedAt")).isEqualTo(Samples.NOON.toEpochMilli());
        GenericRecord explanation = (GenericRecord) read.get("explanation");
        GenericRecord contribution = (GenericRecord) ((List<?>) explanation.get("contributions")).getFirst();
        assertThat(contribution.get("value")).isEqualTo(1.5);
        assertThat(contribution.get("text"))
                .hasToString(
                        nudge.getExplanation().getContributions().getFirst().getText());
    }

    @Test
    void weReadWhatConfluentsClientWroteWithANewerSchema() throws Exception {
        String newer = Behavior.getClassSchema()
                .toString()
                .replace("\"fields\":[", "\"fields\":[{\"name\":\"device\",\"type\":\"string\",\"default\":\"\"},");
        int id = confluent.register("peer.behaviors.v1-value", new AvroSchema(newer));
        byte[] bytes = writeAsConfluentsClientDoes(id, record -> {
            record.put("device", "telephone");
            record.put("eventId", "e1");
            record.put("person", "pAda");
            record.put("at", Samples.NOON.toEpochMilli());
            record.put("topic", "marketing/branding");
            record.put("kind", symbol(record, "kind", "SEARCHED"));
            record.put("source", "web");
        });

        Behavior read = new AvroDeserializer<>(Behavior.class, registry).deserialize("peer.behaviors.v1", bytes);

        assertThat(read)
                .isEqualTo(Behavior.newBuilder()
                        .setEventId("e1")
                        .setPerson("pAda")
                        .setAt(Samples.NOON)
                        .setTopic("marketing/branding")
                        .setKind(BehaviorKind.SEARCHED)
                        .setSource("web")
                        .build());
    }

    @Test
    void bothClientsAgreeOnTheIdOfOneSchema() throws Exception {
        Schema schema = NeutralSchema.of(Interaction.getClassSchema());

        int ours = registry.register("ids.interactions.v1-value", schema);

        assertThat(confluent.getId("ids.interactions.v1-value", new AvroSchema(schema.toString())))
                .isEqualTo(ours);
        assertThat(confluent.register("ids.interactions.v1-value", new AvroSchema(schema.toString())))
                .isEqualTo(ours);
        assertThat(registry.idOf("ids.interactions.v1-value", schema)).isEqualTo(ours);
    }

    @Test
    void everyTopicsSchemaIsPublishedUnderARuleThatRefusesABreak() {
        TopicPrefix prefix = new TopicPrefix("published.");

        Map<String, Integer> ids = new SchemaPublication(registry, prefix).publish();

        assertThat(ids).hasSize(Topics.all().size());
        for (EventTopic<?> topic : Topics.all()) {
            Schema schema =
                    NeutralSchema.of(SpecificData.getForClass(topic.valueType()).getSchema(topic.valueType()));
            String subject = topic.valueSubject(prefix);
            try (HttpSchemaRegistry another = new HttpSchemaRegistry(RegistrySettings.of(URI.create(apicurio.url())))) {
                assertThat(another.byId(ids.get(subject))).isEqualTo(schema);
                assertThat(another.latest(subject).id()).isEqualTo(ids.get(subject));
            }
            assertThatThrownBy(() -> registry.register(subject, breaking(schema)))
                    .isInstanceOf(IncompatibleSchemaException.class);
        }
        assertThat(new SchemaPublication(registry, prefix).publish()).isEqualTo(ids);
    }

    @Test
    void anUnknownIdIsSaidToBeUnknown() {
        assertThatThrownBy(() -> registry.byId(987_654)).isInstanceOf(UnknownSchemaException.class);
    }

    @Test
    void anUnknownSubjectAndAnUnknownSchemaAreSaidToBeUnknown() {
        Schema schema = SchemaBuilder.record("Nobody").fields().requiredInt("n").endRecord();
        registry.register(
                "known-value",
                SchemaBuilder.record("K").fields().requiredInt("k").endRecord());

        assertThatThrownBy(() -> registry.latest("nowhere-value")).isInstanceOf(UnknownSchemaException.class);
        assertThatThrownBy(() -> registry.idOf("nowhere-value", schema)).isInstanceOf(UnknownSchemaException.class);
        assertThatThrownBy(() -> registry.idOf("known-value", schema)).isInstanceOf(UnknownSchemaException.class);
    }

    @Test
    void anIncompatibleSchemaIsRefusedWithTheRegistrysReason() {
        registry.requireCompatibility("strict-value", "FULL_TRANSITIVE");
        registry.register(
                "strict-value",
                SchemaBuilder.record("S").fields().requiredInt("n").endRecord());

        assertThatThrownBy(() -> registry.register(
                        "strict-value",
                        SchemaBuilder.record("S").fields().requiredString("n").endRecord()))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining("strict-value");
    }

    @Test
    void aReaderThatKnowsItsSchemasOutlivesAnOutageAndANewOneRecoversAfterIt() {
        AvroSerde<Interaction> serde = AvroSerde.of(Interaction.class, registry);
        byte[] bytes = serde.serializer().serialize("outage.interactions.v1", Samples.interaction());
        serde.deserializer().deserialize("outage.interactions.v1", bytes);
        RegistrySettings impatient = new RegistrySettings(
                List.of(URI.create(apicurio.url())),
                Optional.empty(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                2,
                Duration.ofMillis(10),
                Duration.ofMillis(10));
        try (HttpSchemaRegistry fresh = new HttpSchemaRegistry(impatient)) {
            AvroDeserializer<Interaction> newcomer = new AvroDeserializer<>(Interaction.class, fresh);

            apicurio.stop();

            try {
                assertThat(serde.deserializer().deserialize("outage.interactions.v1", bytes))
                        .isEqualTo(Samples.interaction());
                assertThatThrownBy(() -> newcomer.deserialize("outage.interactions.v1", bytes))
                        .isInstanceOf(RegistryUnavailableException.class);
            } finally {
                apicurio.start();
            }
            assertThat(newcomer.deserialize("outage.interactions.v1", bytes)).isEqualTo(Samples.interaction());
        }
    }

    private GenericRecord readAsConfluentsClientDoes(byte[] bytes) throws Exception {
        AvroSchema schema = (AvroSchema) confluent.getSchemaById(WireFormat.schemaId(bytes));
        return new GenericDatumReader<GenericRecord>(schema.rawSchema())
                .read(
                        null,
                        DecoderFactory.get()
                                .binaryDecoder(
                                        bytes, WireFormat.HEADER_BYTES, bytes.length - WireFormat.HEADER_BYTES, null));
    }

    private byte[] writeAsConfluentsClientDoes(int id, Consumer<GenericRecord> fill) throws Exception {
        AvroSchema schema = (AvroSchema) confluent.getSchemaById(id);
        GenericRecord record = new GenericData.Record(schema.rawSchema());
        fill.accept(record);
        var out = new ByteArrayOutputStream();
        out.write(0);
        out.write(ByteBuffer.allocate(4).putInt(id).array());
        BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(schema.rawSchema()).write(record, encoder);
        return out.toByteArray();
    }

    private static Schema breaking(Schema schema) {
        return SchemaBuilder.record(schema.getName())
                .namespace(schema.getNamespace())
                .fields()
                .requiredString("unheardOf")
                .endRecord();
    }

    private static Object symbol(GenericRecord record, String field, String symbol) {
        return new GenericData.EnumSymbol(record.getSchema().getField(field).schema(), symbol);
    }
}
