package org.goodturn.sink.problem;

import java.util.Locale;

/** Everything that can go wrong with a call; the name in lower case with dashes ends the problem's {@code type}. */
public enum ProblemKind {
    /** The body is no JSON object. */
    MALFORMED_BODY(400, "The body is not a JSON object"),
    /** A query parameter or a header has a value that means nothing. */
    INVALID_PARAMETER(400, "A parameter is not valid"),
    /** Another request that cannot be understood. */
    BAD_REQUEST(400, "The request cannot be understood"),
    /** No token, or one that is malformed, foreign or expired. */
    NOT_AUTHENTICATED(401, "A valid bearer token is needed"),
    /** The token does not cover this call. */
    NOT_ALLOWED(403, "The token does not allow this"),
    /** Not there, or not the caller's: the two are never told apart. */
    NOT_FOUND(404, "There is nothing here for you"),
    /** The method does not exist here. */
    METHOD_NOT_ALLOWED(405, "This method does not exist here"),
    /** No representation that the caller accepts. */
    NOT_ACCEPTABLE(406, "Nothing here comes in an accepted type"),
    /** The nudge has ended and takes no more feedback. */
    NUDGE_ENDED(409, "The nudge has ended"),
    /** The caller has as many webhooks as one caller may have. */
    TOO_MANY_WEBHOOKS(409, "There are as many webhooks as there may be"),
    /** The webhook is switched off. */
    WEBHOOK_OFF(409, "The webhook is switched off"),
    /** {@code If-Match} names another state than the current one. */
    STATE_CHANGED(412, "The state has changed meanwhile"),
    /** The body is larger than allowed. */
    BODY_TOO_LARGE(413, "The body is too large"),
    /** The body is not {@code application/json}. */
    UNSUPPORTED_MEDIA_TYPE(415, "The body must be application/json"),
    /** The body is JSON, but a field is wrong. */
    INVALID_BODY(422, "The body is not valid"),
    /** The idempotency key was used with another body. */
    KEY_REUSED(422, "The idempotency key was used with another body"),
    /** A webhook's address leads to where nothing is sent: private networks, this machine, plain http. */
    TARGET_REFUSED(422, "Nothing is sent to this address"),
    /** Something broke; nothing about it is told. */
    INTERNAL(500, "Something went wrong"),
    /** The service has not read what it needs yet. */
    STARTING(503, "The service is still reading"),
    /** The position that the read carries has not been read yet. */
    POSITION_NOT_REACHED(503, "The position is not visible yet"),
    /** What was said could not be written, or it is unknown whether it was. */
    WRITE_UNAVAILABLE(503, "Nothing can be written now"),
    /** As many streams are open as the service takes. */
    TOO_MANY_STREAMS(503, "Too many streams are open");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** What went wrong in one short phrase, always the same for the kind. */
    public String title() {
        return title;
    }

    /** The problem's type: a URN that never changes. */
    public String type() {
        return "urn:goodturn:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind for errors that a framework raised and that carry only a status. */
    static ProblemKind ofStatus(int status) {
        return switch (status) {
            case 401 -> NOT_AUTHENTICATED;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status >= 500 ? INTERNAL : BAD_REQUEST;
        };
    }
}
