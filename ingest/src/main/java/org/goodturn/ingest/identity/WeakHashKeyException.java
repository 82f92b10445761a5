package org.goodturn.ingest.identity;

/** The key is missing or would not protect anybody. The message is one sentence that says what to do. */
public final class WeakHashKeyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do, without any of the key */
    public WeakHashKeyException(String message) {
        super(message);
    }
}
