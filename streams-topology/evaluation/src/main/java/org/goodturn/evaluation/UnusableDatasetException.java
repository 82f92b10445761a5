package org.goodturn.evaluation;

/** A data set that cannot be measured; the message is one sentence that names the file and, where there is one, the line. */
public final class UnusableDatasetException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnusableDatasetException(String sentence) {
        super(sentence);
    }

    public UnusableDatasetException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
