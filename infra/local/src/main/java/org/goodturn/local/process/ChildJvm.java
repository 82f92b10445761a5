package org.goodturn.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How one child JVM is started.
 *
 * @param name short and unique in the stack, such as {@code broker}; also the name of its log file
 * @param heapMegabytes the largest heap
 * @param classPath what it can load
 * @param mainClass what it runs
 * @param properties system properties
 * @param environment what is added to the environment
 * @param arguments what the main class is given
 */
public record ChildJvm(
        String name,
        int heapMegabytes,
        ClassPath classPath,
        String mainClass,
        Map<String, String> properties,
        Map<String, String> environment,
        List<String> arguments) {

    private static final int FIRST_TO_WARN_OF_UNSAFE = 23;
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    /** Fixes the content. */
    public ChildJvm {
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
        arguments = List.copyOf(arguments);
    }

    /**
     * The whole command line, for this JDK, with this configuration of {@code java.util.logging} and these archives: start-up matters more
     * than peak speed here, so one compiler and a simple collector.
     */
    public List<String> command(Path javaHome, Path logging, ClassArchives archives) {
        List<String> command = new ArrayList<>(outOfReachOfTheTerminal());
        command.add(javaHome.resolve("bin").resolve("java").toString());
        command.add("-Xmx" + heapMegabytes + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("--enable-native-access=ALL-UNNAMED");
        // Quarkus' jars ask for it in their manifests, which counts only with -jar.
        command.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
        if (Runtime.version().feature() >= FIRST_TO_WARN_OF_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(archives.options(name));
        command.add("-Djava.util.logging.config.file=" + logging);
        new TreeMap<>(properties).forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.add("-cp");
        command.add(classPath.toString());
        command.add("org.goodturn.local.child.ChildMain");
        command.add(mainClass);
        command.addAll(arguments);
        return command;
    }

    /**
     * Ctrl-C in a terminal reaches every process of its group at once, but the parts have to stop in order. So a child gets
     * a session of its own, or, where there is no {@code setsid}, ignores the interrupt.
     */
    private static List<String> outOfReachOfTheTerminal() {
        return Files.isExecutable(SETSID)
                ? List.of(SETSID.toString())
                : List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");
    }
}
