package org.goodturn.sink.whynot;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.sink.explanation.ExplanationJson;
import org.goodturn.sink.explanation.NamedPerson;

/**
 * Why there is no nudge about somebody.
 *
 * @param person who was asked about; with a name where the caller knows, or was told of, them
 * @param said the reasons, what the caller can change themselves first
 */
@Schema(name = "WhyNot")
public record WhyNotJson(NamedPerson person, List<Said> said) {

    /** One reason: a stable code, the words, and for a score that is too low what speaks for it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Hindrance")
    public record Said(String reason, String text, ExplanationJson explanation) {}
}
