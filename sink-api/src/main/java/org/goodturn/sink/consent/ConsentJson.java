package org.goodturn.sink.consent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Grant;
import org.goodturn.sink.explanation.NudgeJson;

/**
 * Everything a person allows.
 *
 * @param person who
 * @param revision grows with every decision; 0 where none was made
 * @param decidedAt when it was said, on the stack's clock
 * @param origin {@code person} or {@code operator}
 * @param grants what is granted; what is not listed is refused
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Consents")
public record ConsentJson(String person, long revision, Instant decidedAt, String origin, List<GrantJson> grants) {

    /** One purpose, allowed for one source ({@code *} for any) over one interval of event times. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Grant")
    public record GrantJson(String purpose, String source, Instant from, Instant until, String receipt) {

        static GrantJson of(Grant grant) {
            return new GrantJson(
                    NudgeJson.word(grant.getPurpose()),
                    grant.getSource(),
                    grant.getFrom(),
                    grant.getUntil(),
                    grant.getReceipt());
        }
    }

    /** What the person allows according to the record, or nothing without one. */
    public static ConsentJson of(String person, Optional<ConsentRecord> consent) {
        return consent.map(record -> new ConsentJson(
                        person,
                        record.getRevision(),
                        record.getDecidedAt(),
                        NudgeJson.word(record.getOrigin()),
                        record.getGrants().stream().map(GrantJson::of).toList()))
                .orElseGet(() -> new ConsentJson(person, 0, null, null, List.of()));
    }
}
