package org.goodturn.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;

/** What makes topics unusable, each with the sentence that says so. */
final class TopicRules {
    private TopicRules() {}

    static void refuseMissing(TopicPrefix prefix, Set<String> names) {
        List<String> missing = Topics.all().stream()
                .map(topic -> topic.in(prefix))
                .filter(name -> !names.contains(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new TopicMismatchException("These topics do not exist: " + String.join(", ", missing)
                    + "; create them, or set topics.create=true.");
        }
    }

    /** Unequal counts would put the two halves of a person into different tasks. Dead letters are never joined. */
    static void refuseUnequalPartitions(TopicPrefix prefix, Map<String, Integer> counts) {
        Map<Integer, Set<String>> byCount = new TreeMap<>();
        for (EventTopic<?> topic : Topics.all()) {
            Integer count = counts.get(topic.in(prefix));
            if (count != null && topic.keying() != Keying.AS_SOURCE) {
                byCount.computeIfAbsent(count, any -> new TreeSet<>()).add(topic.in(prefix));
            }
        }
        if (byCount.size() > 1) {
            String found = byCount.entrySet().stream()
                    .map(entry -> entry.getKey() + " (" + String.join(", ", entry.getValue()) + ")")
                    .collect(Collectors.joining(" and "));
            throw new TopicMismatchException("All topics need the same number of partitions, but these have " + found
                    + ": set topics.partitions to what exists, or create the topics anew.");
        }
    }

    static void refuseWrongSettings(TopicPrefix prefix, Map<String, Config> found) {
        List<String> wrong = new ArrayList<>();
        for (EventTopic<?> topic : Topics.all()) {
            Config config = found.get(topic.in(prefix));
            for (String name : decisive(topic)) {
                ConfigEntry entry = config == null ? null : config.get(name);
                String needed = topic.settings().get(name);
                if (entry != null && !same(needed, entry.value())) {
                    wrong.add(topic.in(prefix) + " has " + name + "=" + entry.value() + " instead of " + needed);
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new TopicMismatchException(
                    "Topics are set so that records would be lost or misdated: " + String.join(", ", wrong) + ".");
        }
    }

    /** A longer or shorter retention of other topics is the operator's choice; these are not. */
    private static List<String> decisive(EventTopic<?> topic) {
        return switch (topic.cleanup()) {
            case READ_BY_ALL -> List.of("message.timestamp.type", "cleanup.policy", "retention.ms", "retention.bytes");
            default -> List.of("message.timestamp.type", "cleanup.policy");
        };
    }

    private static boolean same(String needed, String found) {
        return Set.of(needed.split(",")).equals(Set.of(found.split(",")));
    }
}
