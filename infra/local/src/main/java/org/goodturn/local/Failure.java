package org.goodturn.local;

/** Something the user can mend, told in one clear sentence. Ends the command with status 1. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param sentence what is wrong, and what to do
     */
    public Failure(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence what is wrong, and what to do
     * @param cause what led here
     */
    public Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
