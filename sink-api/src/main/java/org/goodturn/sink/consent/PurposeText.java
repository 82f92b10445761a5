package org.goodturn.sink.consent;

import java.util.List;
import org.goodturn.events.Purpose;

/**
 * What a purpose means, in words and in terms of the W3C Data Privacy Vocabulary.
 *
 * @param title a short phrase
 * @param means what is done
 * @param removes what withdrawing it takes away
 * @param data categories of data
 * @param processing what is done with it, as DPV terms
 * @param recipients who may learn of it
 * @param broader the DPV purpose that it is a kind of
 */
public record PurposeText(
        String title,
        String means,
        String removes,
        List<String> data,
        List<String> processing,
        List<String> recipients,
        String broader) {

    private static final List<String> KEPT = List.of("dpv:Collect", "dpv:Store", "dpv:Analyse");
    private static final List<String> TOLD = List.of("dpv:Use", "dpv:DiscloseByTransmission");

    /** The text for a purpose. */
    public static PurposeText of(Purpose purpose) {
        return switch (purpose) {
            case MAP_TRUST ->
                new PurposeText(
                        "Keep who I am in touch with",
                        "What I did together with others who agree, too, is kept as counts and dates, and says whom I trust.",
                        "Your ties that rest on it, on both sides, how sociable you were, and every suggestion that"
                                + " rests on such a tie.",
                        List.of("when and how often I did something together with whom", "how it ended, where known"),
                        KEPT,
                        List.of("the other side of each tie, who keeps a side of their own"),
                        "dpv:ServicePersonalisation");
            case DETECT_INTENT ->
                new PurposeText(
                        "Notice what I look for",
                        "How often I do something about a topic is counted by day, so that a change can be noticed.",
                        "All that was counted about your topics, and suggestions for what you look for.",
                        List.of("how often I searched, viewed or asked about a topic on which day"),
                        KEPT,
                        List.of(),
                        "dpv:ServicePersonalisation");
            case SHARE_INTENT ->
                new PurposeText(
                        "Tell somebody who could help",
                        "Somebody whom I or a person I trust knows, and who offers what I look for, may be told that I look"
                                + " for it.",
                        "Suggestions to others that tell of what you look for.",
                        List.of("a topic that I have lately looked into more than before"),
                        TOLD,
                        List.of("people who offer it, at most two steps away"),
                        "dpv:ServicePersonalisation");
            case BE_INTRODUCED ->
                new PurposeText(
                        "Be named to somebody I could help",
                        "My id, name and offers may be named to somebody who looks for what I offer, through a person we both"
                                + " trust.",
                        "Suggestions to others that name you.",
                        List.of("my id", "my display name", "my offers", "how lively I have lately been, as a number"),
                        TOLD,
                        List.of("people who look for it, at most two steps away"),
                        "dpv:ServicePersonalisation");
            case BE_A_BRIDGE ->
                new PurposeText(
                        "Be named as the one who could introduce others",
                        "Two people I both trust may be told that I know the other one.",
                        "Suggestions to others that lead through you, unless another way is left.",
                        List.of("that I know each of the two, and since when"),
                        TOLD,
                        List.of("the two"),
                        "dpv:ServicePersonalisation");
            case RECEIVE_NUDGES ->
                new PurposeText(
                        "Get suggestions",
                        "I am told, at my pace, when the timing is right to meet or to get back to somebody.",
                        "Your open suggestions, and the hours at which you tend to answer.",
                        List.of("my pace", "my answers to suggestions", "the hours at which I tend to answer"),
                        List.of("dpv:Use", "dpv:Store"),
                        List.of(),
                        "dpv:ServiceProvision");
            case UNKNOWN ->
                new PurposeText("Unknown", "Nothing.", "Nothing.", List.of(), List.of(), List.of(), "dpv:Purpose");
        };
    }
}
