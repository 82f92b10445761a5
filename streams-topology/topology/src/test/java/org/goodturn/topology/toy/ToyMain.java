package org.goodturn.topology.toy;

import java.nio.file.Path;
import org.goodturn.topology.running.TopologyProcess;
import org.goodturn.topology.settings.SettingsFile;
import org.goodturn.topology.settings.TopologySettings;

/** The toy as a process of its own, so that it can be killed. */
public final class ToyMain {
    private ToyMain() {}

    /** Runs until killed. */
    public static void main(String[] args) throws InterruptedException {
        TopologySettings settings = TopologySettings.from(SettingsFile.read(Path.of(args[0])));
        TopologyProcess process = new TopologyProcess(settings, new ToyStages(), ToyStages.PROTOCOL);
        System.out.println("port " + process.httpPort());
        process.start();
        process.awaitEnd();
    }
}
