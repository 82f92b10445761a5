package org.goodturn.schemas.contracts;

import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.goodturn.letters.Letters;
import org.goodturn.schemas.registry.NeutralSchema;
import org.goodturn.topics.Topics;

/** All that others rely on: the values of the topics, and what letters carry. */
final class Contracts {
    private Contracts() {}

    /** By full name. */
    static Map<String, Schema> current() {
        Map<String, Schema> schemas = new TreeMap<>();
        Topics.all()
                .forEach(topic ->
                        add(schemas, SpecificData.getForClass(topic.valueType()).getSchema(topic.valueType())));
        Letters.PROTOCOL.getTypes().stream()
                .filter(type -> type.getType() == Schema.Type.RECORD)
                .forEach(type -> add(schemas, type));
        return schemas;
    }

    private static void add(Map<String, Schema> schemas, Schema schema) {
        schemas.put(schema.getFullName(), NeutralSchema.of(schema));
    }
}
