package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeOutcome;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Pace;
import org.goodturn.events.Verdict;
import org.junit.jupiter.api.Test;

/** When a nudge is said, comes back, and ends. */
class MomentTest {

    private static final String BRANDING = "marketing/branding";
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /** Sam trusts Fay, Fay trusts Pia, Pia offers branding; Sam and Pia have never met. */
    private final Village village = new Village()
            .settles("sam")
            .settles("fay")
            .settles("pia", BRANDING)
            .befriends("sam", "fay")
            .befriends("fay", "pia");

    @Test
    void whereTheBudgetIsShortTheBestIsSaidNotTheFirstToCome() {
        // Whichever of the two comes first: that depends on the ids, so with several names.
        for (String weaker : List.of("abe", "bea", "cid", "dot", "eli", "flo")) {
            Village short1 = withTwoAnswers(weaker).profile("sam", new Pace(1, 0, 0));

            short1.comesToNeed("sam", BRANDING);
            assertThat(short1.nudgesOf("sam")).isEmpty();
            short1.passes(A_MINUTE);

            assertThat(short1.nudgesOf("sam")).singleElement().satisfies(nudge -> assertThat(nudge.getWith())
                    .isEqualTo("pia"));
            short1.passes(Duration.ofDays(7));
            assertThat(short1.nudgesOf("sam")).hasSize(2).last().satisfies(nudge -> assertThat(nudge.getWith())
                    .isEqualTo(weaker));
        }
    }

    @Test
    void onOneTopicSuggestionsComeOneAtATime() {
        Village two = withTwoAnswers("abe").comesToNeed("sam", BRANDING);

        assertThat(two.nudgesOf("sam")).hasSize(1);
        two.passes(Duration.ofHours(4).minusMillis(1));
        assertThat(two.nudgesOf("sam")).hasSize(1);
        two.passes(Duration.ofMillis(1));
        assertThat(two.nudgesOf("sam")).hasSize(2);
    }

    @Test
    void afterAYesTheTopicRestsForThreeDays() {
        Village two = withTwoAnswers("abe").comesToNeed("sam", BRANDING);
        two.says("sam", two.nudgesOf("sam").getFirst().getId(), Verdict.ACCEPTED);

        two.passes(Duration.ofHours(4)).passes(Duration.ofDays(3).minusHours(4).minusMillis(1));
        assertThat(two.nudgesOf("sam")).hasSize(1);
        two.passes(Duration.ofMillis(1));
        assertThat(two.nudgesOf("sam")).hasSize(2);
    }

    @Test
    void aPersonWhoReactsInTheEveningIsToldInTheEvening() {
        village.settles("tom", "finance/tax").befriends("fay", "tom");
        reactsInTheEvening();

        village.passes(Duration.ofHours(16)).comesToNeed("sam", "finance/tax");

        assertThat(village.tally().of("held-responsive-hour")).isEqualTo(1);
        assertThat(about("finance/tax")).isEmpty();
        village.passes(Duration.ofHours(8).minusMillis(1));
        assertThat(about("finance/tax")).isEmpty();
        village.passes(Duration.ofMillis(1));
        assertThat(about("finance/tax")).hasSize(1);
    }

    @Test
    void whoeverNoLongerReceivesNudgesHasNoHours() {
        village.settles("tom", "finance/tax").befriends("fay", "tom");
        reactsInTheEvening();

        village.consents("sam", "MAP_TRUST", "DETECT_INTENT").settles("sam");
        village.passes(Duration.ofHours(16)).comesToNeed("sam", "finance/tax");

        assertThat(about("finance/tax")).hasSize(1);
    }

    @Test
    void aSnoozeWakesAtTheMomentAskedForButNeverAtNight() {
        village.profile("sam", new Pace(7, 21 * 60, 8 * 60)).comesToNeed("sam", BRANDING);
        Instant night = Instant.parse("2026-03-04T23:00:00Z");

        snoozes(night);

        assertThat(only().getSnoozedUntil()).isEqualTo(Instant.parse("2026-03-05T08:00:00Z"));
        village.passes(Duration.between(village.now(), night).plus(A_MINUTE));
        assertThat(only().getStatus()).isEqualTo(NudgeStatus.SNOOZED);
        village.passes(Duration.ofHours(9));
        assertThat(only().getStatus()).isEqualTo(NudgeStatus.OPEN);
    }

