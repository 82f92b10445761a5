package org.goodturn.schemas.registry;

import com.fasterxml.jackson.databind.JsonNode;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/** Makes a schema of what a registry holds, schemas that it refers to included. */
final class SchemaReading {
    private static final int DEEPEST_REFERENCE = 16;

    private final Versions versions;

    /** Finds what a reference names. */
    @FunctionalInterface
    interface Versions {
        JsonNode find(String subject, int version);
    }

    SchemaReading(Versions versions) {
        this.versions = versions;
    }

    /** @throws InvalidSchemaException if it is not Avro */
    Schema schema(JsonNode found, String what) {
        String type = found.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new InvalidSchemaException("The schema of " + what + " is " + type + ", not Avro.");
        }
        Schema.Parser parser = new Schema.Parser().setValidateDefaults(false);
        try {
            parseReferences(found, parser, what, DEEPEST_REFERENCE);
            return parser.parse(found.path("schema").asText());
        } catch (SchemaParseException e) {
            throw new InvalidSchemaException("The schema of " + what + " cannot be parsed.");
        } catch (AvroRuntimeException e) {
            throw new InvalidSchemaException("The schema of " + what + " is not valid.");
        }
    }

    private void parseReferences(JsonNode found, Schema.Parser parser, String what, int depthLeft) {
        for (JsonNode reference : found.path("references")) {
            if (depthLeft == 0) {
                throw new InvalidSchemaException("The references of " + what + " are nested too deeply.");
            }
            if (!parser.getTypes().containsKey(reference.path("name").asText())) {
                JsonNode referred = versions.find(
                        reference.path("subject").asText(),
                        reference.path("version").asInt());
                parseReferences(referred, parser, what, depthLeft - 1);
                parser.parse(referred.path("schema").asText());
            }
        }
    }
}
