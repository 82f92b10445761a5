package org.goodturn.topology.work;

/** Thrown by pure code to refuse an input altogether: nothing of its unit of work is kept, the input becomes a dead letter. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        super(refusal.reason(), null, false, false);
        this.refusal = refusal;
    }

    public RefusedException(String reason, String detail) {
        this(new Refusal(reason, detail));
    }

    /** Why. */
    public Refusal refusal() {
        return refusal;
    }
}
