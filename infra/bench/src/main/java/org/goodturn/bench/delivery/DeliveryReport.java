package org.goodturn.bench.delivery;

/**
 * What was measured of the delivery.
 *
 * @param subscribers people with a stream each
 * @param idleSubscriberBytes memory of the server for one idle subscriber: heap in use after a collection and memory outside it
 * @param idleSubscriberHeapBytes the heap's part of that
 * @param deliveriesPerSecond from the first append to the last arrival, each person getting their own
 * @param deliveriesPerCpuSecond the same per CPU-second of the server
 * @param topicToClientMillis from append to client, each person getting their own
 * @param lost nudges that never came; 0 unless something is wrong
 * @param everything the same where every stream gets everything
 * @param reconnect all of them at once
 * @param churn connects and disconnects
 * @param startup with many nudges on the topic
 * @param webhooks one nudge a delivery, to webhooks of one application on the same machine
 * @param unaskedEnds streams that the server ended, of the whole run; 0 unless something is wrong
 */
public record DeliveryReport(
        int subscribers,
        long idleSubscriberBytes,
        long idleSubscriberHeapBytes,
        double deliveriesPerSecond,
        double deliveriesPerCpuSecond,
        Millis topicToClientMillis,
        long lost,
        Rate everything,
        Reconnect reconnect,
        Churn churn,
        Startup startup,
        Rate webhooks,
        int unaskedEnds) {

    /**
     * From the append to the topic to the line at the client.
     *
     * @param p50 half took at most so long
     * @param p99 ninety-nine of a hundred
     * @param max the slowest
     */
    public record Millis(long p50, long p99, long max) {

        static Millis of(MillisHistogram histogram) {
            return new Millis(histogram.percentile(50), histogram.percentile(99), histogram.percentile(100));
        }
    }

    /**
     * Deliveries at a steady rate.
     *
     * @param streams that were open, or webhooks
     * @param deliveries events that came
     * @param lost of them; 0 unless something is wrong
     * @param deliveriesPerSecond from the first append to the last arrival
     * @param deliveriesPerCpuSecond per CPU-second of the server
     * @param topicToClientMillis from append to client
     */
    public record Rate(
            int streams,
            long deliveries,
            long lost,
            double deliveriesPerSecond,
            double deliveriesPerCpuSecond,
            Millis topicToClientMillis) {}

    /**
     * All clients lose their connection at once, and come again at once by their cursors, while nudges go on.
     *
     * @param clients how many
     * @param healedSeconds until every stream had begun again and everything appended until then had come
     * @param lost nudges that were appended and never came
     * @param repeated events that came again
     * @param nudges appended meanwhile
     */
    public record Reconnect(int clients, double healedSeconds, int lost, int repeated, int nudges) {}

    /**
     * Connects and disconnects, orderly and abrupt.
     *
     * @param connects how many
     * @param memoryRatio the server's memory after the last over that after the first tenth, no client there
     * @param connectsPerSecond that were made
     */
    public record Churn(int connects, double memoryRatio, double connectsPerSecond) {}

    /**
     * A start with many nudges on the topic.
     *
     * @param millionNudgesSeconds from the start of the process until it was ready, with so many {@code nudges}
     * @param nudges on the topic: a million in a full run
     * @param heapBytesPerNudge heap in use for one nudge after a collection
     * @param valueBytes what its value takes on the topic
     * @param heapMegabytes the largest heap it was given
     */
    public record Startup(
            double millionNudgesSeconds, int nudges, long heapBytesPerNudge, int valueBytes, int heapMegabytes) {}
}
