package org.goodturn.sink.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The event contract, AsyncAPI 3.0: topics, streams and webhooks, from the code and from the schemas of the HTTP contract. */
final class AsyncApiDocument {

    private AsyncApiDocument() {}

    /** The document; {@code openApi} has the schemas of what goes over HTTP. */
    static JsonNode from(JsonNode openApi) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("asyncapi", "3.0.0");
        describe(document.putObject("info"));
        describeServers(document.putObject("servers"));
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode components = document.putObject("components");
        ObjectNode messages = components.putObject("messages");
        KafkaChannels.describe(channels, operations, messages);
        NudgeChannels.describe(channels, operations, messages);
        ObjectNode schemas = components.putObject("schemas");
        describeHeaders(schemas.putObject("CloudEventHeaders"));
        NudgeChannels.addSchemas(schemas, openApi.at("/components/schemas"));
        describePrefix(components.putObject("parameters").putObject("prefix"));
        return document;
    }

    private static void describe(ObjectNode info) {
        info.put("title", "Goodturn events");
        info.put("version", "v1");
        info.put(
                "description",
                "What Goodturn reads from and publishes on Kafka, and how nudges reach subscribers. A contract changes only by adding.");
        info.putObject("license").put("name", "Apache-2.0");
    }

    private static void describeServers(ObjectNode servers) {
        servers.putObject("kafka")
                .put("host", "localhost:9092")
                .put("protocol", "kafka")
                .put("description", "Values are Avro in Confluent's wire format; schemas are in the registry.");
        servers.putObject("http")
                .put("host", "localhost:8080")
                .put("protocol", "http")
                .put("description", "The sink API: Server-Sent Events, and where webhooks come from.");
        servers.putObject("socket")
                .put("host", "localhost:8080")
                .put("protocol", "ws")
                .put("description", "The sink API: WebSocket with acknowledgements.");
    }

    private static void describeHeaders(ObjectNode headers) {
        headers.put("type", "object");
        headers.put("description", "CloudEvents 1.0.2 in Kafka's binary mode, and the W3C trace context.");
        ObjectNode fields = headers.putObject("properties");
        fields.putObject("ce_specversion").put("type", "string").put("const", "1.0");
        fields.putObject("ce_id").put("type", "string").put("description", "The event's id: the same one counts once.");
        fields.putObject("ce_source").put("type", "string").put("format", "uri-reference");
        fields.putObject("ce_type").put("type", "string").put("description", "The full name of the Avro record.");
        fields.putObject("ce_time").put("type", "string").put("format", "date-time");
        fields.putObject("traceparent")
                .put("type", "string")
                .put("description", "W3C trace context, where there is one.");
    }

    private static void describePrefix(ObjectNode prefix) {
        prefix.put("description", "What every topic of a community begins with; one cluster can hold several.");
        prefix.put("default", "goodturn.");
    }
}
