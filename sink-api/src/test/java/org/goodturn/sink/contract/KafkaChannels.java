package org.goodturn.sink.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.goodturn.schemas.registry.NeutralSchema;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.Keying;
import org.goodturn.topics.Topics;

/** The public topics as AsyncAPI channels: address, key, headers, Avro schema, and how each forgets. */
final class KafkaChannels {

    private static final Set<EventTopic<?>> INPUTS = Set.of(
            Topics.INTERACTIONS, Topics.BEHAVIORS, Topics.PROFILES, Topics.CONSENTS, Topics.FEEDBACK, Topics.REQUESTS);
    private static final ObjectMapper JSON = new ObjectMapper();

    private KafkaChannels() {}

    static List<EventTopic<?>> topics() {
        return Topics.all().stream().filter(topic -> !topic.internal()).toList();
    }

    static void describe(ObjectNode channels, ObjectNode operations, ObjectNode messages) {
        topics().forEach(topic -> {
            String name = channel(topic);
            String message = topic.valueType().getSimpleName();
            describeChannel(channels.putObject(name), topic, message);
            describeOperation(operations, topic, name, message);
            describeMessage(messages.putObject(message), topic);
        });
    }

    private static void describeChannel(ObjectNode channel, EventTopic<?> topic, String message) {
        channel.put("address", "{prefix}" + topic.shortName());
        channel.put("description", documentation(topic));
        channel.putArray("servers").addObject().put("$ref", "#/servers/kafka");
        channel.putObject("parameters").putObject("prefix").put("$ref", "#/components/parameters/prefix");
        channel.putObject("messages").putObject(message).put("$ref", "#/components/messages/" + message);
        ObjectNode binding = channel.putObject("bindings").putObject("kafka");
        ObjectNode settings = binding.putObject("topicConfiguration");
        for (String policy : topic.cleanup().policy().split(",")) {
            settings.withArray("cleanup.policy").add(policy);
        }
        settings.put(
                "retention.ms",
                topic.retention() == null ? -1 : topic.retention().toMillis());
        binding.put("bindingVersion", "0.5.0");
    }

    private static void describeOperation(ObjectNode operations, EventTopic<?> topic, String channel, String message) {
        boolean input = INPUTS.contains(topic);
        ObjectNode operation = operations.putObject((input ? "take" : "publish") + capitalised(channel));
        operation.put("action", input ? "receive" : "send");
        operation.put(
                "summary", input ? "Goodturn reads what others publish here." : "Goodturn publishes; others read.");
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
        operation.putArray("messages").addObject().put("$ref", "#/channels/" + channel + "/messages/" + message);
    }

    private static void describeMessage(ObjectNode message, EventTopic<?> topic) {
        message.put("title", topic.valueType().getSimpleName());
        message.put("contentType", "application/vnd.apache.avro");
        message.putObject("headers").put("$ref", "#/components/schemas/CloudEventHeaders");
        ObjectNode payload = message.putObject("payload");
        payload.put("schemaFormat", "application/vnd.apache.avro+json;version=1.9.0");
        payload.set("schema", schema(topic));
        ObjectNode binding = message.putObject("bindings").putObject("kafka");
        binding.putObject("key").put("type", "string").put("description", key(topic.keying()));
        binding.put("schemaIdLocation", "payload");
        binding.put("schemaIdPayloadEncoding", "confluent");
        binding.put("bindingVersion", "0.5.0");
    }

    private static JsonNode schema(EventTopic<?> topic) {
        try {
            return JSON.readTree(NeutralSchema.of(avro(topic)).toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema is JSON", e);
        }
    }

    private static Schema avro(EventTopic<?> topic) {
        return SpecificData.getForClass(topic.valueType()).getSchema(topic.valueType());
    }

    private static String documentation(EventTopic<?> topic) {
        String doc = avro(topic).getDoc();
        return doc == null ? topic.shortName() : doc;
    }

    private static String key(Keying keying) {
        return switch (keying) {
            case PERSON -> "The person's id, raw UTF-8; partitioned by murmur2.";
            case PERSON_AND_REST -> "`person|rest`, raw UTF-8; partitioned by murmur2 of the person alone.";
            case PARTITION_AND_REST -> "`#partition|rest`, raw UTF-8; it lives in the partition it names.";
            case AS_SOURCE -> "As where it came from; may be absent.";
        };
    }

    /** {@code intent-shifts.v1} becomes {@code intentShifts}. */
    static String channel(EventTopic<?> topic) {
        StringBuilder name = new StringBuilder();
        for (String word : topic.shortName().replaceFirst("\\.v[0-9]+$", "").split("-")) {
            name.append(name.isEmpty() ? word : capitalised(word));
        }
        return name.toString();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
