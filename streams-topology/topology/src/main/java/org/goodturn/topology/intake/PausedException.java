package org.goodturn.topology.intake;

/** Something that processing depends on does not answer. No input is to blame, so none is quarantined. */
public final class PausedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PausedException(String message, Throwable cause) {
        super(message, cause);
    }
}
