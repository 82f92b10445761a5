package org.goodturn.sink.explanation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.events.Nudge;

/**
 * A nudge as callers see it. {@code asking} says whose word it asks for, {@code step} how far an introduction has got and
 * {@code agreed} who said yes, as its recipient may know it; {@code meets} is whom {@code with} would meet, where a bridge is asked. {@code reason} says why it is no longer open, {@code snoozedUntil} when it comes back; both
 * are absent while it is open. {@code whoWillKnow} says, in names, who would learn what from a yes; it is there as long as a yes can
 * be said, to be shown beside it.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Nudge")
public record NudgeJson(
        String id,
        int revision,
        String kind,
        String status,
        String recipient,
        String topic,
        @JsonProperty("with") NamedPerson other,
        List<NamedPerson> through,
        double score,
        Instant openedAt,
        Instant expiresAt,
        String headline,
        ExplanationJson explanation,
        String asking,
        String step,
        List<NamedPerson> agreed,
        NamedPerson meets,
        String reason,
        Instant snoozedUntil,
        String whoWillKnow) {

    /** The nudge with names as they are now. */
    public static NudgeJson of(Nudge nudge, Function<String, Optional<String>> names) {
        Wording wording = Wording.of(nudge, names);
        return new NudgeJson(
                nudge.getId(),
                nudge.getRevision(),
                word(nudge.getKind()),
                word(nudge.getStatus()),
                nudge.getRecipient(),
                nudge.getTopic(),
                named(nudge.getWith(), names),
                nudge.getThrough().stream().map(bridge -> named(bridge, names)).toList(),
                nudge.getScore(),
                nudge.getOpenedAt(),
                nudge.getExpiresAt(),
                wording.say(nudge.getHeadline()),
                ExplanationJson.of(nudge.getExplanation(), wording),
                word(nudge.getAsking()),
                word(nudge.getStep()),
                nudge.getAgreed().stream().map(person -> named(person, names)).toList(),
                nudge.getMeets() == null ? null : named(nudge.getMeets(), names),
                nudge.getReason(),
                nudge.getSnoozedUntil(),
                whoWillKnow(nudge, wording));
    }

    private static String whoWillKnow(Nudge nudge, Wording wording) {
        String text = WhoWillKnow.of(nudge);
        return text == null ? null : wording.say(text);
    }

    private static NamedPerson named(String person, Function<String, Optional<String>> names) {
        return new NamedPerson(person, names.apply(person).orElse(null));
    }

    /** An enum's name as it appears in JSON: lower case with dashes. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
