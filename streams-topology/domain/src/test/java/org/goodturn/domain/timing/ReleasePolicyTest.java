package org.goodturn.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
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

        assertThat(policy.judge(NOON, BAKER, fades, pace, List.of(), Suppressions.NONE))
                .isEqualTo(new Verdict.Release(fades));
    }

    @Test
    void a_need_that_has_faded_is_never_spoken_of() {
        assertThat(policy.judge(NOON, BAKER, NOON, pace, List.of(), Suppressions.NONE))
                .isEqualTo(new Verdict.Drop("need-faded"));
    }

    @Test
    void a_pace_of_zero_is_silence() {
        Pace none = new Pace(0, 0, 0, ZoneId.of("UTC"));

        assertThat(policy.judge(NOON, BAKER, FADES, none, List.of(), Suppressions.NONE))
                .isEqualTo(new Verdict.Drop("pace-is-zero"));
    }

    @Test
    void what_was_declined_before_is_not_said_again() {
        Suppressions declined = Suppressions.NONE.afterDecline(BAKER, NOON.minus(Duration.ofDays(1)));

        assertThat(policy.judge(NOON, BAKER, FADES, pace, List.of(), declined))
                .isEqualTo(new Verdict.Drop("declined-before"));
    }

    @Test
    void the_same_person_is_not_named_again_within_the_cooldown() {
        Instant before = NOON.minus(Duration.ofDays(3));
        Instant cooled = before.plus(policy.cooldownPerPerson());

        assertThat(judge(NOON, List.of(new Release(before, BAKER.with()))))
                .isEqualTo(new Verdict.Hold(cooled, "cooldown"));
        assertThat(judge(cooled, List.of(new Release(before, BAKER.with())))).isInstanceOf(Verdict.Release.class);
        assertThat(judge(NOON, List.of(new Release(before, SOMEBODY)))).isInstanceOf(Verdict.Release.class);
        Release longAgo = new Release(NOON.minus(Duration.ofDays(30)), BAKER.with());
        assertThat(judge(NOON, List.of(longAgo, new Release(before, BAKER.with()))))
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

        assertThat(policy.judge(NOON, BAKER, FADES, one, four, Suppressions.NONE))
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
        List<Release> cooling = List.of(new Release(NOON.minus(Duration.ofHours(1)), BAKER.with()));
        List<Release> full =
                List.of(released(NOON.minusSeconds(1)), released(NOON.minusSeconds(2)), released(NOON.minusSeconds(3)));

        assertThat(policy.judge(night, BAKER, soon, pace, List.of(), Suppressions.NONE))
                .isEqualTo(new Verdict.Drop("quiet-hours-until-faded"));
        assertThat(policy.judge(night, BAKER, soon, pace, cooling, Suppressions.NONE))
                .isEqualTo(new Verdict.Drop("cooldown-until-faded"));
        assertThat(policy.judge(night, BAKER, soon, pace, full, Suppressions.NONE))
                .isEqualTo(new Verdict.Drop("pace-until-faded"));
    }

    @Property(seed = "20261123")
    void a_wait_ends_after_now_and_before_the_need_fades(
            @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 400) Integer> hoursAgo,
            @ForAll @IntRange(min = 0, max = 5) int perWeek,
            @ForAll @IntRange(min = 0, max = 400) int fadesInHours,
            @ForAll @IntRange(min = 0, max = 1439) int quietFrom) {
        List<Release> history = hoursAgo.stream()
                .map(hours ->
                        new Release(NOON.minus(Duration.ofHours(hours)), hours % 3 == 0 ? BAKER.with() : SOMEBODY))
                .toList();
        Instant fades = NOON.plus(Duration.ofHours(fadesInHours));
        Pace some = new Pace(perWeek, quietFrom, 480, ZoneId.of("Europe/Berlin"));

        switch (policy.judge(NOON, BAKER, fades, some, history, Suppressions.NONE)) {
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
            Subject subject = new Subject(new PersonId("p" + i), BAKER.topic());
            if (policy.judge(now, subject, now.plus(Duration.ofDays(30)), some, history, Suppressions.NONE)
                    instanceof Verdict.Release) {
                assertThat(some.isQuiet(now)).isFalse();
                history.add(new Release(now, subject.with()));
            }
        }

        for (int i = perWeek; i < history.size(); i++) {
            assertThat(history.get(i).at())
                    .isAfterOrEqualTo(history.get(i - perWeek).at().plus(policy.window()));
        }
    }

    private Verdict judge(Instant now, List<Release> history) {
        return policy.judge(now, BAKER, FADES, pace, history, Suppressions.NONE);
    }

    private static Release released(Instant at) {
        return new Release(at, SOMEBODY);
    }
}
