package org.goodturn.sink.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.Topics;

/**
 * What remains after an erasure.
 *
 * @param what it is
 * @param why it remains
 * @param until when it is gone at the latest, by wall time; absent where it stays
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Remains")
record Remains(String what, String why, Instant until) {

    /** A cleaner's round and an idle segment may take this much longer than a topic's settings say. */
    private static final Duration CLEANING = Duration.ofDays(1);

    private static final Duration COMPACTION = Duration.ofDays(1);
    private static final Duration OTHERS_REMEMBER = Duration.ofDays(90);

    /**
     * All of it.
     *
     * @param since when the withdrawal was written, by wall time
     */
    static List<Remains> after(Instant since) {
        return List.of(
                new Remains(
                        "Your decision: that you allow nothing, and when you said so",
                        "It is the proof, and it keeps older decisions from counting again. It holds your id and no other data.",
                        null),
                new Remains(
                        "Reports of what was erased: how many, when, by which decision",
                        "They are the proof that it was done.",
                        after(since, Topics.ERASURES)),
                new Remains(
                        "Events that connectors and applications sent in",
                        "The log of inputs is deleted by age; nothing is taken from it any more.",
                        after(since, Topics.INTERACTIONS)),
                new Remains(
                        "Your answers to suggestions, in the log of inputs",
                        "The log is deleted by age; nothing is taken from it any more.",
                        after(since, Topics.FEEDBACK)),
                new Remains(
                        "What you asked here, and the answers",
                        "The log is deleted by age.",
                        after(since, Topics.REQUESTS)),
                new Remains(
                        "Older versions of what was forgotten, in compacted logs and copies of state",
                        "They are overwritten when the broker cleans these logs.",
                        since.plus(Topics.LONGEST_CURSOR_LIFE).plus(COMPACTION).plus(CLEANING)),
                new Remains(
                        "Suggestions that ended before and were forgotten by the topology already",
                        "The topic is deleted by age.",
                        after(since, Topics.NUDGES)),
                new Remains(
                        "Inputs that could not be processed, if there were any of yours",
                        "They can be mended and sent again; they are deleted by age.",
                        after(since, Topics.DEAD_LETTERS)),
                new Remains(
                        "Your id, where others were told of you: in their suggestions, which are withdrawn, and in what they"
                                + " answered",
                        "It is what they said and were told. No name, no topic of yours.",
                        since.plus(OTHERS_REMEMBER)),
                new Remains(
                        "Ids and times of what was sent to webhooks about you, or was to be sent",
                        "It is the log of deliveries, deleted by age. What was sent is with those who received it.",
                        after(since, Topics.WEBHOOK_DELIVERIES)),
                new Remains(
                        "Anonymous sums over many people: how often a region looked for a topic, and what was learned",
                        "Nobody can be told in them, and they are not computed again.",
                        null));
    }

    private static Instant after(Instant since, EventTopic<?> topic) {
        return since.plus(topic.retention()).plus(CLEANING);
    }
}
