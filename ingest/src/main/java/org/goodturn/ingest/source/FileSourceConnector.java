package org.goodturn.ingest.source;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.config.Config;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigValue;
import org.apache.kafka.connect.errors.ConnectException;
import org.apache.kafka.connect.source.ExactlyOnceSupport;
import org.apache.kafka.connect.source.SourceConnector;

/** A source connector for files: shares them among tasks, and lets operators move offsets to where it can go on. */
public abstract class FileSourceConnector extends SourceConnector {
    private Map<String, String> settings;

    /** The settings of this connector. */
    protected abstract FileSourceConfig config(Map<String, String> given);

    @Override
    public String version() {
        return Version.CURRENT;
    }

    @Override
    public void start(Map<String, String> given) {
        config(given);
        settings = Map.copyOf(given);
    }

    @Override
    public List<Map<String, String>> taskConfigs(int maxTasks) {
        try {
            int files = config(settings).format().files().size();
            int tasks = Math.max(1, Math.min(maxTasks, files));
            return IntStream.range(0, tasks).mapToObj(task -> task(task, tasks)).toList();
        } catch (IOException e) {
            throw new ConnectException("The input cannot be listed: " + e.getMessage(), e);
        }
    }

    @Override
    public void stop() {}

    @Override
    public Config validate(Map<String, String> given) {
        Config result = super.validate(given);
        boolean fine = result.configValues().stream()
                .allMatch(value -> value.errorMessages().isEmpty());
        if (fine) {
            try {
                config(given).format().check();
            } catch (ConfigException | IOException e) {
                value(result, FileSourceConfig.PATHS).addErrorMessage(e.getMessage());
            }
        }
        return result;
    }

    @Override
    public ExactlyOnceSupport exactlyOnceSupport(Map<String, String> given) {
        return ExactlyOnceSupport.SUPPORTED;
    }

    @Override
    public boolean alterOffsets(Map<String, String> given, Map<Map<String, ?>, Map<String, ?>> offsets) {
        InputFormat format = config(given).format();
        offsets.forEach((partition, offset) -> {
            if (!(partition.get(FileSourceTask.FILE) instanceof String) || partition.size() != 1) {
                throw new ConnectException("A source partition is {\"" + FileSourceTask.FILE + "\": \"…\"}");
            }
            if (offset != null) {
                try {
                    format.position(offset);
                } catch (IllegalArgumentException e) {
                    throw new ConnectException("The offset of " + partition + " cannot be used: " + e.getMessage(), e);
                }
            }
        });
        return true;
    }

    private Map<String, String> task(int number, int count) {
        Map<String, String> task = new HashMap<>(settings);
        task.put(FileSourceConfig.TASK_NUMBER, String.valueOf(number));
        task.put(FileSourceConfig.TASK_COUNT, String.valueOf(count));
        return task;
    }

    private static ConfigValue value(Config config, String name) {
        return config.configValues().stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
