package org.goodturn.ingest.csv;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.goodturn.ingest.source.FileSourceConfig;
import org.goodturn.ingest.source.FileSourceConnector;

/** Reads interactions, behaviors, profiles or consents from files of comma-separated values. */
public final class CsvSourceConnector extends FileSourceConnector {
    @Override
    public Class<? extends Task> taskClass() {
        return CsvSourceTask.class;
    }

    @Override
    public ConfigDef config() {
        return CsvConnectorConfig.DEFINITION;
    }

    @Override
    protected FileSourceConfig config(Map<String, String> given) {
        return new CsvConnectorConfig(given);
    }
}
