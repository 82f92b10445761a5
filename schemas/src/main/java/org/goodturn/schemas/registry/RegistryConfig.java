package org.goodturn.schemas.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.goodturn.schemas.testing.InMemorySchemaRegistry;

/** Confluent's configuration keys for reaching a registry, and what they make. */
public final class RegistryConfig extends AbstractConfig {
    public static final String URL = "schema.registry.url";
    public static final String CREDENTIALS_SOURCE = "basic.auth.credentials.source";
    public static final String USER_INFO = "basic.auth.user.info";
    public static final String CONNECT_TIMEOUT_MS = "http.connect.timeout.ms";
    public static final String READ_TIMEOUT_MS = "http.read.timeout.ms";
    public static final String MAX_RETRIES = "max.retries";
    public static final String RETRIES_WAIT_MS = "retries.wait.ms";
    public static final String RETRIES_MAX_WAIT_MS = "retries.max.wait.ms";

    static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(2);
    static final Duration DEFAULT_REQUEST_TIMEOUT = Duration.ofSeconds(5);
    static final int DEFAULT_RETRIES = 3;
    static final Duration DEFAULT_BACKOFF = Duration.ofMillis(100);
    static final Duration DEFAULT_LONGEST_BACKOFF = Duration.ofSeconds(2);

    private static final String FROM_URL = "URL";
    private static final String FROM_USER_INFO = "USER_INFO";
    private static final String IN_MEMORY = "mock://";

    private static final ConfigDef KEYS = new ConfigDef()
            .define(
                    URL,
                    ConfigDef.Type.LIST,
                    ConfigDef.NO_DEFAULT_VALUE,
                    ConfigDef.ValidList.anyNonDuplicateValues(false, false),
                    ConfigDef.Importance.HIGH,
                    "Where the registry is: one or more http(s) URLs, or mock://NAME for one in memory (tests).")
            .define(
                    CREDENTIALS_SOURCE,
                    ConfigDef.Type.STRING,
                    FROM_URL,
                    ConfigDef.ValidString.in(FROM_URL, FROM_USER_INFO),
                    ConfigDef.Importance.MEDIUM,
                    "Where user and password stand: in the URL (URL), or in " + USER_INFO + " (USER_INFO).")
            .define(
                    USER_INFO,
                    ConfigDef.Type.PASSWORD,
                    "",
                    ConfigDef.Importance.MEDIUM,
                    "user:password, used when " + CREDENTIALS_SOURCE + " is USER_INFO.")
            .define(
                    CONNECT_TIMEOUT_MS,
                    ConfigDef.Type.INT,
                    (int) DEFAULT_CONNECT_TIMEOUT.toMillis(),
                    ConfigDef.Range.atLeast(1),
                    ConfigDef.Importance.LOW,
                    "How long connecting may take, in milliseconds.")
            .define(
                    READ_TIMEOUT_MS,
                    ConfigDef.Type.INT,
                    (int) DEFAULT_REQUEST_TIMEOUT.toMillis(),
                    ConfigDef.Range.atLeast(1),
                    ConfigDef.Importance.LOW,
                    "How long one answer may take, in milliseconds.")
            .define(
                    MAX_RETRIES,
                    ConfigDef.Type.INT,
                    DEFAULT_RETRIES,
                    ConfigDef.Range.between(0, 100),
                    ConfigDef.Importance.LOW,
                    "How often a failed request is tried again before the registry counts as unavailable.")
            .define(
                    RETRIES_WAIT_MS,
                    ConfigDef.Type.INT,
                    (int) DEFAULT_BACKOFF.toMillis(),
                    ConfigDef.Range.atLeast(1),
                    ConfigDef.Importance.LOW,
                    "The first pause between two attempts in milliseconds; it doubles each time.")
            .define(
                    RETRIES_MAX_WAIT_MS,
                    ConfigDef.Type.INT,
                    (int) DEFAULT_LONGEST_BACKOFF.toMillis(),
                    ConfigDef.Range.atLeast(1),
                    ConfigDef.Importance.LOW,
                    "The longest pause between two attempts, in milliseconds.");

    public RegistryConfig(Map<String, ?> configs) {
        super(KEYS, configs, false);
    }

    /** The keys, with their documentation; a fresh copy, to be extended. */
    public static ConfigDef keys() {
        return new ConfigDef(KEYS);
    }

    /** The registry that these keys name; the caller closes it. */
    public SchemaRegistry connect() {
        List<String> urls = getList(URL);
        if (urls.getFirst().startsWith(IN_MEMORY)) {
            return InMemorySchemaRegistry.named(urls.getFirst().substring(IN_MEMORY.length()));
        }
        return new HttpSchemaRegistry(settings());
    }

    /**
     * The same as a value.
     *
     * @throws ConfigException with a sentence that never holds a password
     */
    public RegistrySettings settings() {
        List<URI> urls = new ArrayList<>();
        Optional<Credentials> credentials = Optional.empty();
        for (String text : getList(URL)) {
            URI url = uri(text);
            if (url.getRawUserInfo() != null) {
                credentials = Optional.of(credentials(url.getUserInfo()));
            }
            urls.add(withoutUserInfo(url));
        }
        if (getString(CREDENTIALS_SOURCE).equals(FROM_USER_INFO)) {
            Password userInfo = getPassword(USER_INFO);
            credentials = Optional.of(credentials(userInfo.value()));
        }
        try {
            return new RegistrySettings(
                    urls,
                    credentials,
                    millis(CONNECT_TIMEOUT_MS),
                    millis(READ_TIMEOUT_MS),
                    getInt(MAX_RETRIES) + 1,
                    millis(RETRIES_WAIT_MS),
                    millis(RETRIES_MAX_WAIT_MS));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(e.getMessage());
        }
    }

    private Duration millis(String key) {
        return Duration.ofMillis(getInt(key));
    }

    private static Credentials credentials(String userInfo) {
        try {
            return Credentials.parse(userInfo);
        } catch (IllegalArgumentException e) {
            throw new ConfigException("The registry's credentials are incomplete: they are written user:password.");
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new ConfigException(URL + " has an entry that is no URL.");
        }
    }

    private static URI withoutUserInfo(URI url) {
        try {
            String path = url.getPath() == null ? "" : url.getPath().replaceAll("/+$", "");
            return new URI(url.getScheme(), null, url.getHost(), url.getPort(), path, null, null);
        } catch (URISyntaxException e) {
            throw new ConfigException(URL + " has an entry that is no URL.");
        }
    }
}
