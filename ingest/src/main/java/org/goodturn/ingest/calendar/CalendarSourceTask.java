package org.goodturn.ingest.calendar;

import java.util.Map;
import org.goodturn.ingest.source.FileSourceConfig;
import org.goodturn.ingest.source.FileSourceTask;

/** Reads who met whom from calendars. */
public final class CalendarSourceTask extends FileSourceTask {
    @Override
    protected FileSourceConfig config(Map<String, String> settings) {
        return new CalendarConnectorConfig(settings);
    }
}
