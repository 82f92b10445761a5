package org.goodturn.sink.asking;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.goodturn.events.Request;
import org.goodturn.sink.kafka.RecordWriter;
import org.goodturn.topics.Topics;

/** Writes questions to {@code requests.v1}. */
@Singleton
class OutgoingRequests implements Outgoing {

    private final RecordWriter writer;

    @Inject
    OutgoingRequests(RecordWriter writer) {
        this.writer = writer;
    }

    @Override
    public void send(Request request) {
        writer.write(
                Topics.REQUESTS,
                request.getPerson(),
                request,
                request.getRequestId(),
                request.getAskedAt(),
                Optional.empty());
    }
}
