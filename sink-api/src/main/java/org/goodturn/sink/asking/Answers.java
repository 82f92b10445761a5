package org.goodturn.sink.asking;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.goodturn.events.Answer;
import org.goodturn.sink.views.Progress;
import org.goodturn.sink.views.Seen;
import org.goodturn.sink.views.View;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.Topics;

/** Hands each answer to whoever waits for it here; answers to questions of other instances pass by. */
@Singleton
public class Answers implements View<Answer> {

    private final Progress progress = new Progress();
    private final Map<String, CompletableFuture<Answer>> awaited = new ConcurrentHashMap<>();

    @Override
    public EventTopic<Answer> topic() {
        return Topics.ANSWERS;
    }

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public boolean fromNowOn() {
        return true;
    }

    @Override
    public void apply(Seen<Answer> record) {
        if (record.value() != null) {
            CompletableFuture<Answer> waiting = awaited.get(record.value().getRequestId());
            if (waiting != null && record.value().getPerson().equals(record.key())) {
                waiting.complete(record.value());
            }
        }
        progress.advance(record.partition(), record.offset() + 1);
    }

    /** The answer to come. Whoever expects one must give it up in the end. */
    CompletableFuture<Answer> expect(String requestId) {
        CompletableFuture<Answer> waiting = new CompletableFuture<>();
        awaited.put(requestId, waiting);
        return waiting;
    }

    /** Nobody waits any more. */
    void giveUp(String requestId) {
        awaited.remove(requestId);
    }

    int waiting() {
        return awaited.size();
    }
}
