package org.goodturn.sink.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Ends a call with a problem. Carries no data of others, so it may be told as it is. */
public final class ProblemException extends RuntimeException {

    private final ProblemKind kind;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

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

    /** The same with a header that the answer has, in place of one that every answer of its status has. */
    public ProblemException with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** What kind of problem. */
    public ProblemKind kind() {
        return kind;
    }

    /** The wrong fields. */
    public List<FieldError> errors() {
        return errors;
    }

    /** The headers that the answer has besides those of every problem. */
    Map<String, String> headers() {
        return headers;
    }

    /** The problem as the caller of {@code path} sees it. */
    Problem toProblem(String path) {
        return new Problem(kind.type(), kind.title(), kind.status(), getMessage(), path, errors);
    }
}
