package org.goodturn.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * A registry over HTTP. Thread-safe. Ids are cached for good in both directions (an id never changes its schema), so a
 * running application asks once per schema; that an id is unknown is remembered for a few seconds.
 */
public final class HttpSchemaRegistry implements SchemaRegistry {
    private static final int SUBJECT_UNKNOWN = 40401;
    private static final int VERSION_UNKNOWN = 40402;
    private static final int SCHEMA_UNKNOWN = 40403;

    private final RegistryCalls calls;
    private final SchemaReading reading;
    private final UnknownIds unknownIds = new UnknownIds(System::nanoTime);
    private final Map<Integer, Schema> byId = new ConcurrentHashMap<>();
    private final Map<Named, Integer> ids = new ConcurrentHashMap<>();

    private record Named(String subject, Schema schema) {}

    public HttpSchemaRegistry(RegistrySettings settings) {
        this.calls = new RegistryCalls(settings);
        this.reading = new SchemaReading(this::version);
    }

    @Override
    public int register(String subject, Schema schema) {
        return id(subject, schema, "/subjects/" + encoded(subject) + "/versions");
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return id(subject, schema, "/subjects/" + encoded(subject));
    }

    @Override
    public Schema byId(int id) {
        Schema known = byId.get(id);
        if (known != null) {
            return known;
        }
        String what = "schema id " + id;
        if (unknownIds.contains(id)) {
            throw unknown(what);
        }
        RegistryCalls.Answer answer = calls.get("/schemas/ids/" + id);
        if (answer.errorCode() == SCHEMA_UNKNOWN) {
            unknownIds.add(id);
        }
        Schema schema = reading.schema(accepted(answer, what), what);
        byId.put(id, schema);
        return schema;
    }

    @Override
    public RegisteredSchema latest(String subject) {
        String what = "subject " + subject;
        JsonNode found = accepted(calls.get("/subjects/" + encoded(subject) + "/versions/latest"), what);
        Schema schema = reading.schema(found, what);
        return new RegisteredSchema(id(found, what), found.path("version").asInt(), schema);
    }

    @Override
    public void requireCompatibility(String subject, String rule) {
        JsonNode body = JsonNodeFactory.instance.objectNode().put("compatibility", rule);
        accepted(calls.put("/config/" + encoded(subject), body), "rule " + rule + " for subject " + subject);
    }

    private JsonNode version(String subject, int version) {
        return accepted(
                calls.get("/subjects/" + encoded(subject) + "/versions/" + version),
                "subject " + subject + " version " + version);
    }

    private int id(String subject, Schema schema, String path) {
        Named named = new Named(subject, schema);
        Integer known = ids.get(named);
        if (known != null) {
            return known;
        }
        JsonNode body = JsonNodeFactory.instance.objectNode().put("schema", schema.toString());
        String what = "subject " + subject;
        int id = id(accepted(calls.post(path, body), what), what);
        ids.put(named, id);
        return id;
    }

    private static int id(JsonNode found, String what) {
        if (!found.path("id").isInt()) {
            throw new RegistryUnavailableException("The schema registry answered for " + what + " without an id.");
        }
        return found.path("id").asInt();
    }

    private static JsonNode accepted(RegistryCalls.Answer answer, String what) {
        return switch (answer.status()) {
            case 200 -> answer.body();
            case 404 ->
                throw switch (answer.errorCode()) {
                    case SUBJECT_UNKNOWN, VERSION_UNKNOWN, SCHEMA_UNKNOWN -> unknown(what);
                    default -> unexpected(answer, what);
                };
            case 409 ->
                throw new IncompatibleSchemaException(
                        "The schema registry refuses the schema for " + what + ": " + answer.message());
            case 422 ->
                throw new InvalidSchemaException(
                        "The schema registry cannot read what was sent for " + what + ": " + answer.message());
            default -> throw unexpected(answer, what);
        };
    }

    private static RuntimeException unknown(String what) {
        return new UnknownSchemaException("The schema registry does not know " + what + ".");
    }

    private static RuntimeException unexpected(RegistryCalls.Answer answer, String what) {
        return new RegistryUnavailableException("The schema registry answered for " + what + " with status "
                + answer.status() + ", code " + answer.errorCode() + ".");
    }

    private static String encoded(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public void close() {
        calls.close();
    }
}
