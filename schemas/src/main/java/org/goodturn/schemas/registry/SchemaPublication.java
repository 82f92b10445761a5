package org.goodturn.schemas.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.TopicPrefix;
import org.goodturn.topics.Topics;

/**
 * Puts the value schemas of all topics into a registry, each under the rule that no later schema may break it. Done once
 * by whoever sets a stack up, so that producers and consumers may do without the right to register. Repeating it changes
 * nothing.
 */
public final class SchemaPublication {
    /** Every schema reads what every other one wrote. */
    public static final String RULE = "FULL_TRANSITIVE";

    private final SchemaRegistry registry;
    private final TopicPrefix prefix;

    public SchemaPublication(SchemaRegistry registry, TopicPrefix prefix) {
        this.registry = registry;
        this.prefix = prefix;
    }

    /**
     * Sets the rules first, then registers.
     *
     * @return the schema ids by subject
     * @throws IncompatibleSchemaException if a subject holds a schema that ours breaks with
     * @throws RegistryUnavailableException if the registry does not answer
     */
    public Map<String, Integer> publish() {
        Map<String, Integer> ids = new LinkedHashMap<>();
        for (EventTopic<?> topic : Topics.all()) {
            String subject = topic.valueSubject(prefix);
            registry.requireCompatibility(subject, RULE);
            ids.put(subject, registry.register(subject, schemaOf(topic)));
        }
        return ids;
    }

    private static Schema schemaOf(EventTopic<?> topic) {
        Class<?> type = topic.valueType();
        return NeutralSchema.of(SpecificData.getForClass(type).getSchema(type));
    }
}
