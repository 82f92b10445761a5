package org.goodturn.schemas.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.apache.avro.Schema;

/** The contract without the hints that Avro's Java generator adds: what is registered, and the same for every language. */
public final class NeutralSchema {
    private static final String JAVA_STRING = "avro.java.string";
    private static final ObjectMapper JSON = new ObjectMapper();

    private NeutralSchema() {}

    /** The same schema, documentation and defaults included, without {@code avro.java.string}. */
    public static Schema of(Schema schema) {
        try {
            return new Schema.Parser()
                    .parse(neutral(JSON.readTree(schema.toString())).toString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Avro printed a schema that is no JSON.", e);
        }
    }

    private static JsonNode neutral(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(JAVA_STRING);
            if (object.size() == 1 && "string".equals(object.path("type").asText(null))) {
                return TextNode.valueOf("string");
            }
            object.fieldNames().forEachRemaining(name -> object.set(name, neutral(object.get(name))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, neutral(array.get(i)));
            }
        }
        return node;
    }
}
