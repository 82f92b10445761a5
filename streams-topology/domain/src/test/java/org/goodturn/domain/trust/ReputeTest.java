package org.goodturn.domain.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ReputeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final TrustModel MODEL = TrustModel.standard();
    private static final List<Recommendation> WAY = List.of(new Recommendation(new Evidence(6, 0), new Evidence(5, 0)));

    @Property(seed = "20261128")
    void it_is_bounded_and_good_experience_never_speaks_against_somebody(
            @ForAll @Size(max = 20) List<@DoubleRange(min = -1, max = 1) Double> found,
            @ForAll @Size(max = 5) List<@DoubleRange(min = -1, max = 1) Double> finding,
            @ForAll @DoubleRange(min = 0, max = 100) double much) {
        Standing self = Standing.NEW;
        for (double regard : finding) {
            self = self.finding(regard, NOW).found(regard, NOW);
        }
        Evidence evidence = new Evidence(much, 1);
        List<Recommendation> ways = List.of(new Recommendation(evidence, evidence));
        Regards good = regards(found.stream().map(Math::abs).toList());

        assertThat(new Repute(regards(found), self).logit(evidence, ways))
                .isBetween(-Repute.MOST_LOGIT, Repute.MOST_LOGIT);
        assertThat(new Repute(good, self).logit(evidence, ways)).isNotNegative();
    }

    @Test
    void where_others_said_nothing_it_says_nothing_whatever_the_ways_and_oneself() {
        Standing hardToPlease = Standing.NEW.finding(-1, NOW).found(-1, NOW);

        assertThat(new Repute(Regards.NONE, hardToPlease).logit(new Evidence(3, 9), WAY))
                .isZero();
    }

    @Test
    void who_disappointed_others_is_expected_to_disappoint_and_the_more_the_worse() {
        double once = logit(-0.8);
        double often = logit(-0.8, -0.8, -0.8);

        assertThat(once).isNegative();
        assertThat(often).isLessThan(once).isGreaterThan(-Repute.MOST_LOGIT);
        assertThat(logit(0.75, 0.75, 0.75)).isPositive();
        assertThat(logit(0.75, 0.75, -0.8)).isBetween(often, logit(0.75, 0.75));
    }

    @Test
    void a_mail_tells_nothing_of_how_one_finds_the_other_and_a_deal_or_an_outcome_does() {
        assertThat(MODEL.regard(seen(InteractionKind.MAIL, Outcome.UNKNOWN, 2))).isEmpty();
        assertThat(MODEL.regard(seen(InteractionKind.MEETING, Outcome.UNKNOWN, 2)))
                .isEmpty();
        assertThat(MODEL.regard(seen(InteractionKind.MAIL, Outcome.BAD, 2)).getAsDouble())
                .isNegative();
        double endorsed = MODEL.regard(seen(InteractionKind.ENDORSEMENT, Outcome.UNKNOWN, 2))
                .getAsDouble();
        double deal = MODEL.regard(seen(InteractionKind.DEAL, Outcome.GOOD, 2)).getAsDouble();
        assertThat(endorsed).isEqualTo(0.5);
        assertThat(deal).isEqualTo(0.75);
        assertThat(MODEL.regard(seen(InteractionKind.DEAL, Outcome.BAD, 2)).getAsDouble())
                .isEqualTo(-0.8);
        assertThat(MODEL.regard(seen(InteractionKind.DEAL, Outcome.GOOD, 9)).getAsDouble())
                .as("with many others it says less of each")
                .isBetween(0.0, deal / 2);
    }

    @Test
    void both_sides_read_the_same_off_one_interaction() {
        Observation given = seen(InteractionKind.REFERRAL, Outcome.UNKNOWN, 2);

        assertThat(MODEL.regard(given.reversed())).isEqualTo(MODEL.regard(given));
    }

    private static double logit(double... found) {
        Regards regards = Regards.NONE;
        for (double one : found) {
            regards = regards.plus(one, NOW);
        }
        return new Repute(regards, Standing.NEW).logit(Evidence.NONE, WAY);
    }

    private static Regards regards(List<Double> found) {
        Regards regards = Regards.NONE;
        for (double one : found) {
            regards = regards.plus(one, NOW);
        }
        return regards;
    }

    private static Observation seen(InteractionKind kind, Outcome outcome, int groupSize) {
        return new Observation(NOW, kind, Act.UNSPECIFIED, outcome, groupSize, "mail", Direction.GIVEN);
    }
}
