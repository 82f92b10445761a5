package org.goodturn.sink.problem;

import java.util.List;

/** Ends a call with a problem. Carries no data of others, so it may be told as it is. */
public final class ProblemException extends RuntimeException {

    private final ProblemKind kind;
    private final transient List<FieldError> errors;

    /** A problem with one sentence on what to do. */
    public ProblemException(ProblemKind kind, String detail) {
        this(kind, detail, List.of());
    }

    /** A problem with the fields of the body that are wrong. */
    public ProblemException(ProblemKind kind, String detail, List<FieldError> errors) {
        super(detail, null, false, false);
        this.kind = kind;
        this.errors = List.copyOf(errors);
    }

    /** What kind of problem. */
    public ProblemKind kind() {
        return kind;
    }

    /** The wrong fields. */
    public List<FieldError> errors() {
        return errors;
    }

    /** The problem as the caller of {@code path} sees it. */
    Problem toProblem(String path) {
        return new Problem(kind.type(), kind.title(), kind.status(), getMessage(), path, errors);
    }
}
