package org.goodturn.ingest.csv;

import java.util.Map;
import org.goodturn.ingest.source.FileSourceConfig;
import org.goodturn.ingest.source.FileSourceTask;

/** Reads rows. */
public final class CsvSourceTask extends FileSourceTask {
    @Override
    protected FileSourceConfig config(Map<String, String> settings) {
        return new CsvConnectorConfig(settings);
    }
}
