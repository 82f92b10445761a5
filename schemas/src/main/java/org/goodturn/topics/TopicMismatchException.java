package org.goodturn.topics;

/** The topics of the cluster are not as the pipeline needs them. The message is one sentence that says what to do. */
public final class TopicMismatchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TopicMismatchException(String message) {
        super(message);
    }
}
