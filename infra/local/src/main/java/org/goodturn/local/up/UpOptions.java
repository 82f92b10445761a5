package org.goodturn.local.up;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.goodturn.ingest.Input;

/**
 * What {@code up} was told.
 *
 * @param port of the sink API
 * @param brokerPort of the broker
 * @param registryPort of the schema registry
 * @param data the folder for everything that is written
 * @param seed of the sample town
 * @param townSpeed how many planted seconds pass in a second
 * @param sample whether the sample town is fed
 * @param inputs files to read
 * @param assumeConsent whether the operator states to hold consent for everybody in the files
 * @param allowLoopbackWebhooks whether webhooks may lead to this machine
 */
public record UpOptions(
        int port,
        int brokerPort,
        int registryPort,
        Path data,
        long seed,
        double townSpeed,
        boolean sample,
        List<Input> inputs,
        boolean assumeConsent,
        boolean allowLoopbackWebhooks) {

    private static final int LARGEST_PORT = 65_535;

    /**
     * Refuses what cannot be meant.
     *
     * @throws IllegalArgumentException with one sentence that names the option
     */
    public UpOptions {
        inputs = List.copyOf(inputs);
        Map.of("--port", port, "--broker-port", brokerPort, "--registry-port", registryPort)
                .forEach(UpOptions::checkPort);
        if (port == brokerPort || port == registryPort || brokerPort == registryPort) {
            throw new IllegalArgumentException("--port, --broker-port and --registry-port must differ.");
        }
        if (!(townSpeed > 0 && townSpeed <= 1_000_000)) {
            throw new IllegalArgumentException("--town-speed is above 0 and at most 1000000.");
        }
        if (seed < 0) {
            throw new IllegalArgumentException("--seed is a whole number of at least 0, not " + seed + ".");
        }
        if (assumeConsent && inputs.isEmpty()) {
            throw new IllegalArgumentException("--assume-consent is about files: give them with --input.");
        }
    }

    private static void checkPort(String option, int port) {
        if (port < 1 || port > LARGEST_PORT) {
            throw new IllegalArgumentException(
                    option + " is a number from 1 to " + LARGEST_PORT + ", not " + port + ".");
        }
    }
}
