package org.goodturn.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import org.goodturn.events.Interaction;
import org.goodturn.events.Nudge;
import org.goodturn.schemas.Samples;
import org.goodturn.schemas.testing.InMemorySchemaRegistry;
import org.junit.jupiter.api.Test;

class AvroSerdeTest {
    private final InMemorySchemaRegistry registry = new InMemorySchemaRegistry();

    @Test
    void whatIsWrittenComesBackEqual() {
        AvroSerde<Nudge> serde = AvroSerde.of(Nudge.class, registry);
        Nudge nudge = Samples.nudge();

        byte[] bytes = serde.serializer().serialize("goodturn.nudges.v1", nudge);

        assertThat(serde.deserializer().deserialize("goodturn.nudges.v1", bytes))
                .isEqualTo(nudge);
    }

    @Test
    void aRecordBuiltFromDefaultsComesBackEqual() {
        AvroSerde<Interaction> serde = AvroSerde.of(Interaction.class, registry);
        Interaction interaction = Samples.interaction();

        byte[] bytes = serde.serializer().serialize("goodturn.interactions.v1", interaction);

        assertThat(serde.deserializer().deserialize("goodturn.interactions.v1", bytes))
                .isEqualTo(interaction);
    }

    @Test
    void aTombstoneStaysATombstone() {
        AvroSerde<Interaction> serde = AvroSerde.of(Interaction.class, registry);

        assertThat(serde.serializer().serialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", null)).isNull();
    }
}
