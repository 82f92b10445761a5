package org.goodturn.topology.stage.asking;

import org.goodturn.events.Answer;
import org.goodturn.events.TopicsPart;
import org.goodturn.topology.mapping.IntentMapping;
import org.goodturn.topology.state.IntentState;
import org.goodturn.topology.state.Rooms;
import org.goodturn.topology.work.Page;
import org.goodturn.topology.work.Work;

/** How often the person did something about each topic, a bounded part at a time. */
public final class ReadTopics {

    /** Topics in one part. */
    static final int MOST = 256;

    /** Fills in the part after a topic; an empty text is the beginning. */
    void part(String after, Answer.Builder answer, Work work) {
        Page<IntentState> page = work.scan(Rooms.INTENTS, work.person(), after.isEmpty() ? null : after, MOST);
        answer.setTopics(new TopicsPart(page.entries().stream()
                .map(intent -> IntentMapping.activity(
                        intent.rest(), intent.value(), work.moment().now()))
                .toList()));
        answer.setNext(page.next() == null ? "" : page.next());
    }
}
