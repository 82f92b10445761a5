package org.goodturn.ingest.mail;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Type;
import org.apache.kafka.common.config.ConfigDef.ValidString;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.goodturn.ingest.source.FileSourceConfig;
import org.goodturn.ingest.source.InputFormat;

/** Settings of {@link MailSourceConnector}. */
public final class MailConnectorConfig extends FileSourceConfig {
    /** How messages are kept. */
    public static final String FORMAT = "format";

    /** How many messages a reply can find. */
    public static final String REPLY_INDEX_MAX = "reply.index.max";

    private static final String MBOX = "mbox";
    private static final String MAILDIR = "maildir";
    private static final String GROUP = "Mail";

    static final ConfigDef DEFINITION = shared("mail")
            .define(
                    FORMAT,
                    Type.STRING,
                    ConfigDef.NO_DEFAULT_VALUE,
                    ValidString.in(MBOX, MAILDIR),
                    Importance.HIGH,
                    "How the archive keeps messages: 'mbox', many in one file, as Mailman, Thunderbird and Takeout do; "
                            + "or 'maildir', one a file in folders 'cur' and 'new', as Dovecot and notmuch do.",
                    GROUP,
                    1,
                    Width.SHORT,
                    "Format")
            .define(
                    REPLY_INDEX_MAX,
                    Type.INT,
                    MailFormat.DEFAULT_MAX_REMEMBERED,
                    Range.between(1, 50_000_000),
                    Importance.LOW,
                    "Of how many messages each task remembers who wrote them, so that a reply on a list finds whom it "
                            + "answers; about 200 bytes of memory a message. A reply to one that had to be forgotten "
                            + "is skipped and counted.",
                    GROUP,
                    2,
                    Width.SHORT,
                    "Messages remembered");

    MailConnectorConfig(Map<String, String> settings) {
        super(DEFINITION, settings);
    }

    @Override
    protected InputFormat format() {
        int remembered = getInt(REPLY_INDEX_MAX);
        return getString(FORMAT).equals(MBOX)
                ? MailFormat.mbox(remembered, reading())
                : MailFormat.maildir(remembered, reading());
    }
}
