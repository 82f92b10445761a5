package org.goodturn.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.goodturn.events.DataUse;
import org.goodturn.events.EvidenceNote;
import org.goodturn.events.Interaction;
import org.goodturn.schemas.Samples;
import org.goodturn.schemas.registry.IncompatibleSchemaException;
import org.goodturn.schemas.registry.NeutralSchema;
import org.goodturn.schemas.registry.RegistryUnavailableException;
import org.goodturn.schemas.registry.UnknownSchemaException;
import org.goodturn.schemas.testing.InMemorySchemaRegistry;
import org.junit.jupiter.api.Test;

class AvroSerializerTest {
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();

    @Test
    void theBytesAreZeroTheIdBigEndianAndAvroBinary() {
        registry.register("other", Schema.create(Schema.Type.LONG));
        EvidenceNote note = EvidenceNote.newBuilder()
                .setWhat("hé")
                .setCount(-3)
                .setSince(java.time.Instant.ofEpochMilli(300))
                .build();

        byte[] bytes = new AvroSerializer<EvidenceNote>(registry, WritePolicy.REGISTER).serialize("t", note);

        assertThat(bytes)
                .containsExactly(
                        0, // magic
                        0, 0, 0, 2, // schema id
                        6, 'h', 0xc3, 0xa9, // three bytes of UTF-8
                        5, // zigzag of -3
                        0xd8, 0x04); // zigzag of 300: 600 in two groups of seven bits, the lower first
    }

    @Test
    void theSubjectIsTheTopicAndValue() {
        new AvroSerializer<Interaction>(registry, WritePolicy.REGISTER).serialize("orders", Samples.interaction());

        assertThat(registry.latest("orders-value").schema()).isEqualTo(NeutralSchema.of(Interaction.getClassSchema()));
    }

    @Test
    void theRegisteredSchemaHoldsNothingOfJava() {
        new AvroSerializer<Interaction>(registry, WritePolicy.REGISTER).serialize("t", Samples.interaction());

        assertThat(registry.latest("t-value").schema().toString())
                .doesNotContain("avro.java")
                .contains("Pseudonymous id of the person who acted");
    }

    @Test
    void theRegistryIsAskedOncePerTopic() {
        AvroSerializer<Interaction> serializer = new AvroSerializer<>(registry, WritePolicy.REGISTER);
        serializer.serialize("t", Samples.interaction());
        registry.setDown(true);

        assertThat(serializer.serialize("t", Samples.interaction())).isNotEmpty();
        assertThatThrownBy(() -> serializer.serialize("another", Samples.interaction()))
                .isInstanceOf(RegistryUnavailableException.class);
        registry.setDown(false);
        assertThat(serializer.serialize("another", Samples.interaction())).isNotEmpty();
    }

    @Test
    void withoutAutoRegistrationASchemaThatIsNotThereIsAnError() {
        AvroSerializer<Interaction> serializer = configured(Map.of("auto.register.schemas", "false"));

        assertThatThrownBy(() -> serializer.serialize("t", Samples.interaction()))
                .isInstanceOf(UnknownSchemaException.class);

        registry("serializer-test").register("t-value", NeutralSchema.of(Interaction.getClassSchema()));
        assertThat(serializer.serialize("t", Samples.interaction())).isNotEmpty();
        InMemorySchemaRegistry.forget("serializer-test");
    }

    @Test
    void withTheLatestVersionRecordsAreConvertedToIt() {
        Schema latest = SchemaBuilder.record("DataUse")
                .namespace("org.goodturn.events")
                .fields()
                .requiredString("purpose")
                .name("shade")
                .type()
                .stringType()
                .stringDefault("dark")
                .requiredString("source")
                .requiredString("receipt")
                .endRecord();
        int id = registry.register("t-value", latest);

        byte[] bytes = new AvroSerializer<DataUse>(registry, WritePolicy.LATEST)
                .serialize("t", new DataUse("mail", "map-trust", "r1"));

        assertThat(WireFormat.schemaId(bytes)).isEqualTo(id);
        assertThat(new String(
                        bytes, WireFormat.HEADER_BYTES, bytes.length - 5, java.nio.charset.StandardCharsets.UTF_8))
                .containsSubsequence("map-trust", "dark", "mail", "r1");
        assertThat(new AvroDeserializer<>(DataUse.class, registry).deserialize("t", bytes))
                .isEqualTo(new DataUse("mail", "map-trust", "r1"));
    }

    @Test
    void aLatestVersionToWhichRecordsCannotBeConvertedIsRefused() {
        registry.register(
                "t-value",
                SchemaBuilder.record("DataUse")
                        .namespace("org.goodturn.events")
                        .fields()
                        .requiredString("unheardOf")
                        .endRecord());

        assertThatThrownBy(() -> new AvroSerializer<DataUse>(registry, WritePolicy.LATEST)
                        .serialize("t", new DataUse("mail", "map-trust", "r1")))
                .isInstanceOf(IncompatibleSchemaException.class)
                .hasMessageContaining("t-value");
    }

    @Test
    void aMissingFieldIsNamedWithTheTopicAndWithoutValues() {
        DataUse incomplete = new DataUse("secret source", null, "r1");

        assertThatThrownBy(
                        () -> new AvroSerializer<DataUse>(registry, WritePolicy.REGISTER).serialize("t9", incomplete))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("t9")
                .hasMessageContaining("purpose")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aSerializerThatFailedGoesOnWithTheNextRecord() {
        AvroSerializer<DataUse> serializer = new AvroSerializer<>(registry, WritePolicy.REGISTER);
        DataUse good = new DataUse("mail", "map-trust", "r1");
        byte[] expected = serializer.serialize("t", good);

        assertThatThrownBy(() -> serializer.serialize("t", new DataUse("x", "y", null)))
                .isInstanceOf(SerializationException.class);

        assertThat(serializer.serialize("t", good)).isEqualTo(expected);
    }

    @Test
    void confluentsNameOfTheStrategyIsTakenAndOthersAreRefused() {
        configured(Map.of("value.subject.name.strategy", "io.confluent.kafka.serializers.subject.TopicNameStrategy"))
                .close();

        assertThatThrownBy(() -> configured(Map.of(
                        "value.subject.name.strategy", "io.confluent.kafka.serializers.subject.RecordNameStrategy")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("TopicNameStrategy");
    }

    private static InMemorySchemaRegistry registry(String name) {
        return InMemorySchemaRegistry.named(name);
    }

    private static AvroSerializer<Interaction> configured(Map<String, String> more) {
        Map<String, Object> configs = new java.util.HashMap<>(more);
        configs.put("schema.registry.url", "mock://serializer-test");
        AvroSerializer<Interaction> serializer = new AvroSerializer<>();
        serializer.configure(configs, false);
        return serializer;
    }
}