    @Test
    void aSnoozeSleepsOnWhereTheNightHasMoved() {
        village.comesToNeed("sam", BRANDING);
        snoozes(village.now().plus(A_DAY));

        village.profile("sam", new Pace(7, 9 * 60, 12 * 60)).passes(A_DAY);

        assertThat(only().getStatus()).isEqualTo(NudgeStatus.SNOOZED);
        assertThat(only().getSnoozedUntil()).isEqualTo(Instant.parse("2026-03-03T12:00:00Z"));
        assertThat(village.passes(Duration.ofHours(2))
                        .nudgesOf("sam")
                        .getFirst()
                        .getStatus())
                .isEqualTo(NudgeStatus.OPEN);
    }

    @Test
    void aSnoozeIsJudgedAgainWhenItWakes() {
        village.comesToNeed("sam", BRANDING);
        snoozes(village.now().plus(A_DAY));

        village.together("sam", "pia", InteractionKind.MEETING, village.now()).passes(A_DAY);

        assertThat(only().getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        assertThat(only().getReason()).isEqualTo("met-since");
    }

    @Test
    void aPaceOfZeroEndsWhatSleeps() {
        village.comesToNeed("sam", BRANDING);
        snoozes(village.now().plus(A_DAY));

        village.profile("sam", new Pace(0, 0, 0)).passes(A_DAY);

        assertThat(only().getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        assertThat(only().getReason()).isEqualTo("pace-is-zero");
    }

    @Test
    void aHeldOneDiesSilentlyWhereThePaceBecameZero() {
        village.profile("sam", new Pace(7, 9 * 60, 12 * 60)).comesToNeed("sam", BRANDING);

        village.profile("sam", new Pace(0, 0, 0)).passes(Duration.ofHours(3));

        assertThat(village.nudgesOf("sam")).isEmpty();
        assertThat(village.tally().of("held-dropped-pace-is-zero")).isEqualTo(1);
    }

    @Test
    void aHeldOneIsSaidAsSoonAsAnotherPaceHasRoomForIt() {
        Village two = withTwoAnswers("abe").profile("sam", new Pace(1, 0, 0)).comesToNeed("sam", BRANDING);
        two.passes(A_MINUTE).passes(A_DAY);
        assertThat(two.nudgesOf("sam")).hasSize(1);
        assertThat(two.tally().of("held-pace")).isEqualTo(1);

        two.profile("sam", new Pace(3, 0, 0)).ticks();

        assertThat(two.nudgesOf("sam")).hasSize(2);
    }

    @Test
    void aHeldOneIsSaidAsSoonAsTheHoursAreQuietNoMore() {
        village.profile("sam", new Pace(7, 9 * 60, 12 * 60)).comesToNeed("sam", BRANDING);
        assertThat(village.nudgesOf("sam")).isEmpty();

        village.profile("sam", new Pace(7, 0, 0)).ticks();

        assertThat(only().getStatus()).isEqualTo(NudgeStatus.OPEN);
    }

    @Test
    void aNudgeEndsWithTheNeedBehindIt() {
        Village late = secondOpensAfterAWeek();

        late.passes(Duration.ofDays(14).plusHours(1));

        Nudge second = late.nudgesOf("sam").getLast();
        assertThat(second.getStatus()).isEqualTo(NudgeStatus.EXPIRED);
        assertThat(second.getReason()).isEqualTo("need-faded");
        assertThat(second.getExpiresAt()).isBefore(second.getOpenedAt().plus(Duration.ofDays(14)));
    }

    @Test
    void whatTheNeedRenewsStaysForItsOwnTermAndNotLonger() {
        Village late = secondOpensAfterAWeek();
        Instant opened = late.nudgesOf("sam").getLast().getOpenedAt();
        late.passes(Duration.ofDays(7)).looksInto("sam", BRANDING, late.now());

        late.passes(
                Duration.between(late.now(), opened.plus(Duration.ofDays(14))).minusMillis(1));
        assertThat(late.nudgesOf("sam").getLast().getStatus()).isEqualTo(NudgeStatus.OPEN);
        assertThat(late.nudgesOf("sam").getLast().getExpiresAt()).isEqualTo(opened.plus(Duration.ofDays(14)));
        late.passes(Duration.ofMillis(1));
        assertThat(late.nudgesOf("sam").getLast().getStatus()).isEqualTo(NudgeStatus.EXPIRED);
        assertThat(late.nudgesOf("sam").getLast().getReason()).isEqualTo("expired");
    }

    @Test
    void whoeverIsNamedByARenewedNudgeCanStillTakeItBack() {
        Village late = secondOpensAfterAWeek();
        late.passes(Duration.ofDays(7)).looksInto("sam", BRANDING, late.now());
        Nudge second = late.nudgesOf("sam").getLast();
        late.passes(Duration.between(late.now(), second.getOpenedAt().plus(Duration.ofDays(14)))
                .minusMillis(1));

        late.consents(second.getWith());

        assertThat(late.nudgesOf("sam").getLast().getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
    }

    @Test
    void howItEndedIsToldOnceForAnAcceptedNudge() {
        village.comesToNeed("sam", BRANDING);
        String id = only().getId();
        tells(id, NudgeOutcome.GOOD);
        assertThat(only().getOutcome()).isEqualTo(NudgeOutcome.UNKNOWN);

        village.says("sam", id, Verdict.ACCEPTED);
        tells(id, NudgeOutcome.GOOD);
        tells(id, NudgeOutcome.GOOD);

        assertThat(only().getOutcome()).isEqualTo(NudgeOutcome.GOOD);
        assertThat(only().getStatus()).isEqualTo(NudgeStatus.ACCEPTED);
        assertThat(only().getRevision()).isEqualTo(3);
        assertThat(village.tally().of("feedback-without-effect")).isEqualTo(2);
        tells(id, NudgeOutcome.UNKNOWN);
        assertThat(village.deadLetterReasons()).containsExactly("unknown-verdict");
    }

    @Test
    void anOutcomeCanBeToldForAQuarter() {
        village.comesToNeed("sam", BRANDING);
        String id = only().getId();
        village.says("sam", id, Verdict.ACCEPTED);

        village.passes(Duration.ofDays(90).minusMillis(1));
        tells(id, NudgeOutcome.BAD);
        assertThat(only().getOutcome()).isEqualTo(NudgeOutcome.BAD);
        village.passes(Duration.ofMillis(1));
        tells(id, NudgeOutcome.GOOD);

        assertThat(village.deadLetterReasons()).containsExactly("unknown-nudge");
    }

    /** Sam trusts Fay and Gus; both know Pia, only one knows the weaker answer. */
    private static Village withTwoAnswers(String weaker) {
        return new Village()
                .settles("sam")
                .settles("fay")
                .settles("gus")
                .settles("pia", BRANDING)
                .settles(weaker, BRANDING)
                .befriends("sam", "fay")
                .befriends("sam", "gus")
                .befriends("fay", "pia")
                .befriends("gus", "pia")
                .befriends("fay", weaker);
    }

    private static Village secondOpensAfterAWeek() {
        Village late = withTwoAnswers("abe").profile("sam", new Pace(1, 0, 0));
        late.comesToNeed("sam", BRANDING).passes(A_MINUTE).passes(Duration.ofDays(7));
        assertThat(late.nudgesOf("sam")).hasSize(2);
        return late;
    }

    /** Six words at six in the evening of the first day. */
    private void reactsInTheEvening() {
        village.comesToNeed("sam", BRANDING).passes(Duration.ofHours(8));
        for (int word = 0; word < 6; word++) {
            snoozes(village.now().plus(Duration.ofDays(9)));
        }
    }

    private void snoozes(Instant until) {
        village.says(village.feedback("sam", only().getId())
                .setVerdict(Verdict.SNOOZED)
                .setUntil(until)
                .build());
    }

    private void tells(String id, NudgeOutcome outcome) {
        village.says(village.feedback("sam", id).setOutcome(outcome).build());
    }

    private List<Nudge> about(String topic) {
        return village.nudgesOf("sam").stream()
                .filter(nudge -> nudge.getTopic().equals(topic))
                .toList();
    }

    private Nudge only() {
        return village.nudgesOf("sam").getFirst();
    }
}
