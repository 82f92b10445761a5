package org.goodturn.bench.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodturn.local.Failure;

/**
 * The memory of the server after a collection.
 *
 * @param heapBytes in use on its heap
 * @param outsideBytes resident in memory, without the heap that it took and touched at its start
 */
record ServerMemory(long heapBytes, long outsideBytes) {

    private static final Pattern HEAP_USED =
            Pattern.compile("(?m)^jvm_memory_used_bytes\\{area=\"heap\"[^}]*} ([0-9.E]+)$");
    private static final Pattern HEAP_COMMITTED =
            Pattern.compile("(?m)^jvm_memory_committed_bytes\\{area=\"heap\"[^}]*} ([0-9.E]+)$");
    private static final Pattern SUBSCRIBERS =
            Pattern.compile("(?m)^goodturn_delivery_subscribers(?:\\{[^}]*})? ([0-9.E]+)$");
    private static final Pattern ENDED =
            Pattern.compile("(?m)^goodturn_delivery_ended_total\\{[^}]*reason=\"([a-z-]+)\"[^}]*} ([0-9.E]+)$");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+([0-9]+) kB$");
    private static final long KILO = 1024;
    private static final long PATIENCE_SECONDS = 60;

    /** Readings this close say that the compilers have given back what they worked with. */
    private static final long STEADY_BYTES = 512 * KILO;

    private static final int MOST_READINGS = 15;
    private static final long BETWEEN_MILLIS = 500;

    /** All of it. */
    long bytes() {
        return heapBytes + outsideBytes;
    }

    /**
     * Collects and looks, until two looks agree: a JVM that has just worked still compiles, and what its compilers hold for a
     * moment is more than what some hundred subscribers do.
     *
     * @param pid the server
     * @param url where its metrics are
     */
    static ServerMemory of(long pid, String url) throws InterruptedException {
        ServerMemory last = look(pid, url);
        for (int looks = 1; looks < MOST_READINGS; looks++) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
            ServerMemory next = look(pid, url);
            if (Math.abs(next.bytes() - last.bytes()) <= STEADY_BYTES) {
                return next;
            }
            last = next;
        }
        return last;
    }

    private static ServerMemory look(long pid, String url) throws InterruptedException {
        if (!jcmd(pid, "GC.run")) {
            throw new Failure("The server does not let its memory be collected.");
        }
        // What malloc keeps of freed memory goes back, where the system's malloc can (glibc), so that resident means in
        // use.
        jcmd(pid, "System.trim_native_heap");
        String metrics = metrics(url);
        String process = read(Path.of("/proc", Long.toString(pid), "status"));
        long resident = Math.round(sum(RESIDENT, process)) * KILO;
        return new ServerMemory(
                Math.round(sum(HEAP_USED, metrics)), resident - Math.round(sum(HEAP_COMMITTED, metrics)));
    }

    /** How many subscribers the server counts. */
    static long subscribers(String url) throws InterruptedException {
        return Math.round(sum(SUBSCRIBERS, metrics(url)));
    }

    /** How many streams have ended since its start, by the server's reason. */
    static Map<String, Long> ended(String url) throws InterruptedException {
        Map<String, Long> ended = new TreeMap<>();
        ENDED.matcher(metrics(url))
                .results()
                .forEach(line -> ended.put(line.group(1), Math.round(Double.parseDouble(line.group(2)))));
        return ended;
    }

    private static boolean jcmd(long pid, String command) throws InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            Process process = new ProcessBuilder(jcmd.toString(), Long.toString(pid), command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            throw new Failure("This JDK has no jcmd, which is needed to measure memory.", e);
        }
    }

    private static String metrics(String url) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(url + "/q/metrics")).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new Failure("The server does not tell its metrics.", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("This system does not tell the memory of processes", e);
        }
    }

    static double sum(Pattern value, String text) {
        Matcher found = value.matcher(text);
        double sum = 0;
        boolean any = false;
        while (found.find()) {
            sum += Double.parseDouble(found.group(1));
            any = true;
        }
        if (!any) {
            throw new Failure("Nothing is told of " + value + ".");
        }
        return sum;
    }
}
