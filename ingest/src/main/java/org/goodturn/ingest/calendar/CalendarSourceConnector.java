package org.goodturn.ingest.calendar;

import java.util.Map;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.connect.connector.Task;
import org.goodturn.ingest.source.FileSourceConfig;
import org.goodturn.ingest.source.FileSourceConnector;

/** Reads who met whom from calendars. */
public final class CalendarSourceConnector extends FileSourceConnector {
    @Override
    public Class<? extends Task> taskClass() {
        return CalendarSourceTask.class;
    }

    @Override
    public ConfigDef config() {
        return CalendarConnectorConfig.DEFINITION;
    }

    @Override
    protected FileSourceConfig config(Map<String, String> given) {
        return new CalendarConnectorConfig(given);
    }
}
