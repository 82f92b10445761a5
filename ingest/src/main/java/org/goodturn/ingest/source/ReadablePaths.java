package org.goodturn.ingest.source;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/** One or more files or folders that are there and can be read. */
final class ReadablePaths implements ConfigDef.Validator {
    @Override
    public void ensureValid(String name, Object value) {
        List<?> paths = (List<?>) value;
        if (paths == null || paths.isEmpty()) {
            throw new ConfigException(name, value, "must name at least one file or folder");
        }
        for (Object each : paths) {
            ensureReadable(name, (String) each);
        }
    }

    @Override
    public String toString() {
        return "files and folders that can be read";
    }

    private static void ensureReadable(String name, String text) {
        try {
            Path path = Path.of(text);
            if (!Files.exists(path)) {
                throw new ConfigException(name, text, "there is no such file or folder");
            }
            if (!Files.isReadable(path)) {
                throw new ConfigException(
                        name, text, "the file or folder cannot be read; give the worker the right to");
            }
        } catch (InvalidPathException e) {
            throw new ConfigException(name, text, "is no path: " + e.getReason());
        }
    }
}
