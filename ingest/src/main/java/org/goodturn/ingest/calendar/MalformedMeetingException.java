package org.goodturn.ingest.calendar;

/** A meeting cannot be understood. The message says what is wrong with it, without its content. */
final class MalformedMeetingException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedMeetingException(String what) {
        super(what, null, false, false);
    }
}
