package org.goodturn.ingest.source;

import java.util.regex.Pattern;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;

/**
 * A text that looks as it should.
 *
 * @param pattern what all of it must match
 * @param words the same in words
 */
record Matching(Pattern pattern, String words) implements ConfigDef.Validator {
    static Matching of(String pattern, String words) {
        return new Matching(Pattern.compile(pattern), words);
    }

    @Override
    public void ensureValid(String name, Object value) {
        if (value == null || !pattern.matcher((String) value).matches()) {
            throw new ConfigException(name, value, "must be " + words);
        }
    }

    @Override
    public String toString() {
        return words;
    }
}
