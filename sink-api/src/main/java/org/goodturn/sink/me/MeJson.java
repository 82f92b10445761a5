package org.goodturn.sink.me;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.sink.consent.ConsentJson;
import org.goodturn.sink.profile.ProfileJson;

/**
 * What is held about a person, at a glance.
 *
 * @param person who
 * @param name how they want to be called; absent where they told none
 * @param profile what they told
 * @param consents what they allow
 * @param held how much there is
 * @param byConsent what withdrawing each consent would remove
 * @param incomplete what is left out here, though it may be held; absent where nothing is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Me")
public record MeJson(
        String person,
        String name,
        ProfileJson profile,
        ConsentJson consents,
        HeldJson held,
        List<ByConsentJson> byConsent,
        IncompleteJson incomplete) {

    /**
     * What is left out of an answer because whoever counts it did not say in time.
     *
     * @param missing the fields that are left out
     * @param reason why
     * @param next what to do
     */
    @Schema(name = "Incomplete")
    public record IncompleteJson(List<String> missing, String reason, String next) {

        /** What the topology counts, which has not answered. */
        static final IncompleteJson COUNTS = new IncompleteJson(
                List.of("held.topics", "held.mentions", "byConsent.counts.topics", "byConsent.counts.mentions"),
                "The topology, which counts topics and mentions, has not answered in time.",
                "Ask again in a moment. What is left out may be held all the same.");
    }

    /**
     * How much is held. Topics and mentions come from the topology, which counts up to 1,024 of each; they are absent where it
     * does not answer in time.
     *
     * @param ties ties, faded ones and those set aside included
     * @param interactions all that the ties rest on
     * @param topics topics on which something is counted
     * @param nudges nudges, ended ones included as long as they are kept
     * @param openNudges nudges that can still be answered
     * @param mentions people who may hold a nudge that names the person
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "Held")
    public record HeldJson(int ties, long interactions, Long topics, int nudges, int openNudges, Long mentions) {}

    /**
     * One purpose, for one source ({@code *} for all of them).
     *
     * @param purpose as consents name it
     * @param source as consents name it
     * @param allowed whether it is allowed now, for whatever source
     * @param title a short phrase
     * @param means what is done
     * @param removes what withdrawing it takes away
     * @param counts how much that is, by name: {@code ties}, {@code topics}, …
     */
    @Schema(name = "ByConsent")
    public record ByConsentJson(
            String purpose,
            String source,
            boolean allowed,
            String title,
            String means,
            String removes,
            Map<String, Long> counts) {}
}
