package org.goodturn.sink.ties;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.events.Tie;
import org.goodturn.events.TieEvidence;
import org.goodturn.sink.explanation.NudgeJson;

/**
 * A tie as its person sees it.
 *
 * @param person the other one
 * @param name how the other wants to be called; absent where unknown
 * @param trust in the other, as of now
 * @param belief 0 to 1
 * @param disbelief 0 to 1
 * @param uncertainty 0 to 1
 * @param interactions how many in all
 * @param firstAt the first interaction kept
 * @param lastAt the last interaction kept
 * @param evidence what it rests on
 * @param setAsideAt since when the caller has it set aside as wrong, so that it counts for nothing; absent where it counts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Tie")
public record TieJson(
        String person,
        String name,
        double trust,
        double belief,
        double disbelief,
        double uncertainty,
        long interactions,
        Instant firstAt,
        Instant lastAt,
        List<Evidence> evidence,
        Instant setAsideAt) {

    /** The most trusted first. */
    static final Comparator<TieJson> MOST_TRUSTED_FIRST =
            Comparator.comparingDouble(TieJson::trust).reversed().thenComparing(TieJson::person);

    /** What the two did, as one source saw it in one direction: {@code given} by the person, or {@code received}. */
    public record Evidence(String what, String source, String direction, long count, Instant since, Instant last) {

        private Evidence and(Evidence other) {
            return new Evidence(
                    what,
                    source,
                    direction,
                    count + other.count,
                    since.isBefore(other.since) ? since : other.since,
                    last.isAfter(other.last) ? last : other.last);
        }

        private static Evidence of(TieEvidence bucket) {
            return new Evidence(
                    NudgeJson.word(bucket.getKind()),
                    bucket.getSource(),
                    NudgeJson.word(bucket.getDirection()),
                    bucket.getCount(),
                    bucket.getFirstAt(),
                    bucket.getLastAt());
        }
    }

    /** The tie at a moment. */
    public static TieJson of(Tie tie, Optional<String> name, Instant now) {
        Opinion opinion = Opinion.of(tie.getEvidence(), now);
        return new TieJson(
                tie.getOther(),
                name.orElse(null),
                opinion.trust(),
                opinion.belief(),
                opinion.disbelief(),
                opinion.uncertainty(),
                tie.getInteractions(),
                tie.getFirstAt(),
                tie.getLastAt(),
                summed(tie.getEvidence()),
                tie.getSetAsideAt());
    }

    private static List<Evidence> summed(List<TieEvidence> buckets) {
        Map<List<Object>, Evidence> sums = new LinkedHashMap<>();
        for (TieEvidence bucket : buckets) {
            sums.merge(
                    List.of(bucket.getKind(), bucket.getSource(), bucket.getDirection()),
                    Evidence.of(bucket),
                    Evidence::and);
        }
        return new ArrayList<>(sums.values());
    }
}
