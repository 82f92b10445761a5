package org.goodturn.sink.webhook;

import java.util.List;
import java.util.Optional;
import org.goodturn.events.WebhookSignature;
import org.goodturn.sink.problem.JsonBody;
import org.goodturn.sink.security.Caller;

/**
 * What a caller asks for.
 *
 * @param url where to
 * @param target the same, taken apart
 * @param people the people it is about; none for all the caller may act for
 * @param signature how to sign, if it is said
 * @param disabled whether it is off
 */
record WebhookBody(
        String url, Target target, List<String> people, Optional<WebhookSignature> signature, boolean disabled) {

    private static final int LONGEST_PERSON = 64;

    static WebhookBody read(byte[] bytes, int maxBytes) {
        JsonBody body = JsonBody.parse(bytes, maxBytes);
        Optional<String> url = body.text("url", Target.MAX_LENGTH);
        if (body.missing("url")) {
            body.wrong("url", "must be there");
        }
        Optional<Target> target = url.flatMap(text -> target(body, text));
        List<String> people = body.texts("people", Caller.MAX_NAMED, LONGEST_PERSON);
        if (body.emptyList("people")) {
            body.wrong("people", "must name somebody; leave it out for all you may act for");
        }
        Optional<String> signature = body.text(
                "signature", 10, text -> text.equals("hmac") || text.equals("ed25519"), "must be hmac or ed25519");
        boolean disabled = body.flag("disabled");
        body.done();
        return new WebhookBody(
                url.orElseThrow(),
                target.orElseThrow(),
                people,
                signature.map(text -> text.equals("hmac") ? WebhookSignature.HMAC : WebhookSignature.ED25519),
                disabled);
    }

    private static Optional<Target> target(JsonBody body, String url) {
        try {
            return Optional.of(Target.parse(url));
        } catch (IllegalArgumentException e) {
            body.wrong("url", e.getMessage());
            return Optional.empty();
        }
    }
}
