package org.goodturn.sink.feedback;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.goodturn.clock.StackClock;
import org.goodturn.events.Feedback;
import org.goodturn.sink.kafka.RecordWriter;
import org.goodturn.sink.writing.Accepted;
import org.goodturn.sink.writing.EventIds;
import org.goodturn.sink.writing.IdempotencyMemory;
import org.goodturn.sink.writing.Position;
import org.goodturn.topics.Topics;

/** Writes what somebody says into {@code feedback.v1}: with one idempotency key once, however often it is sent. */
@Singleton
class FeedbackWriting {

    private final RecordWriter writer;
    private final IdempotencyMemory memory;
    private final StackClock clock;

    @Inject
    FeedbackWriting(RecordWriter writer, IdempotencyMemory memory, StackClock clock) {
        this.writer = writer;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * What is said.
     *
     * @param feedback all of it but id and time
     * @param seenAt where a read can see what came of it
     */
    record Said(Feedback.Builder feedback, Position seenAt) {}

    /**
     * How a call came.
     *
     * @param scope caller and target
     * @param key its idempotency key, or null
     * @param body its body
     * @param traceparent its W3C trace context, or null
     */
    record Call(String scope, String key, byte[] body, String traceparent) {}

    /** Writes what {@code saying} makes of the call; a problem that it throws is the answer, and nothing is written. */
    Response once(Call call, Supplier<Said> saying) {
        return memory.once(call.scope(), call.key(), call.body(), () -> {
                    String id = EventIds.of(call.scope(), call.key());
                    Instant now = clock.instant();
                    Said said = saying.get();
                    Feedback feedback =
                            said.feedback().setFeedbackId(id).setAt(now).build();
                    Optional<String> trace = Optional.ofNullable(call.traceparent());
                    writer.write(Topics.FEEDBACK, feedback.getRecipient(), feedback, id, now, trace);
                    return Accepted.at(said.seenAt());
                })
                .response();
    }
}
