package org.goodturn.sink.problem;

import java.util.Locale;

/**
 * Everything that can go wrong with a call; the name in lower case with dashes ends the problem's {@code type}. Each kind
 * says in one place what it means and what a caller can do about it; the page of errors is made from here.
 */
public enum ProblemKind {
    MALFORMED_BODY(
            400,
            "The body is not a JSON object",
            "The body is empty, is not JSON in UTF-8, nests too deep, names a field twice, has a number of absurd"
                    + " length, or is something other than one object.",
            "Send one JSON object in UTF-8."),
    INVALID_PARAMETER(
            400,
            "A parameter is not valid",
            "A query parameter or a header has a value that means nothing here.",
            "Read the detail: it names the parameter and what it takes."),
    BAD_REQUEST(
            400,
            "The request cannot be understood",
            "The request as a whole makes no sense to the server.",
            "Compare it with the OpenAPI document at /q/openapi."),
    NOT_AUTHENTICATED(
            401,
            "A valid bearer token is needed",
            "There is no token, or one that is malformed, expired, of another issuer, meant for another service or no"
                    + " access token; or the session's cookie is not from here, was given to another browser or host,"
                    + " or has expired.",
            "Get a new token and send it as Authorization: Bearer; a page then opens a new session with it."),
    NOT_ALLOWED(
            403,
            "The token does not allow this",
            "The token is valid but does not cover the call or the person, whether that person exists or not.",
            "Name only people the token was granted for, or ask for a token of the other kind."),
    INSUFFICIENT_SCOPE(
            403,
            "The token lacks a scope",
            "The token is valid, but its claim scope has not the scope that the call needs.",
            "Ask the issuer for a token with the scope that WWW-Authenticate names."),
    CROSS_SITE(
            403,
            "The session is good for its own page alone",
            "A call with the session's cookie came from another site, or is a write without the header"
                    + " Goodturn-Page.",
            "Call from the page's own origin, with Goodturn-Page: 1 on writes; everybody else sends a bearer token."),
    NOT_FOUND(
            404,
            "There is nothing here for you",
            "It is not there, is somebody else's, or may not be shown now: the three are never told apart.",
            "Do not ask again; what becomes yours comes by the stream."),
    METHOD_NOT_ALLOWED(
            405,
            "This method does not exist here",
            "The path exists, but not with this method.",
            "Compare it with the OpenAPI document at /q/openapi."),
    NOT_ACCEPTABLE(
            406,
            "Nothing here comes in an accepted type",
            "The header Accept takes none of the types the call can answer with.",
            "Accept application/json, or text/event-stream for a stream."),
    BODY_TOO_SLOW(
            408,
            "The body took too long",
            "The body had not arrived when its time was over; the connection was closed.",
            "Send it again, faster."),
    NUDGE_ENDED(
            409,
            "The nudge has ended",
            "It was withdrawn or has expired and takes no more feedback.",
            "Show the nudge as it is now."),
    NUDGE_NOT_ACCEPTED(
            409,
            "The nudge was not accepted",
            "How it ended can be told of what was accepted alone.",
            "Send the feedback accepted first, if that is what is meant."),
    TOO_MANY_WEBHOOKS(
            409,
            "There are as many webhooks as there may be",
            "The caller has as many webhooks as one caller may have.",
            "Remove one first; one webhook can be about many people."),
    WEBHOOK_OFF(
            409,
            "The webhook is switched off",
            "Nothing is sent to it, so nothing can be sent again; GET says why it is off.",
            "PUT it again, which switches it on, and then replay."),
    STATE_CHANGED(
            412,
            "The state has changed meanwhile",
            "If-Match, or the revision in the body, names another state than the current one.",
            "Read it again, decide again, and send the ETag that came with it."),
    BODY_TOO_LARGE(
            413,
            "The body is too large",
            "The body has more bytes than are taken.",
            "Send less; the detail has the limit."),
    UNSUPPORTED_MEDIA_TYPE(
            415,
            "The body must be application/json",
            "The header Content-Type names another type than JSON.",
            "Send Content-Type: application/json."),
    INVALID_BODY(
            422,
            "The body is not valid",
            "The body is JSON, but fields are wrong, missing or unknown; errors names each by its JSON pointer.",
            "Mend what errors names and send it again; nothing was changed."),
    KEY_REUSED(
            422,
            "The idempotency key was used with another body",
            "The same Idempotency-Key came with another body before.",
            "Use a new key for a new body, or repeat the body that came with it first."),
    TOO_MANY_SUBSCRIPTIONS(
            429,
            "You have too many streams open",
            "The caller has as many streams and sockets open on this instance as one caller may have.",
            "Close some of them, then open a new one."),
    TARGET_REFUSED(
            422,
            "Nothing is sent to this address",
            "The webhook's address leads to a private network, to this machine or to another place that is not the public"
                    + " internet, or it is not https.",
            "Give a public address with https; on one's own machine the operator can allow loopback."),
    TOO_MANY_REQUESTS(
            429,
            "Too many calls in a short time",
            "The caller has used up what it may call for now; other callers are not affected.",
            "Wait as long as Retry-After says; RateLimit tells what is left."),
    INTERNAL(
            500,
            "Something went wrong",
            "Something broke; nothing about the cause is told.",
            "Try again later with the same Idempotency-Key; operators find the cause in the log."),
    STARTING(
            503,
            "The service is still reading",
            "The service has not read what it needs yet.",
            "Try again in a moment, as Retry-After says."),
    POSITION_NOT_REACHED(
            503,
            "The position is not visible yet",
            "The position that the read carries has not been read within the time a call waits.",
            "Try again in a moment, as Retry-After says."),
    WRITE_UNAVAILABLE(
            503,
            "Nothing can be written now",
            "What was said could not be written, or it is unknown whether it was.",
            "Repeat it with the same Idempotency-Key; it counts once."),
    ANSWER_LATE(
            503,
            "The answer takes too long",
            "What was asked of the topology was not answered in time, or too many questions wait already.",
            "Try again in a moment, as Retry-After says."),
    TOO_MANY_STREAMS(
            503,
            "Too many streams are open",
            "As many streams and sockets are open as the instance takes, or it is stopping.",
            "Try again in a moment; another instance may have room.");

    private final int status;
    private final String title;
    private final String meaning;
    private final String whatToDo;

    ProblemKind(int status, String title, String meaning, String whatToDo) {
        this.status = status;
        this.title = title;
        this.meaning = meaning;
        this.whatToDo = whatToDo;
    }

    /** The HTTP status code. */
    public int status() {
        return status;
    }

    /** What went wrong in one short phrase, always the same for the kind. */
    public String title() {
        return title;
    }

    /** When it happens, in full sentences. */
    public String meaning() {
        return meaning;
    }

    /** What a caller can do about it, in full sentences. */
    public String whatToDo() {
        return whatToDo;
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
            case 408 -> BODY_TOO_SLOW;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 429 -> TOO_MANY_REQUESTS;
            default -> status >= 500 ? INTERNAL : BAD_REQUEST;
        };
    }
}
