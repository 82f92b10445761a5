package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.goodturn.events.Asking;
import org.goodturn.events.Interaction;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.IntroductionStep;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Outcome;
import org.goodturn.events.Pace;
import org.goodturn.events.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Fay said yes to introducing Sam to Pia: when Pia is asked, and when she is not. It is Monday, ten in the morning. */
class WaitingQuestionsTest {

    private static final String BRANDING = "marketing/branding";

    /** The pace of whoever told none, as profiles have it. */
    private static final Pace ORDINARY = new Pace(3, 21 * 60, 8 * 60);

    /** Sam's need is not shared, so that Pia has no suggestion of her own unless a test says so. */
    private final Village village = villageWhere("MAP_TRUST", "DETECT_INTENT", "RECEIVE_NUDGES");

    private static Village villageWhere(String... samAllows) {
        Village village = new Village()
                .settles("sam")
                .settles("fay")
                .settles("pia", BRANDING)
                .befriends("sam", "fay")
                .befriends("fay", "pia");
        return village.consents("sam", samAllows).comesToNeed("sam", BRANDING);
    }

    private static void samAndFaySayYes(Village village) {
        village.says("sam", suggestionOf("sam", village).getId(), Verdict.ACCEPTED);
        village.says("fay", village.nudgesOf("fay").getFirst().getId(), Verdict.ACCEPTED);
    }

    private static Nudge suggestionOf(String person, Village village) {
        return village.nudge(person, nudge -> nudge.getAsking() == Asking.RECIPIENT)
                .orElseThrow();
    }

    private static boolean isPiaAsked(Village village) {
        return village.nudge(
                        "pia", nudge -> nudge.getAsking() == Asking.OTHER_SIDE && nudge.getStatus() == NudgeStatus.OPEN)
                .isPresent();
    }

    private static IntroductionStep stepOfSam(Village village) {
        return suggestionOf("sam", village).getStep();
    }

    @Test
    void whoeverIsAwakeAndHasRoomIsAskedAtOnce() {
        samAndFaySayYes(village);

        assertThat(isPiaAsked(village)).isTrue();
    }

    /** What may keep a question back for a while, why, and for how many hours. */
    static Stream<Arguments> waits() {
        return Stream.of(
                waits("her quiet hours last until noon", 2, "quiet-hours", new Pace(7, 9 * 60, 12 * 60)),
                waits("she has had her one word this week", 7 * 24, "pace", new Pace(1, 0, 0)),
                waits("there is room again in her quiet hours only", 7 * 24 + 2, "pace", new Pace(1, 9 * 60, 12 * 60)));
    }

