package org.goodturn.topology.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.goodturn.topics.Topics;
import org.goodturn.topology.work.Tally;

/** Counts since the start of the process; each is also a counter of the meter registry. */
public final class Counts implements Tally {
    private final MeterRegistry meters;
    private final Map<String, LongAdder> consumed = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> heldBack = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> deadLetters = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> others = new ConcurrentHashMap<>();
    private final LongAdder lettersSent = new LongAdder();

    public Counts(MeterRegistry meters) {
        this.meters = meters;
        FunctionCounter.builder("goodturn.letters.sent", lettersSent, LongAdder::sum)
                .description("Letters written to other partitions")
                .register(meters);
    }

    @Override
    public void consumed(String topic) {
        add(consumed, withoutVersion(topic), "goodturn.consumed", "topic");
    }

    @Override
    public void heldBack(String reason) {
        add(heldBack, reason, "goodturn.held.back", "reason");
    }

    @Override
    public void deadLetter(String reason) {
        add(deadLetters, reason, "goodturn.dead.letters", "reason");
    }

    @Override
    public void lettersSent(int count) {
        lettersSent.add(count);
    }

    @Override
    public void count(String name) {
        add(others, name, "goodturn.happened", "what");
    }

    /** What was not kept, by reason. */
    public Map<String, Long> heldBack() {
        return sums(heldBack);
    }

    /** Handled inputs, by topic without version; letters are not among them. */
    public Map<String, Long> consumed() {
        Map<String, Long> sums = sums(consumed);
        sums.remove(withoutVersion(Topics.LETTERS.shortName()));
        return sums;
    }

    /** Dead letters, by reason. */
    public Map<String, Long> deadLetters() {
        return sums(deadLetters);
    }

    /** Everything else that was counted, by name. */
    public Map<String, Long> others() {
        return sums(others);
    }

    /** Letters written. */
    public long lettersSent() {
        return lettersSent.sum();
    }

    /** Letters read, reroutes and ticks included. */
    public long lettersRead() {
        LongAdder read = consumed.get(withoutVersion(Topics.LETTERS.shortName()));
        return read == null ? 0 : read.sum();
    }

    private void add(Map<String, LongAdder> group, String key, String meter, String tag) {
        LongAdder known = group.get(key);
        (known != null ? known : group.computeIfAbsent(key, name -> registered(meter, tag, name))).increment();
    }

    private LongAdder registered(String meter, String tag, String value) {
        LongAdder adder = new LongAdder();
        FunctionCounter.builder(meter, adder, LongAdder::sum)
                .tags(Tags.of(tag, value))
                .register(meters);
        return adder;
    }

    private static String withoutVersion(String topic) {
        int version = topic.lastIndexOf(".v");
        return version < 0 ? topic : topic.substring(0, version);
    }

    private static Map<String, Long> sums(Map<String, LongAdder> group) {
        Map<String, Long> sums = new TreeMap<>();
        group.forEach((key, adder) -> sums.put(key, adder.sum()));
        return sums;
    }
}
