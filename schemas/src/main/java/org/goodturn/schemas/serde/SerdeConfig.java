package org.goodturn.schemas.serde;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.goodturn.schemas.registry.RegistryConfig;
import org.goodturn.schemas.registry.SchemaRegistry;

/** Confluent's configuration keys for serdes, those of {@link RegistryConfig} included. */
public final class SerdeConfig extends AbstractConfig {
    public static final String AUTO_REGISTER = "auto.register.schemas";
    public static final String USE_LATEST = "use.latest.version";
    public static final String VALUE_SUBJECT_STRATEGY = "value.subject.name.strategy";
    public static final String KEY_SUBJECT_STRATEGY = "key.subject.name.strategy";
    public static final String VALUE_TYPE = "specific.value.type";

    private static final String TOPIC_NAME_STRATEGY = "TopicNameStrategy";
    private static final String CONFLUENT_PACKAGE = "io.confluent.kafka.serializers.subject.";

    private static final ConfigDef KEYS = RegistryConfig.keys()
            .define(
                    AUTO_REGISTER,
                    ConfigDef.Type.BOOLEAN,
                    true,
                    ConfigDef.Importance.MEDIUM,
                    "Whether a serializer registers its schema where the subject lacks it.")
            .define(
                    USE_LATEST,
                    ConfigDef.Type.BOOLEAN,
                    false,
                    ConfigDef.Importance.MEDIUM,
                    "Whether a serializer writes with the newest schema of the subject; needs " + AUTO_REGISTER
                            + "=false.")
            .define(
                    VALUE_SUBJECT_STRATEGY,
                    ConfigDef.Type.STRING,
                    TOPIC_NAME_STRATEGY,
                    ConfigDef.Importance.LOW,
                    "How the subject of a value is named: TopicNameStrategy alone (<topic>-value).")
            .define(
                    KEY_SUBJECT_STRATEGY,
                    ConfigDef.Type.STRING,
                    TOPIC_NAME_STRATEGY,
                    ConfigDef.Importance.LOW,
                    "How the subject of a key is named: TopicNameStrategy alone (<topic>-key).")
            .define(
                    VALUE_TYPE,
                    ConfigDef.Type.CLASS,
                    null,
                    ConfigDef.Importance.MEDIUM,
                    "The generated record to read into; without it, the one that the writer's schema names.");

    private final Map<String, ?> configs;

    public SerdeConfig(Map<String, ?> configs) {
        super(KEYS, configs, false);
        this.configs = configs;
        requireTopicNames(VALUE_SUBJECT_STRATEGY);
        requireTopicNames(KEY_SUBJECT_STRATEGY);
    }

    /** The keys, with their documentation. */
    public static ConfigDef keys() {
        return new ConfigDef(KEYS);
    }

    SchemaRegistry connect() {
        return new RegistryConfig(configs).connect();
    }

    WritePolicy writePolicy() {
        if (getBoolean(USE_LATEST) && !getBoolean(AUTO_REGISTER)) {
            return WritePolicy.LATEST;
        }
        return getBoolean(AUTO_REGISTER) ? WritePolicy.REGISTER : WritePolicy.LOOK_UP;
    }

    private void requireTopicNames(String key) {
        // As text: the class itself may not be there.
        String strategy = getString(key);
        if (!strategy.equals(TOPIC_NAME_STRATEGY) && !strategy.equals(CONFLUENT_PACKAGE + TOPIC_NAME_STRATEGY)) {
            throw new ConfigException(key, strategy, "Only TopicNameStrategy is supported.");
        }
    }
}
