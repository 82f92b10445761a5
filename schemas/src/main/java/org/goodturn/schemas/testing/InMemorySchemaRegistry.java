package org.goodturn.schemas.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.goodturn.schemas.registry.RegisteredSchema;
import org.goodturn.schemas.registry.RegistryUnavailableException;
import org.goodturn.schemas.registry.SchemaRegistry;
import org.goodturn.schemas.registry.UnknownSchemaException;

/**
 * A registry without a process, for tests. Checks no compatibility. Thread-safe.
 *
 * <p>By configuration it is named: {@code schema.registry.url=mock://NAME} gives the same one to everybody in this JVM
 * who uses the name, until {@link #forget}.
 */
public final class InMemorySchemaRegistry implements SchemaRegistry {
    private static final Map<String, InMemorySchemaRegistry> NAMED = new ConcurrentHashMap<>();

    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> subjects = new HashMap<>();
    private boolean down;

    /** The one with that name, made at first use. */
    public static InMemorySchemaRegistry named(String name) {
        return NAMED.computeIfAbsent(name, any -> new InMemorySchemaRegistry());
    }

    /** Drops the one with that name. */
    public static void forget(String name) {
        NAMED.remove(name);
    }

    /** From now on every question fails as if the process were gone, or is answered again. */
    public synchronized void setDown(boolean down) {
        this.down = down;
    }

    @Override
    public synchronized int register(String subject, Schema schema) {
        requireUp();
        int index = schemas.indexOf(schema);
        if (index < 0) {
            schemas.add(schema);
            index = schemas.size() - 1;
        }
        int id = index + 1;
        List<Integer> versions = subjects.computeIfAbsent(subject, any -> new ArrayList<>());
        if (!versions.contains(id)) {
            versions.add(id);
        }
        return id;
    }

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        requireUp();
        int id = schemas.indexOf(schema) + 1;
        if (!subjects.getOrDefault(subject, List.of()).contains(id)) {
            throw new UnknownSchemaException("The schema registry does not know subject " + subject + ".");
        }
        return id;
    }

    @Override
    public synchronized Schema byId(int id) {
        requireUp();
        if (id < 1 || id > schemas.size()) {
            throw new UnknownSchemaException("The schema registry does not know schema id " + id + ".");
        }
        return schemas.get(id - 1);
    }

    @Override
    public synchronized RegisteredSchema latest(String subject) {
        requireUp();
        List<Integer> versions = subjects.getOrDefault(subject, List.of());
        if (versions.isEmpty()) {
            throw new UnknownSchemaException("The schema registry does not know subject " + subject + ".");
        }
        return new RegisteredSchema(versions.getLast(), versions.size(), byId(versions.getLast()));
    }

    @Override
    public synchronized void requireCompatibility(String subject, String rule) {
        requireUp(); // And nothing else: it checks none.
    }

    private void requireUp() {
        if (down) {
            throw new RegistryUnavailableException("The schema registry in memory is down.");
        }
    }
}
