package org.goodturn.ingest.mail;

import java.util.Map;
import org.goodturn.ingest.source.FileSourceConfig;
import org.goodturn.ingest.source.FileSourceTask;

/** Reads who wrote to whom, and who answered whom, from mail archives. */
public final class MailSourceTask extends FileSourceTask {
    @Override
    protected FileSourceConfig config(Map<String, String> settings) {
        return new MailConnectorConfig(settings);
    }
}
