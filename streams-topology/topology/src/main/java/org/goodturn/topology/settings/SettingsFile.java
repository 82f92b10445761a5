package org.goodturn.topology.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Settings by key. What nobody asked for in the end is unknown, and an error: a misspelt key must not be ignored. */
public final class SettingsFile {
    private final Map<String, String> values;
    private final Set<String> asked = new TreeSet<>();

    public SettingsFile(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /** Reads a properties file. */
    public static SettingsFile read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new SettingsException("The configuration file " + file + " cannot be read ("
                    + e.getClass().getSimpleName() + ").");
        }
        Map<String, String> values = new LinkedHashMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return new SettingsFile(values);
    }

    /** A setting without default. */
    public String required(String key) {
        return optional(key).orElseThrow(() -> new SettingsException("The setting " + key + " is missing."));
    }

    /** A setting or its default. */
    public String text(String key, String standard) {
        return optional(key).orElse(standard);
    }

    /** A setting, where it is set and not blank. */
    public Optional<String> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(values.get(key)).map(String::trim).filter(value -> !value.isEmpty());
    }

    /** A whole number. */
    public int number(String key, int standard) {
        return parse(key, Integer::valueOf, "a whole number").orElse(standard);
    }

    /** A large whole number. */
    public long bytes(String key, long standard) {
        return parse(key, Long::valueOf, "a whole number of bytes").orElse(standard);
    }

    /** {@code true} or {@code false}. */
    public boolean flag(String key, boolean standard) {
        return parse(key, SettingsFile::trueOrFalse, "true or false").orElse(standard);
    }

    /** An ISO 8601 duration such as {@code PT0.05S} or {@code P14D}. */
    public Duration duration(String key, Duration standard) {
        return parse(key, Duration::parse, "a duration such as PT30S or P14D").orElse(standard);
    }

    /** All settings that begin with the prefix, without it. */
    public Map<String, String> startingWith(String prefix) {
        Map<String, String> found = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                asked.add(key);
                found.put(key.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** Refuses settings that nothing asked for. */
    public void refuseUnknown() {
        Set<String> unknown = new TreeSet<>(values.keySet());
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            throw new SettingsException("There is no setting " + String.join(", ", unknown) + " (--help lists them).");
        }
    }

    private <T> Optional<T> parse(String key, Function<String, T> parser, String what) {
        return optional(key).map(text -> {
            try {
                return parser.apply(text);
            } catch (IllegalArgumentException | DateTimeParseException e) {
                throw new SettingsException("The setting " + key + " must be " + what + ", not \"" + text + "\".");
            }
        });
    }

    private static Boolean trueOrFalse(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