    private static Arguments waits(String because, int hours, String reason, Pace pace) {
        return Arguments.of(because, hours, reason, pace);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waits")
    void aQuestionWaitsAndThenComes(String because, int hours, String reason, Pace pace) {
        toldOfAnotherNeed();
        village.profile("pia", pace, BRANDING);

        samAndFaySayYes(village);

        assertThat(village.tally().of("asks-held-" + reason)).isEqualTo(1);
        for (int hour = 0; hour < hours; hour++) {
            assertThat(isPiaAsked(village)).as("after " + hour + " hours").isFalse();
            assertThat(stepOfSam(village)).isEqualTo(IntroductionStep.OTHER_SIDE_ASKED);
            village.passes(Duration.ofHours(1));
        }
        assertThat(isPiaAsked(village)).as(because).isTrue();
    }

    /** Pia was told, just now, of somebody else whom she could help. */
    private void toldOfAnotherNeed() {
        village.settles("uma")
                .settles("gus")
                .befriends("uma", "gus")
                .befriends("gus", "pia")
                .comesToNeed("uma", BRANDING);
        assertThat(suggestionOf("pia", village).getWith()).isEqualTo("uma");
    }

    /** What she tells while a question waits, so that nothing keeps it back any more. */
    static Stream<Arguments> otherPaces() {
        return Stream.of(
                Arguments.of("pace", new Pace(1, 0, 0), new Pace(2, 0, 0)),
                Arguments.of("quiet-hours", new Pace(7, 9 * 60, 12 * 60), new Pace(7, 0, 0)));
    }

    @ParameterizedTest(name = "it waited for {0}")
    @MethodSource("otherPaces")
    void aQuestionThatWaitsComesAsSoonAsSheTellsThatSheHasRoomForIt(String waitsFor, Pace before, Pace after) {
        toldOfAnotherNeed();
        village.profile("pia", before, BRANDING);
        samAndFaySayYes(village);
        assertThat(village.tally().of("asks-held-" + waitsFor)).isEqualTo(1);

        village.profile("pia", after, BRANDING).ticks();

        assertThat(isPiaAsked(village)).isTrue();
    }

    @Test
    void aQuestionGoesOnWaitingWhereTheOtherPaceHasNoRoomForItEither() {
        toldOfAnotherNeed();
        village.profile("pia", new Pace(1, 0, 0), BRANDING);
        samAndFaySayYes(village);

        village.profile("pia", new Pace(1, 9 * 60, 12 * 60), BRANDING).ticks();

        assertThat(isPiaAsked(village)).isFalse();
        assertThat(stepOfSam(village)).isEqualTo(IntroductionStep.OTHER_SIDE_ASKED);
        village.passesHourly(7 * 24 + 2);
        assertThat(isPiaAsked(village)).isTrue();
    }

    @Test
    void whoeverWantsNoWordAnyMoreIsNeverAskedWhatWaited() {
        toldOfAnotherNeed();
        village.profile("pia", new Pace(1, 0, 0), BRANDING);
        samAndFaySayYes(village);

        village.profile("pia", new Pace(0, 0, 0), BRANDING).ticks();

        assertThat(village.tally().of("asks-silent-pace-is-zero")).isEqualTo(1);
        assertThat(isPiaAsked(village)).isFalse();
    }

    @Test
    void whoeverToldNoPaceIsAskedByTheOrdinaryOne() {
        Village other = new Village().settles("sam").settles("fay");
        other.consents("pia", Village.ALL_PURPOSES)
                .profile("pia", ORDINARY, BRANDING)
                .befriends("sam", "fay")
                .befriends("fay", "pia")
                .consents("sam", "MAP_TRUST", "DETECT_INTENT", "RECEIVE_NUDGES")
                .comesToNeed("sam", BRANDING)
                .passes(Duration.ofHours(12));

        samAndFaySayYes(other);

        assertThat(isPiaAsked(other)).as("at ten in the evening").isFalse();
        other.passes(Duration.ofHours(10));
        assertThat(isPiaAsked(other)).as("at eight in the morning").isTrue();
    }

    /** What a question never comes over, and the word that counts it. */
    static Stream<Arguments> refusals() {
        return Stream.of(
                never(
                        "she wants no word at all",
                        "pace-is-zero",
                        one -> one.profile("pia", new Pace(0, 0, 0), BRANDING)),
                never(
                        "she gets no suggestions",
                        "no-consent",
                        one -> one.consents("pia", "MAP_TRUST", "BE_INTRODUCED")),
                never("she trusts Fay no more", "distrusted", WaitingQuestionsTest::piaLosesHerTrustInFay));
    }

    private static Arguments never(String because, String reason, Consumer<Village> happens) {
        return Arguments.of(because, reason, happens);
    }

    private static void piaLosesHerTrustInFay(Village village) {
        for (int day = 0; day < 20; day++) {
            Instant at = village.now().minus(Duration.ofDays(day));
            village.interaction(bad(village.builder("pia", "fay", InteractionKind.DEAL, at)))
                    .interaction(bad(village.builder("fay", "pia", InteractionKind.DEAL, at)));
        }
    }

    private static Interaction bad(Interaction.Builder deal) {
        return deal.setOutcome(Outcome.BAD).build();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void aQuestionThatMayNotBePutNeverComesAndLooksLikeSilence(
            String because, String reason, Consumer<Village> happens) {
        village.says("sam", suggestionOf("sam", village).getId(), Verdict.ACCEPTED);
        happens.accept(village);
        village.says("fay", village.nudgesOf("fay").getFirst().getId(), Verdict.ACCEPTED);

        assertThat(village.tally().of("asks-silent-" + reason)).as(because).isEqualTo(1);
        assertThat(stepOfSam(village)).isEqualTo(IntroductionStep.OTHER_SIDE_ASKED);
        village.passesHourly(14 * 24 + 1);
        assertThat(isPiaAsked(village)).isFalse();
        assertThat(stepOfSam(village)).isEqualTo(IntroductionStep.CLOSED);
    }

    @Test
    void whoeverMetTheAskerMeanwhileIsNotAsked() {
        village.profile("pia", new Pace(7, 9 * 60, 12 * 60), BRANDING);
        samAndFaySayYes(village);
        village.together("sam", "pia", InteractionKind.MEETING, village.now());

        village.passes(Duration.ofHours(2));

        assertThat(isPiaAsked(village)).isFalse();
        assertThat(village.tally().of("asks-silent-met-since")).isEqualTo(1);
    }
}
