package org.goodturn.ingest;

/** An input that cannot be used. The message is one sentence that says what is wrong and what to do. */
public final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadInputException(String sentence) {
        super(sentence);
    }
}
