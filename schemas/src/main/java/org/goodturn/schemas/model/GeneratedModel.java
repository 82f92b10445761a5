package org.goodturn.schemas.model;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;

/**
 * The model of every generated record. Avro 1.12.2 loads a class that a schema names only where a system property or a
 * switch for the whole JVM trusts it; without, even builders fail. This model trusts the records of this module, which
 * it loads itself, and leaves all other names to Avro's rule.
 */
public final class GeneratedModel extends SpecificData {
    private static final Set<String> OURS = Set.of("org.goodturn.events", "org.goodturn.letters");

    private final Map<String, Class<?>> classes = new ConcurrentHashMap<>();

    public GeneratedModel() {
        super(GeneratedModel.class.getClassLoader());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class getClass(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED ->
                OURS.contains(schema.getNamespace())
                        ? classes.computeIfAbsent(schema.getFullName(), this::load)
                        : super.getClass(schema);
            default -> super.getClass(schema);
        };
    }

    /** The class, or null where a schema of the registry uses our namespace for what we do not have. */
    private Class<?> load(String name) {
        try {
            return Class.forName(name, true, getClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}
