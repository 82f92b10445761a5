package org.goodturn.sink.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.Topics;
import org.junit.jupiter.api.Test;

/** The event contract as the code makes it, beside what is checked in. */
class AsyncApiContractIT {

    @Test
    void theDocumentInTheTreeIsTheOneThatTheCodeMakes() throws Exception {
        String built = ContractFile.text(document());

        assertThat(ContractFile.named("asyncapi.yaml").checkedIn(built))
                .as(
                        "docs/contracts/asyncapi.yaml; write it anew with -Dgoodturn.contracts.write=true and read the difference")
                .isEqualTo(built);
    }

    @Test
    void everyPublicTopicIsInItWithASchemaThatAvroReads() throws Exception {
        JsonNode document = document();

        for (EventTopic<?> topic : Topics.all()) {
            JsonNode channel = document.at("/channels/" + KafkaChannels.channel(topic));
            if (topic.internal()) {
                assertThat(channel.isMissingNode()).as(topic.shortName()).isTrue();
            } else {
                String message = topic.valueType().getSimpleName();
                String schema = document.at("/components/messages/" + message + "/payload/schema")
                        .toString();
                assertThat(channel.path("address").asText()).isEqualTo("{prefix}" + topic.shortName());
                assertThat(new Schema.Parser().parse(schema).getFullName())
                        .isEqualTo(topic.valueType().getName());
            }
        }
    }

    private static JsonNode document() throws Exception {
        return AsyncApiDocument.from(ContractFile.parse(Files.readString(Path.of("target/openapi/openapi.json"))));
    }
}
