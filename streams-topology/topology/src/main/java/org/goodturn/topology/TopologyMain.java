package org.goodturn.topology;

import java.nio.file.Path;
import java.util.List;
import org.apache.kafka.common.config.ConfigException;
import org.goodturn.topics.TopicMismatchException;
import org.goodturn.topology.letters.LetterProtocol;
import org.goodturn.topology.running.TopologyProcess;
import org.goodturn.topology.settings.SettingsException;
import org.goodturn.topology.settings.SettingsFile;
import org.goodturn.topology.settings.SettingsHelp;
import org.goodturn.topology.settings.TopologySettings;
import org.goodturn.topology.stage.GoodturnStages;
import org.goodturn.topology.stage.Judgement;
import org.goodturn.topology.stage.LetterTypes;

/** Runs the topology: {@code --config FILE}. Exit code 0 after SIGTERM, 2 on wrong usage, 1 otherwise. */
public final class TopologyMain {
    private TopologyMain() {}

    /** Runs until stopped. */
    public static void main(String[] args) throws InterruptedException {
        List<String> given = List.of(args);
        if (given.contains("--help")) {
            System.out.print(SettingsHelp.text());
            return;
        }
        if (given.size() != 2 || !given.get(0).equals("--config")) {
            System.err.println("Usage: topology --config FILE; --help lists the settings.");
            System.exit(2);
        }
        System.exit(run(Path.of(given.get(1))));
    }

    private static int run(Path file) throws InterruptedException {
        try {
            TopologySettings settings = TopologySettings.from(SettingsFile.read(file));
            GoodturnStages stages = new GoodturnStages(Judgement.standard(settings.stageLimits()));
            TopologyProcess process = new TopologyProcess(settings, stages, LetterProtocol.of(LetterTypes.BODIES));
            return run(process);
        } catch (SettingsException | TopicMismatchException | ConfigException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static int run(TopologyProcess process) throws InterruptedException {
        Thread stop = new Thread(process::close, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        System.out.println("Topology answers on http://localhost:" + process.httpPort());
        try {
            process.start();
            String reason = process.awaitEnd();
            if (reason != null) {
                System.err.println(reason);
                process.close();
                return 1;
            }
            return 0;
        } catch (SettingsException | TopicMismatchException | ConfigException e) {
            process.close();
            throw e;
        }
    }
}
