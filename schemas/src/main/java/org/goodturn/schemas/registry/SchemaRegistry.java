package org.goodturn.schemas.registry;

import org.apache.avro.Schema;

/**
 * Where writers leave their schemas and readers find them. Implementations are thread-safe and remember what they have
 * seen: an id never changes its schema.
 *
 * <p>Every method throws {@link RegistryUnavailableException} while the registry cannot be asked.
 */
public interface SchemaRegistry extends AutoCloseable {
    /**
     * The id under which the schema is known, registering it where it is not.
     *
     * @throws IncompatibleSchemaException if the subject's compatibility rule refuses it
     * @throws InvalidSchemaException if the registry cannot make sense of it
     */
    int register(String subject, Schema schema);

    /**
     * The id under which the schema is known in the subject.
     *
     * @throws UnknownSchemaException if it is not
     */
    int idOf(String subject, Schema schema);

    /**
     * The schema with that id.
     *
     * @throws UnknownSchemaException if there is none
     * @throws InvalidSchemaException if there is one that is not Avro
     */
    Schema byId(int id);

    /**
     * The newest schema of the subject, asked for anew each time.
     *
     * @throws UnknownSchemaException if there is no such subject
     */
    RegisteredSchema latest(String subject);

    /**
     * From now on the subject takes only schemas that keep this rule, such as {@code FULL_TRANSITIVE}.
     *
     * @throws InvalidSchemaException if the registry does not know the rule
     */
    void requireCompatibility(String subject, String rule);

    @Override
    default void close() {
        // Most hold nothing.
    }
}
