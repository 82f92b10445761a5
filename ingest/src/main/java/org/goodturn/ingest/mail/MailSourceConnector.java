package org.goodturn.ingest.mail;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.goodturn.ingest.source.FileSourceConfig;
import org.goodturn.ingest.source.FileSourceConnector;

/** Reads who wrote to whom, and who answered whom, from mail archives. */
public final class MailSourceConnector extends FileSourceConnector {
    @Override
    public Class<? extends Task> taskClass() {
        return MailSourceTask.class;
    }

    @Override
    public ConfigDef config() {
        return MailConnectorConfig.DEFINITION;
    }

    @Override
    protected FileSourceConfig config(Map<String, String> given) {
        return new MailConnectorConfig(given);
    }
}
