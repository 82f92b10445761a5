package org.goodturn.local.up;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.goodturn.local.parts.Ports;
import org.goodturn.local.progress.Console;
import picocli.CommandLine.Command;

/** Starts an empty stack once and stops it, so that its processes record what makes them start faster. For the launcher. */
@Command(
        name = "record",
        hidden = true,
        description = "Starts an empty stack once and stops it, for its class archives.")
public final class RecordCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException, InterruptedException {
        System.setProperty("goodturn.archives.record", "true");
        Path archives =
                Files.createDirectories(Installation.ofThisJvm().archives().folder());
        Path data = Files.createTempDirectory(archives, "data");
        Ports free = Ports.withFreeOnes(0, 0, 0);
        UpOptions options = new UpOptions(
                free.controller(), free.topology(), free.connect(), data, 0, 1, false, List.of(), false, false);
        return new Up(options, new Console(new PrintWriter(Writer.nullWriter()), System::nanoTime)).runUntilReady();
    }
}
