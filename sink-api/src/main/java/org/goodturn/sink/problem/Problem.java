package org.goodturn.sink.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * An error as RFC 9457 describes it.
 *
 * @param type names the kind of problem
 * @param title the kind in words
 * @param status the HTTP status code
 * @param detail what to do about this one
 * @param instance the path that was called
 * @param errors the wrong fields, where the body had any
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, String instance, List<FieldError> errors) {

    /** The media type of problems. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
