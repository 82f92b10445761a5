package org.goodturn.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.goodturn.evaluation.town.TownSettings;
import picocli.CommandLine.Option;

/** What may be said about the town on the command line. */
final class TownOptions {

    private static final int PEOPLE = 300;
    private static final int HISTORY_DAYS = 120;

    @Option(names = "--no-town", description = "Leaves out the town, which otherwise is in every run.")
    private boolean left;

    @Option(
            names = "--town-seeds",
            paramLabel = "N",
            split = ",",
            defaultValue = "11,12,13",
            description = "Seeds of the towns (default: ${DEFAULT-VALUE}; nothing was tuned on seeds from 11 on).")
    private List<Long> seeds = new ArrayList<>();

    @Option(
            names = "--town-days",
            paramLabel = "N",
            defaultValue = "84",
            description = "Planted days that each town is lived, from " + TownSettings.LEAST_DAYS + " to "
                    + TownSettings.MOST_DAYS + " (default: ${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--town-picture", paramLabel = "FILE.svg", description = "Draws the town's curves into FILE.svg.")
    private Path picture;

    @Option(names = "--town-diagnosis", description = "Also prints what the errors in the town come from.")
    private boolean diagnosis;

    /**
     * What was said; empty if the town is left out.
     *
     * @throws IllegalArgumentException if it makes no sense; the message is a sentence
     */
    Optional<TownSettings> settings(int threads) {
        if (left) {
            return Optional.empty();
        }
        if (picture != null) {
            Path folder = picture.toAbsolutePath().getParent();
            if (Files.isDirectory(picture) || folder == null || !Files.isDirectory(folder)) {
                throw new IllegalArgumentException(
                        picture + " cannot be written: name a file in a folder that exists.");
            }
        }
        return Optional.of(
                new TownSettings(seeds, PEOPLE, HISTORY_DAYS, days, diagnosis, Optional.ofNullable(picture), threads));
    }
}
