package org.goodturn.topology.wiring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.Topics;

/** Names of nodes: verb-noun. */
final class NodeNames {
    static final String TICK = "tick";
    static final String OPEN_LETTER = "open-letter";

    /** An input: the node that reads it, and the one that handles it. */
    record Entrance(EventTopic<?> topic, String source, String processor) {}

    /** What every instance reads whole: the node that reads it, the one that takes it, and the store that it fills. */
    record Shared(EventTopic<?> topic, String source, String processor, String store) {}

    private NodeNames() {}

    static List<Shared> shared() {
        return List.of(
                new Shared(Topics.REGIONAL_RATES, "read-regional-rates", "share-regional-rates", "regional-rates"),
                new Shared(
                        Topics.MODEL_STATISTICS,
                        "read-model-statistics",
                        "share-model-statistics",
                        "model-statistics"));
    }

    static List<Entrance> entrances() {
        return List.of(
                new Entrance(Topics.CONSENTS, "read-consents", "keep-consents"),
                new Entrance(Topics.PROFILES, "read-profiles", "keep-profile"),
                new Entrance(Topics.INTERACTIONS, "read-interactions", "admit-interaction"),
                new Entrance(Topics.BEHAVIORS, "read-behaviors", "admit-behavior"),
                new Entrance(Topics.FEEDBACK, "read-feedback", "apply-feedback"),
                new Entrance(Topics.REQUESTS, "read-requests", "answer-request"),
                new Entrance(Topics.LETTERS, "read-letters", OPEN_LETTER));
    }

    static Map<EventTopic<?>, String> sinks() {
        Map<EventTopic<?>, String> sinks = new LinkedHashMap<>();
        sinks.put(Topics.LETTERS, "send-letters");
        sinks.put(Topics.TIES, "publish-ties");
        sinks.put(Topics.INTENT_SHIFTS, "publish-intent-shifts");
        sinks.put(Topics.NUDGES, "publish-nudges");
        sinks.put(Topics.REGIONAL_RATES, "publish-regional-rates");
        sinks.put(Topics.MODEL_STATISTICS, "publish-model-statistics");
        sinks.put(Topics.ANSWERS, "publish-answers");
        sinks.put(Topics.ERASURES, "publish-erasures");
        sinks.put(Topics.DEAD_LETTERS, "publish-dead-letters");
        return sinks;
    }
}
