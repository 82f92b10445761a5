package org.goodturn.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.timing.ReleasePolicy.Verdict;
import org.junit.jupiter.api.Test;

class ReleasePolicyTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant FADES = NOON.plus(Duration.ofDays(20));
    private static final Subject BAKER = new Subject(new PersonId("baker"), new Topic("marketing/branding"));
    private static final Instant LONG_HELD = NOON.minus(Duration.ofDays(1));
    private static final PersonId SOMEBODY = new PersonId("somebody");

    private final ReleasePolicy policy = ReleasePolicy.standard();
    private final Pace pace = Pace.standard();

    @Test
    void a_suggestion_that_nothing_stands_against_is_said_at_once() {
        assertThat(judge(NOON, List.of())).isEqualTo(new Verdict.Release(NOON.plus(policy.lifetime())));
    }

    @Test
    void an_open_suggestion_ends_with_the_need_behind_it() {
        Instant fades = NOON.plus(Duration.ofDays(2));

        assertThat(judge(NOON, fades, pace, List.of(), Suppressions.NONE)).isEqualTo(new Verdict.Release(fades));
    }

    @Test
    void a_need_that_has_faded_is_never_spoken_of() {
        assertThat(judge(NOON, NOON, pace, List.of(), Suppressions.NONE)).isEqualTo(new Verdict.Drop("need-faded"));
    }

    @Test
    void a_pace_of_zero_is_silence() {
        Pace none = new Pace(0, 0, 0, ZoneId.of("UTC"));

        assertThat(judge(NOON, FADES, none, List.of(), Suppressions.NONE)).isEqualTo(new Verdict.Drop("pace-is-zero"));
    }

    @Test
    void what_found_no_moment_in_time_is_not_said_late() {
        Instant passed = LONG_HELD.plus(policy.timely());

        assertThat(judge(passed.minusMillis(1), List.of())).isInstanceOf(Verdict.Release.class);
        assertThat(judge(passed, List.of())).isEqualTo(new Verdict.Drop("moment-passed"));
        List<Release> lately =
                List.of(about(BAKER.with(), passed.minus(policy.cooldowns().perPerson())));
        assertThat(judge(passed.minusSeconds(3600), lately)).isEqualTo(new Verdict.Drop("cooldown-until-faded"));
    }

    @Test
    void what_was_declined_before_is_not_said_again() {
        Suppressions declined = Suppressions.NONE.afterDecline(BAKER, NOON.minus(Duration.ofDays(1)));

        assertThat(judge(NOON, FADES, pace, List.of(), declined)).isEqualTo(new Verdict.Drop("declined-before"));
    }

    @Test
    void the_same_person_is_not_named_again_within_the_cooldown() {
        Instant before = NOON.minus(Duration.ofDays(6));
        Instant cooled = before.plus(policy.cooldowns().perPerson());

        assertThat(judge(NOON, List.of(about(BAKER.with(), before)))).isEqualTo(new Verdict.Hold(cooled, "cooldown"));
        assertThat(judge(cooled, List.of(about(BAKER.with(), before)))).isInstanceOf(Verdict.Release.class);
        assertThat(judge(NOON, List.of(about(SOMEBODY, before)))).isInstanceOf(Verdict.Release.class);
        Release longAgo = about(BAKER.with(), NOON.minus(Duration.ofDays(30)));
        assertThat(judge(NOON, List.of(longAgo, about(BAKER.with(), before))))
                .isEqualTo(new Verdict.Hold(cooled, "cooldown"));
    }

    @Test
    void one_more_than_the_pace_allows_waits_until_the_first_is_a_week_old() {
        Instant first = NOON.minus(Duration.ofDays(6));
        List<Release> two = List.of(released(first), released(NOON.minus(Duration.ofDays(1))));
        List<Release> three = new ArrayList<>(two);
        three.add(released(NOON.minus(Duration.ofDays(2))));

        assertThat(judge(NOON, two)).isInstanceOf(Verdict.Release.class);
        assertThat(judge(NOON, three)).isEqualTo(new Verdict.Hold(first.plus(policy.window()), "pace"));
        assertThat(judge(first.plus(policy.window()), three)).isInstanceOf(Verdict.Release.class);
        assertThat(judge(first.plus(policy.window()).minusMillis(1), three)).isInstanceOf(Verdict.Hold.class);
    }

    @Test
    void where_more_were_said_than_the_pace_now_allows_enough_of_them_must_grow_old() {
        List<Release> four = new ArrayList<>();
        for (int day = 1; day <= 4; day++) {
            four.add(released(NOON.minus(Duration.ofDays(day))));
        }
        Pace one = new Pace(1, 0, 0, ZoneId.of("UTC"));

        assertThat(judge(NOON, FADES, one, four, Suppressions.NONE))
                .isEqualTo(new Verdict.Hold(NOON.plus(Duration.ofDays(6)), "pace"));
    }

    @Test
    void at_night_it_waits_for_the_morning() {
        Instant night = Instant.parse("2026-03-02T23:00:00Z");

        assertThat(judge(night, List.of()))
                .isEqualTo(new Verdict.Hold(Instant.parse("2026-03-03T08:00:00Z"), "quiet-hours"));
    }

    @Test
    void a_wait_is_never_shorter_than_the_least() {
        Instant almostMorning = Instant.parse("2026-03-03T07:59:00Z");

        assertThat(judge(almostMorning, List.of()))
                .isEqualTo(new Verdict.Hold(almostMorning.plus(policy.leastWait()), "quiet-hours"));
    }

    @Test
    void what_would_have_to_wait_beyond_its_need_is_dropped_with_the_reason() {
        Instant night = Instant.parse("2026-03-02T23:00:00Z");
        Instant soon = night.plus(Duration.ofHours(9));
        List<Release> cooling = List.of(about(BAKER.with(), NOON.minus(Duration.ofHours(1))));
        List<Release> full =
                List.of(released(NOON.minusSeconds(1)), released(NOON.minusSeconds(2)), released(NOON.minusSeconds(3)));

        assertThat(judge(night, soon, pace, List.of(), Suppressions.NONE))
                .isEqualTo(new Verdict.Drop("quiet-hours-until-faded"));
        assertThat(judge(night, soon, pace, cooling, Suppressions.NONE))
                .isEqualTo(new Verdict.Drop("cooldown-until-faded"));
        assertThat(judge(night, soon, pace, full, Suppressions.NONE)).isEqualTo(new Verdict.Drop("pace-until-faded"));
    }

    @Test
    void a_topic_rests_after_a_suggestion_on_it() {
        Subject other = new Subject(SOMEBODY, BAKER.topic());
        List<Release> said = List.of(Release.of(other, NOON));
        Instant cooled = NOON.plus(policy.cooldowns().perTopic());

        assertThat(judge(NOON, said)).isEqualTo(new Verdict.Hold(cooled, "topic-cooldown"));
        assertThat(judge(cooled.minusMillis(1), said)).isInstanceOf(Verdict.Hold.class);
        assertThat(judge(cooled, said)).isInstanceOf(Verdict.Release.class);
        assertThat(judge(NOON, List.of(about(SOMEBODY, NOON)))).isInstanceOf(Verdict.Release.class);
        assertThat(judge(NOON, List.of(new Release(NOON, SOMEBODY, Optional.empty()))))
                .isInstanceOf(Verdict.Release.class);
    }

    @Test
    void what_was_called_wrong_is_not_said_again_and_what_was_accepted_waits() {
        Suppressions wrong = Suppressions.NONE.afterWrong(BAKER, NOON.minusSeconds(1));
        Suppressions accepted = Suppressions.NONE.afterAccepting(new Subject(SOMEBODY, BAKER.topic()), NOON);
        Instant rested = NOON.plus(Duration.ofDays(3));

        assertThat(judge(NOON, FADES, pace, List.of(), wrong)).isEqualTo(new Verdict.Drop("called-wrong-before"));
        assertThat(judge(NOON, FADES, pace, List.of(), accepted))
                .isEqualTo(new Verdict.Hold(rested, "accepted-lately"));
        assertThat(judge(rested, FADES, pace, List.of(), accepted)).isInstanceOf(Verdict.Release.class);
        assertThat(judge(NOON, rested, pace, List.of(), accepted))
                .isEqualTo(new Verdict.Drop("accepted-lately-until-faded"));
    }

    @Test
    void the_last_that_the_pace_allows_waits_a_minute_for_a_better_one() {
        List<Release> two = List.of(released(NOON.minus(Duration.ofDays(1))), released(NOON.minus(Duration.ofDays(2))));
        Instant gathered = NOON.plus(policy.gathering());
        Suggestion fresh = new Suggestion(BAKER, NOON, FADES);
        Recipient nearlyFull = recipient(pace, two, Suppressions.NONE);

        assertThat(policy.judge(NOON, fresh, nearlyFull)).isEqualTo(new Verdict.Hold(gathered, "gathering"));
        assertThat(policy.judge(gathered.minusMillis(1), fresh, nearlyFull)).isInstanceOf(Verdict.Hold.class);
        assertThat(policy.judge(gathered, fresh, nearlyFull)).isInstanceOf(Verdict.Release.class);
        assertThat(policy.judge(NOON, fresh, recipient(pace, two.subList(0, 1), Suppressions.NONE)))
                .isInstanceOf(Verdict.Release.class);
        assertThat(policy.judge(NOON, new Suggestion(BAKER, NOON, gathered), nearlyFull))
                .isEqualTo(new Verdict.Release(gathered));
    }

    @Test
    void it_waits_for_an_hour_at_which_the_recipient_tends_to_react_and_then_is_said() {
        // Given somebody who reacted six times at six in the evening
        ResponsiveHours evenings = ResponsiveHours.NONE;
        for (int day = 1; day <= 6; day++) {
            evenings = evenings.plus(Instant.parse("2026-02-23T18:30:00Z").plus(Duration.ofDays(day % 5)), pace.zone());
        }
        Recipient recipient = new Recipient(pace, List.of(), Suppressions.NONE, evenings);
        Suggestion baker = new Suggestion(BAKER, LONG_HELD, FADES);
        Instant evening = Instant.parse("2026-03-02T18:00:00Z");

        assertThat(policy.judge(NOON, baker, recipient)).isEqualTo(new Verdict.Hold(evening, "responsive-hour"));
        assertThat(policy.judge(evening, baker, recipient)).isInstanceOf(Verdict.Release.class);
        // A need that fades tomorrow is not put off for six hours.
        assertThat(policy.judge(NOON, new Suggestion(BAKER, LONG_HELD, NOON.plus(Duration.ofDays(1))), recipient))
                .isInstanceOf(Verdict.Release.class);
    }

    @Test
    void what_was_snoozed_is_judged_again_without_counting_it_twice() {
        Instant ends = NOON.plus(Duration.ofDays(3));
        Suggestion baker = new Suggestion(BAKER, LONG_HELD, FADES);
        Recipient told = recipient(
                new Pace(1, 21 * 60, 8 * 60, ZoneId.of("UTC")),
                List.of(Release.of(BAKER, LONG_HELD)),
                Suppressions.NONE);
        Instant night = Instant.parse("2026-03-02T23:00:00Z");

        assertThat(policy.judgeAgain(NOON, baker, told, ends)).isEqualTo(new Verdict.Release(ends));
        assertThat(policy.judgeAgain(night, baker, told, ends))
                .isEqualTo(new Verdict.Hold(Instant.parse("2026-03-03T08:00:00Z"), "quiet-hours"));
        assertThat(policy.judgeAgain(FADES, baker, told, ends)).isEqualTo(new Verdict.Drop("need-faded"));
        assertThat(policy.judgeAgain(
                        NOON, baker, recipient(new Pace(0, 0, 0, pace.zone()), List.of(), Suppressions.NONE), ends))
                .isEqualTo(new Verdict.Drop("pace-is-zero"));
        assertThat(policy.judgeAgain(
                        NOON, baker, recipient(pace, List.of(), Suppressions.NONE.afterWrong(BAKER, NOON)), ends))
                .isEqualTo(new Verdict.Drop("called-wrong-before"));
    }

    @Test
    void what_makes_no_sense_is_no_setting() {
        Duration hour = Duration.ofHours(1);
        Duration before = Duration.ofMillis(-1);

        assertThatThrownBy(() -> new Cooldowns(before, hour)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Cooldowns(hour, before)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HourPreference(before, 0.1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HourPreference(hour, 1.01, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HourPreference(hour, Double.NaN, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HourPreference(hour, 0.1, 0.99)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property(seed = "20261123")
    void a_wait_ends_after_now_and_before_the_need_fades(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 400) Integer> hoursAgo,
            @ForAll @IntRange(min = 0, max = 5) int perWeek,
            @ForAll @IntRange(min = 0, max = 400) int fadesInHours,
            @ForAll @IntRange(min = 0, max = 1439) int quietFrom) {
        List<Release> history = hoursAgo.stream()
                .map(hours -> about(hours % 3 == 0 ? BAKER.with() : SOMEBODY, NOON.minus(Duration.ofHours(hours))))
                .toList();
        Instant fades = NOON.plus(Duration.ofHours(fadesInHours));
        Pace some = new Pace(perWeek, quietFrom, 480, ZoneId.of("Europe/Berlin"));

        switch (judge(NOON, fades, some, history, Suppressions.NONE)) {
            case Verdict.Hold hold -> assertThat(hold.until()).isAfter(NOON).isBefore(fades);
            case Verdict.Release release ->
                assertThat(release.expiresAt()).isAfter(NOON).isBeforeOrEqualTo(fades);
            case Verdict.Drop drop -> assertThat(drop.reason()).isNotBlank();
        }
    }

    @Property(tries = 100, seed = "20261123")
    void whatever_comes_no_seven_days_see_more_than_the_pace(
            @ForAll @IntRange(min = 1, max = 5) int perWeek,
            @ForAll @Size(min = 20, max = 60) List<@IntRange(min = 0, max = 2000) Integer> gapsInMinutes) {
        Pace some = new Pace(perWeek, 21 * 60, 8 * 60, ZoneId.of("Europe/Berlin"));
        List<Release> history = new ArrayList<>();
        Instant now = NOON;
        for (int i = 0; i < gapsInMinutes.size(); i++) {
            now = now.plus(Duration.ofMinutes(gapsInMinutes.get(i)));
            Subject subject = new Subject(new PersonId("p" + i), new Topic("t" + i));
            Suggestion suggestion = new Suggestion(subject, NOON, now.plus(Duration.ofDays(30)));
            if (policy.judge(now, suggestion, recipient(some, history, Suppressions.NONE)) instanceof Verdict.Release) {
                assertThat(some.isQuiet(now)).isFalse();
                history.add(Release.of(subject, now));
            }
        }

        for (int i = perWeek; i < history.size(); i++) {
            assertThat(history.get(i).at())
                    .isAfterOrEqualTo(history.get(i - perWeek).at().plus(policy.window()));
        }
    }

    private Verdict judge(Instant now, List<Release> history) {
        return judge(now, FADES, pace, history, Suppressions.NONE);
    }

    private Verdict judge(Instant now, Instant fadesAt, Pace some, List<Release> history, Suppressions suppressions) {
        return policy.judge(now, new Suggestion(BAKER, LONG_HELD, fadesAt), recipient(some, history, suppressions));
    }

    private static Recipient recipient(Pace pace, List<Release> history, Suppressions suppressions) {
        return new Recipient(pace, history, suppressions, ResponsiveHours.NONE);
    }

    private static Release about(PersonId with, Instant at) {
        return new Release(at, with, Optional.of(new Topic("something/else")));
    }

    private static Release released(Instant at) {
        return about(SOMEBODY, at);
    }
}
