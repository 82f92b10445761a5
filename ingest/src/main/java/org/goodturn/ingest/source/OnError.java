package org.goodturn.ingest.source;

import java.util.Locale;
import org.apache.kafka.common.config.ConfigDef;

/** What happens on malformed input. */
enum OnError {
    /** Named, counted, and the rest goes on. */
    SKIP,
    /** The task stops there. */
    FAIL;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ConfigDef.Validator validator() {
        return ConfigDef.ValidString.in(SKIP.word(), FAIL.word());
    }
}
