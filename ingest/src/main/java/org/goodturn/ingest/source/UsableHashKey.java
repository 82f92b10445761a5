package org.goodturn.ingest.source;

import java.nio.file.Path;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.goodturn.ingest.identity.HashKey;
import org.goodturn.ingest.identity.WeakHashKeyException;

/** A file with a key that protects people. */
final class UsableHashKey implements ConfigDef.Validator {
    @Override
    public void ensureValid(String name, Object value) {
        try {
            HashKey.read(Path.of(value == null ? "" : (String) value));
        } catch (WeakHashKeyException e) {
            throw new ConfigException(name, value, e.getMessage());
        }
    }

    @Override
    public String toString() {
        return "a file with at least " + HashKey.BYTES + " random bytes in hexadecimal";
    }
}
