package org.goodturn.sink.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How nudges reach subscribers, as AsyncAPI channels: Server-Sent Events, WebSocket and webhooks. */
final class NudgeChannels {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final List<String> EVENTS = List.of("nudge", "withdrawn", "reset", "auth-expiring");

    private NudgeChannels() {}

    static void describe(ObjectNode channels, ObjectNode operations, ObjectNode messages) {
        ObjectNode stream = channels.putObject("nudgeStream");
        stream.put("address", "/v1/nudges/stream");
        stream.put("description", "Server-Sent Events. `id` is an opaque cursor, `event` the name of the message.");
        stream.putArray("servers").addObject().put("$ref", "#/servers/http");
        ObjectNode socket = channels.putObject("nudgeSocket");
        socket.put("address", "/v1/nudges/socket");
        socket.put("description", "WebSocket. Each message is `{type, cursor, data}`; clients acknowledge cursors.");
        socket.putArray("servers").addObject().put("$ref", "#/servers/socket");
        ObjectNode webhook = channels.putObject("webhook");
        webhook.putNull("address");
        webhook.put(
                "description",
                "Standard Webhooks 1.0: a POST to the registered URL, signed, tried again for three days.");
        for (String event : EVENTS) {
            describeEvent(messages, event);
            mention(stream, "stream-" + event);
            mention(socket, "socket-" + event);
        }
        describeAck(messages);
        mention(socket, "socket-ack");
        describeWebhooks(messages, webhook);
        send(operations, "streamNudges", "nudgeStream", "Nudges as they come, everything open first.");
        send(operations, "pushNudges", "nudgeSocket", "The same over WebSocket.");
        send(operations, "callWebhook", "webhook", "The same as signed calls to the subscriber.");
        ObjectNode ack = operations.putObject("takeAcknowledgement");
        ack.put("action", "receive").put("summary", "What was acknowledged does not come again.");
        ack.putObject("channel").put("$ref", "#/channels/nudgeSocket");
        ack.putArray("messages").addObject().put("$ref", "#/channels/nudgeSocket/messages/socket-ack");
        operations.withObject("/pushNudges").putArray("messages");
        EVENTS.forEach(event -> operations
                .withObject("/pushNudges")
                .withArray("messages")
                .addObject()
                .put("$ref", "#/channels/nudgeSocket/messages/socket-" + event));
    }

    private static void describeEvent(ObjectNode messages, String event) {
        ObjectNode overStream = messages.putObject("stream-" + event);
        overStream.put("name", event);
        overStream.putObject("payload").put("$ref", SCHEMAS + data(event));
        ObjectNode overSocket = messages.putObject("socket-" + event);
        overSocket.put("name", event);
        ObjectNode payload = overSocket.putObject("payload").put("type", "object");
        ObjectNode fields = payload.putObject("properties");
        fields.putObject("type").put("const", event);
        fields.putObject("cursor")
                .put("type", "string")
                .put("description", "Send it back to acknowledge, or to resume.");
        fields.putObject("data").put("$ref", SCHEMAS + data(event));
    }

    private static void describeAck(ObjectNode messages) {
        ObjectNode payload = messages.putObject("socket-ack").put("name", "ack").putObject("payload");
        payload.put("type", "object").putArray("required").add("type").add("cursor");
        payload.putObject("properties").putObject("type").put("const", "ack");
        payload.withObject("/properties").putObject("cursor").put("type", "string");
    }

    private static void describeWebhooks(ObjectNode messages, ObjectNode webhook) {
        for (String change : List.of("nudge.changed", "nudge.withdrawn")) {
            String name = "webhook-" + change.replace('.', '-');
            ObjectNode message = messages.putObject(name).put("name", change);
            ObjectNode headers =
                    message.putObject("headers").put("type", "object").putObject("properties");
            headers.putObject("webhook-id").put("type", "string").put("description", "The same on every try.");
            headers.putObject("webhook-timestamp").put("type", "string");
            headers.putObject("webhook-signature").put("type", "string");
            ObjectNode payload = message.putObject("payload").put("type", "object");
            ObjectNode fields = payload.putObject("properties");
            fields.putObject("type").put("const", change);
            fields.putObject("timestamp").put("type", "string").put("format", "date-time");
            fields.putObject("data").put("$ref", SCHEMAS + (change.endsWith("withdrawn") ? "Withdrawn" : "Nudge"));
            mention(webhook, name);
        }
    }

    private static void mention(ObjectNode channel, String message) {
        channel.withObject("/messages").putObject(message).put("$ref", "#/components/messages/" + message);
    }

    private static void send(ObjectNode operations, String name, String channel, String summary) {
        ObjectNode operation = operations.putObject(name);
        operation.put("action", "send").put("summary", summary);
        operation.putObject("channel").put("$ref", "#/channels/" + channel);
    }

    private static String data(String event) {
        return switch (event) {
            case "nudge" -> "Nudge";
            case "withdrawn" -> "Withdrawn";
            case "reset" -> "Reset";
            default -> "AuthExpiring";
        };
    }

    /** Copies what a nudge needs from the HTTP contract, and adds what is said only in streams. */
    static void addSchemas(ObjectNode schemas, JsonNode http) {
        copy("Nudge", http, schemas, new TreeSet<>());
        ObjectNode withdrawn = object(schemas, "Withdrawn", "A nudge is no longer to be shown.");
        withdrawn.putObject("id").put("type", "string");
        withdrawn.putObject("revision").put("type", "integer");
        withdrawn.putObject("recipient").put("type", "string");
        withdrawn.putObject("reason").put("type", "string");
        object(schemas, "Reset", "The cursor does not hold; everything open follows.")
                .putObject("reason")
                .put("type", "string");
        object(schemas, "AuthExpiring", "The token ends soon, and the connection with it.")
                .putObject("expiresAt")
                .put("type", "string")
                .put("format", "date-time");
    }

    private static ObjectNode object(ObjectNode schemas, String name, String description) {
        return schemas.putObject(name)
                .put("type", "object")
                .put("description", description)
                .putObject("properties");
    }

    private static void copy(String name, JsonNode from, ObjectNode to, Set<String> seen) {
        if (!seen.add(name)) {
            return;
        }
        JsonNode schema = from.path(name);
        if (schema.isMissingNode()) {
            throw new IllegalStateException("The HTTP contract has no schema " + name);
        }
        to.set(name, schema);
        schema.findValuesAsText("$ref").forEach(ref -> copy(ref.substring(SCHEMAS.length()), from, to, seen));
    }
}
