package org.goodturn.schemas.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.storage.Converter;
import org.goodturn.events.Act;
import org.goodturn.events.Interaction;
import org.goodturn.events.Nudge;
import org.goodturn.events.Profile;
import org.goodturn.schemas.Samples;
import org.goodturn.schemas.registry.NeutralSchema;
import org.goodturn.schemas.serde.AvroDeserializer;
import org.goodturn.schemas.testing.InMemorySchemaRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AvroRecordConverterTest {
    private static final String REGISTRY = "converter-test";
    private static final String TOPIC = "goodturn.interactions.v1";

    private final AvroRecordConverter converter = new AvroRecordConverter();

    @BeforeEach
    void configure() {
        converter.configure(Map.of("schema.registry.url", "mock://" + REGISTRY), false);
    }

    @AfterEach
    void forgetRegistry() {
        converter.close();
        InMemorySchemaRegistry.forget(REGISTRY);
    }

    @Test
    void aStructIsWrittenAsTheRecordItWasMadeOf() {
        Nudge nudge = Samples.nudge();

        byte[] bytes = fromStruct("goodturn.nudges.v1", ConnectSchemas.toStruct(nudge));

        assertThat(read("goodturn.nudges.v1", bytes)).isEqualTo(nudge);
    }

    @Test
    void whatIsWrittenComesBackAsTheSameStruct() {
        Struct struct = ConnectSchemas.toStruct(Samples.nudge());

        SchemaAndValue back = converter.toConnectData(TOPIC, fromStruct(TOPIC, struct));

        assertThat(back.value()).isEqualTo(struct);
        assertThat(back.schema()).isEqualTo(struct.schema());
    }

    @Test
    void theSchemaThatIsRegisteredIsTheOneOfTheIdl() {
        fromStruct(TOPIC, ConnectSchemas.toStruct(Samples.interaction()));

        Schema ofConnect = ConnectSchemas.of(Interaction.class);
        var registered = InMemorySchemaRegistry.named(REGISTRY).latest(TOPIC + "-value");
        assertThat(registered.schema()).isEqualTo(NeutralSchema.of(Interaction.getClassSchema()));
        assertThat(registered.schema().getDoc()).isEqualTo(ofConnect.doc()).isNotBlank();
    }

    @Test
    void fieldsThatAConnectorLeavesOutHaveTheDefaultsOfTheIdl() {
        Schema schema = ConnectSchemas.of(Profile.class);
        Struct struct = new Struct(schema).put("person", "pAda").put("updatedAt", Date.from(Samples.NOON));

        Profile profile = (Profile) read(TOPIC, fromStruct(TOPIC, struct));

        assertThat(profile)
                .isEqualTo(Profile.newBuilder()
                        .setPerson("pAda")
                        .setUpdatedAt(Samples.NOON)
                        .build());
        assertThat(profile.getPace().getNudgesPerWeek()).isEqualTo(3);
    }

    @Test
    void aStructOfFewerFieldsIsFilledUpWithTheDefaultsOfTheIdl() {
        Schema older = SchemaBuilder.struct()
                .name(Interaction.class.getName())
                .field("eventId", Schema.STRING_SCHEMA)
                .field("from", Schema.STRING_SCHEMA)
                .field("to", Schema.STRING_SCHEMA)
                .field("at", Timestamp.SCHEMA)
                .field("source", Schema.STRING_SCHEMA)
                .build();
        Struct struct = new Struct(older)
                .put("eventId", "e")
                .put("from", "pAda")
                .put("to", "pBob")
                .put("at", Date.from(Samples.NOON))
                .put("source", "csv");

        Interaction interaction = (Interaction) read(TOPIC, fromStruct(TOPIC, struct));

        assertThat(interaction.getAct()).isEqualTo(Act.UNSPECIFIED);
        assertThat(interaction.getGroupSize()).isEqualTo(2);
        assertThat(interaction.getGroup()).isNull();
    }

    @Test
    void aFieldThatTheContractLacksIsRefusedByName() {
        Schema schema = SchemaBuilder.struct()
                .name(Interaction.class.getName())
                .field("subject", Schema.STRING_SCHEMA)
                .build();
        Struct struct = new Struct(schema).put("subject", "secret words");

        assertThatThrownBy(() -> fromStruct(TOPIC, struct))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("no field subject")
                .hasMessageNotContaining("secret");
    }

    @Test
    void anUnknownEnumSymbolIsRefusedByPathWithoutItsValue() {
        Struct struct = ConnectSchemas.toStruct(Samples.interaction()).put("kind", "TELEPATHY");

        assertThatThrownBy(() -> fromStruct(TOPIC, struct))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("Interaction.kind is none of")
                .hasMessageNotContaining("TELEPATHY");
    }

    @Test
    void aStructOfAnotherNameIsRefused() {
        Struct struct =
                new Struct(SchemaBuilder.struct().name("com.example.Other").build());

        assertThatThrownBy(() -> fromStruct(TOPIC, struct))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("com.example.Other");
    }

    @Test
    void aTombstoneStaysATombstone() {
        assertThat(converter.fromConnectData(TOPIC, null, null)).isNull();
        assertThat(converter.toConnectData(TOPIC, null)).isEqualTo(SchemaAndValue.NULL);
    }

    @Test
    void whileTheRegistryIsDownConnectIsToldToTryAgain() {
        InMemorySchemaRegistry.named(REGISTRY).setDown(true);

        assertThatThrownBy(() -> fromStruct(TOPIC, ConnectSchemas.toStruct(Samples.interaction())))
                .isInstanceOf(RetriableException.class);
    }

    @Test
    void brokenBytesAreRefusedWithTheTopicsName() {
        assertThatThrownBy(() -> converter.toConnectData(TOPIC, new byte[] {1, 2, 3}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining(TOPIC);
    }

    @Test
    void connectFindsTheConverterByItsServiceManifest() {
        assertThat(ServiceLoader.load(Converter.class)).hasAtLeastOneElementOfType(AvroRecordConverter.class);
    }

    @Test
    void anEnumIsAStringThatNamesItsSymbols() {
        Schema kind = ConnectSchemas.of(Interaction.class).field("kind").schema();

        assertThat(kind.type()).isEqualTo(Schema.Type.STRING);
        assertThat(kind.defaultValue()).isEqualTo("OTHER");
        assertThat(List.of(kind.parameters().get(ConnectSchemas.SYMBOLS).split(",")))
                .contains("OTHER", "MAIL");
    }

    private byte[] fromStruct(String topic, Struct struct) {
        return converter.fromConnectData(topic, struct.schema(), struct);
    }

    private static SpecificRecord read(String topic, byte[] bytes) {
        try (AvroDeserializer<SpecificRecord> deserializer = new AvroDeserializer<>()) {
            deserializer.configure(Map.of("schema.registry.url", "mock://" + REGISTRY), false);
            return deserializer.deserialize(topic, bytes);
        }
    }
}
