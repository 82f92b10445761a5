package org.goodturn.local.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.goodturn.ingest.source.InputProgress;
import org.goodturn.local.input.InputFiles.Read;
import org.goodturn.local.progress.Console;

/**
 * What came of the inputs, for the user.
 *
 * @param read what the connectors report
 * @param status what the topology reports, counted since its start
 * @param consentAssumed whether the operator stated consent
 * @param console where it goes
 */
record Summary(List<Read> read, Optional<JsonNode> status, boolean consentAssumed, Console console) {

    private static final int PROBLEMS_SHOWN = 5;

    void print() {
        console.line("");
        read.forEach(this::printInput);
        status.ifPresent(this::printStatus);
    }

    private void printInput(Read each) {
        InputProgress progress = each.progress();
        console.line("%s %s: %s read, %s events published%s"
                .formatted(
                        each.input().kind().word(),
                        each.input().path(),
                        Console.number(progress.read()),
                        Console.number(progress.emitted()),
                        reasons(", without an event: ", progress.skipped())));
        progress.problems().stream().limit(PROBLEMS_SHOWN).forEach(problem -> console.line("  " + problem));
    }

    private void printStatus(JsonNode counts) {
        TreeMap<String, Long> heldBack = new TreeMap<>();
        counts.path("heldBack")
                .properties()
                .forEach(each -> heldBack.put(each.getKey(), each.getValue().asLong()));
        long held = heldBack.values().stream().mapToLong(Long::longValue).sum();
        console.line("events in: " + Console.number(sum(counts.path("consumed"))));
        console.line("held back: " + Console.number(held) + reasons(" because of ", heldBack));
        console.line("ties: " + Console.number(counts.path("ties").asLong()));
        console.line(
                "dead letters: " + Console.number(counts.path("deadLetters").asLong()));
        if (held > 0 && !consentAssumed) {
            console.line("Nothing is kept without consent. If you hold it for all people in the files, say so with"
                    + " --assume-consent; otherwise give --input consents=FILE.");
        }
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode each : counts) {
            sum += each.asLong();
        }
        return sum;
    }

    private static String reasons(String before, java.util.Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(before);
        String separator = "";
        for (var each : new TreeMap<>(counts).entrySet()) {
            text.append(separator).append(each.getKey()).append(' ').append(Console.number(each.getValue()));
            separator = ", ";
        }
        return text.toString();
    }
}
