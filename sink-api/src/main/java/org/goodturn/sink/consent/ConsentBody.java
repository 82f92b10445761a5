package org.goodturn.sink.consent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goodturn.events.Grant;
import org.goodturn.events.Purpose;
import org.goodturn.sink.explanation.NudgeJson;
import org.goodturn.sink.problem.JsonBody;

/**
 * The body of a consent decision: the whole set of grants. What was read may be sent back changed: {@code person} and
 * {@code revision} are then checked, {@code decidedAt}, {@code origin} and {@code receipt} say nothing.
 *
 * @param terms what is granted
 * @param revision the revision it was decided on, where the caller says so
 */
record ConsentBody(List<Terms> terms, OptionalLong revision) {

    private static final int MAX_GRANTS = 64;
    private static final Pattern SOURCE = Pattern.compile("\\*|[A-Za-z0-9._-]{1,32}");
    private static final String WORDS = Arrays.stream(Purpose.values())
            .filter(purpose -> purpose != Purpose.UNKNOWN)
            .map(NudgeJson::word)
            .collect(Collectors.joining(", "));

    /** One purpose for one source over one interval; null means unbounded. */
    record Terms(Purpose purpose, String source, Instant from, Instant until) {

        /** The grant: the one held already if the terms are the same, with its receipt, else a new one. */
        Grant grant(List<Grant> held, Supplier<String> newReceipt) {
            return held.stream().filter(this::same).findFirst().orElseGet(() -> Grant.newBuilder()
                    .setPurpose(purpose)
                    .setSource(source)
                    .setFrom(from)
                    .setUntil(until)
                    .setReceipt(newReceipt.get())
                    .build());
        }

        private boolean same(Grant grant) {
            return equals(new Terms(grant.getPurpose(), grant.getSource(), grant.getFrom(), grant.getUntil()));
        }
    }

    static ConsentBody read(byte[] bytes, int maxBytes, String person) {
        JsonBody body = JsonBody.parse(bytes, maxBytes);
        body.text("person", 64, person::equals, "must be the person that the call is about");
        int revision = body.integer("revision", 0, Integer.MAX_VALUE, -1);
        body.ignore("decidedAt");
        body.ignore("origin");
        // Null is no list: what withdraws everything is said in so many words.
        if (body.missing("grants")) {
            body.wrong("grants", "must be there: the whole set of grants, an empty list to withdraw everything");
        }
        List<Terms> terms = new ArrayList<>();
        Set<Terms> seen = new HashSet<>();
        for (JsonBody grant : body.objects("grants", MAX_GRANTS)) {
            Terms one = terms(grant);
            if (!seen.add(one) && one.purpose() != Purpose.UNKNOWN) {
                grant.wrong("purpose", "is granted twice on the same terms");
            }
            terms.add(one);
        }
        body.done();
        return new ConsentBody(terms, revision < 0 ? OptionalLong.empty() : OptionalLong.of(revision));
    }

    private static Terms terms(JsonBody grant) {
        Purpose purpose =
                grant.text("purpose", 40).flatMap(ConsentBody::purpose).orElse(Purpose.UNKNOWN);
        if (purpose == Purpose.UNKNOWN) {
            grant.wrong("purpose", "must be one of " + WORDS);
        }
        String source = grant.text(
                        "source",
                        32,
                        text -> SOURCE.matcher(text).matches(),
                        "must be * or the name of a source, up to 32 letters, digits, dots or dashes")
                .orElse("*");
        Optional<Instant> from = grant.instant("from");
        Optional<Instant> until = grant.instant("until");
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            grant.wrong("until", "must be later than from");
        }
        grant.ignore("receipt");
        return new Terms(purpose, source, from.orElse(null), until.orElse(null));
    }

    private static Optional<Purpose> purpose(String word) {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> NudgeJson.word(purpose).equals(word))
                .findFirst();
    }
}
