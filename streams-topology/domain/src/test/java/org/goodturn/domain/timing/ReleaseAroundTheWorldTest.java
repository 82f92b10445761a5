package org.goodturn.domain.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.timing.ReleasePolicy.Verdict;
import org.junit.jupiter.api.Test;

/** What holds in every zone, whatever its clocks do: nothing is said at night, nothing waits too long. */
class ReleaseAroundTheWorldTest {

    private static final Subject BAKER = new Subject(new PersonId("baker"), new Topic("marketing/branding"));
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration NEED = Duration.ofDays(21);

    private final ReleasePolicy policy = ReleasePolicy.standard();

    @Property(tries = 3000, seed = "20261128")
    void whoever_follows_the_verdicts_speaks_once_never_at_night_and_in_time(
            @ForAll("anyZone") ZoneId zone,
            @ForAll("nearClockChanges") Shifted near,
            @ForAll @IntRange(min = 0, max = 1439) int quietFrom,
            @ForAll @IntRange(min = 0, max = 720) int quietFor,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 60 * 24 * 20) Integer> reactions) {
        Instant start = near.in(zone);
        Pace pace = new Pace(3, quietFrom, (quietFrom + quietFor) % 1440, zone);
        Recipient recipient = new Recipient(pace, List.of(), Suppressions.NONE, learned(reactions, start, zone));
        Suggestion suggestion = new Suggestion(BAKER, start, start.plus(NEED));
        List<String> waits = new ArrayList<>();
        Instant now = start;
        while (policy.judge(now, suggestion, recipient) instanceof Verdict.Hold hold) {
            assertThat(hold.until()).isAfter(now);
            now = hold.until();
            waits.add(hold.reason());
        }

        assertThat(policy.judge(now, suggestion, recipient)).isInstanceOf(Verdict.Release.class);
        assertThat(pace.isQuiet(now)).isFalse();
        assertThat(waits.stream().filter("responsive-hour"::equals).count()).isLessThanOrEqualTo(1);
        // A night of at most twelve hours by the clock, one more where clocks go back or a day is left out, and the
        // wait.
        assertThat(Duration.between(start, now)).isLessThan(A_DAY.multipliedBy(2));
    }

    @Property(tries = 2000, seed = "20261128")
    void a_wait_for_an_hour_is_within_its_bounds_and_earns_its_length(
            @ForAll("anyZone") ZoneId zone,
            @ForAll("nearClockChanges") Shifted near,
            @ForAll @IntRange(min = 0, max = 600) int needHours,
            @ForAll @Size(min = 3, max = 12) List<@IntRange(min = 0, max = 60 * 24 * 20) Integer> reactions) {
        Instant now = near.in(zone);
        Pace pace = new Pace(3, 21 * 60, 8 * 60, zone);
        ResponsiveHours hours = learned(reactions, now, zone);
        Duration left = Duration.ofHours(needHours);
        HourPreference preference = HourPreference.standard();

        Optional<Instant> better = preference.betterThan(now, now.plus(left), pace, hours);

        better.ifPresent(at -> {
            assertThat(at).isAfter(now).isBeforeOrEqualTo(now.plus(preference.mostWait()));
            assertThat(at).isBeforeOrEqualTo(now.plus(left.dividedBy(10)));
            assertThat(pace.isQuiet(at)).isFalse();
            assertThat(hours.at(at, zone)).isGreaterThanOrEqualTo(2 * hours.at(now, zone));
            assertThat(preference.betterThan(at, now.plus(left), pace, hours)).isEmpty();
        });
    }

    @Test
    void in_every_zone_there_is_on_a_bad_day_a_moment_to_speak() {
        Pace[] paces = {new Pace(3, 1, 0, ZoneId.of("UTC")), new Pace(3, 21 * 60, 8 * 60, ZoneId.of("UTC"))};
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            Instant change = Instant.parse("2008-01-01T00:00:00Z");
            for (int i = 0; i < 8; i++) {
                ZoneOffsetTransition next = zone.getRules().nextTransition(change);
                change = next == null ? change.plus(Duration.ofDays(100)) : next.getInstant();
                for (Pace some : paces) {
                    Pace there = new Pace(3, some.quietFromMinute(), some.quietUntilMinute(), zone);
                    for (int hour = -30; hour <= 30; hour += 3) {
                        Instant at = change.plus(Duration.ofHours(hour)).minusMillis(1);
                        Instant waking = there.nextWaking(at);
                        assertThat(there.isQuiet(waking)).as(id).isFalse();
                        assertThat(waking).as(id).isBetween(at, at.plus(Duration.ofHours(49)));
                    }
                }
            }
        }
    }

    @Test
    void one_or_two_reactions_never_make_anybody_wait_three_do_for_eight_hours_five_for_nineteen() {
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Pace pace = new Pace(3, 0, 0, zone);
        Instant evening = Instant.parse("2026-03-04T17:00:00Z");
        ResponsiveHours hours = ResponsiveHours.NONE;
        for (int reactions = 1; reactions <= 5; reactions++) {
            hours = hours.plus(evening.minus(A_DAY), zone);
            for (int ago = 1; ago <= 22; ago++) {
                Instant now = evening.minus(Duration.ofHours(ago));
                boolean waits = HourPreference.standard()
                        .betterThan(now, now.plus(NEED), pace, hours)
                        .isPresent();
                double longest = reactions < 3 ? 0 : 24 * StrictMath.log((1 + reactions / 2.0) / 2) / StrictMath.log(2);
                assertThat(waits).as("%d reactions, %d hours", reactions, ago).isEqualTo(ago <= longest);
            }
        }
    }

    @Test
    void somebody_who_moves_is_waited_for_where_they_are() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        Instant now = Instant.parse("2026-03-04T11:00:00Z");
        ResponsiveHours evenings = ResponsiveHours.NONE;
        for (int day = 1; day <= 5; day++) {
            evenings = evenings.plus(Instant.parse("2026-02-23T17:00:00Z").plus(A_DAY.multipliedBy(day % 5)), berlin);
        }

        assertThat(HourPreference.standard().betterThan(now, now.plus(NEED), new Pace(3, 0, 0, berlin), evenings))
                .contains(Instant.parse("2026-03-04T17:00:00Z"));
        // Midnight there; six in the evening comes at five in the morning of Greenwich.
        assertThat(HourPreference.standard().betterThan(now, now.plus(NEED), new Pace(3, 0, 0, auckland), evenings))
                .contains(Instant.parse("2026-03-05T05:00:00Z"));
    }

    /** A moment near a change of clocks, whichever the zone has next. */
    record Shifted(Instant about, Duration by) {

        Instant in(ZoneId zone) {
            ZoneOffsetTransition change = zone.getRules().nextTransition(about);
            return (change == null ? about : change.getInstant()).plus(by);
        }
    }

    @Provide
    Arbitrary<ZoneId> anyZone() {
        return Arbitraries.of(
                ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
    }

    @Provide
    Arbitrary<Shifted> nearClockChanges() {
        long from = Instant.parse("1995-01-01T00:00:00Z").getEpochSecond();
        long until = Instant.parse("2036-01-01T00:00:00Z").getEpochSecond();
        return Arbitraries.longs().between(from, until).flatMap(second -> Arbitraries.integers()
                .between(-36 * 60 * 60, 36 * 60 * 60)
                .map(by -> new Shifted(Instant.ofEpochSecond(second), Duration.ofSeconds(by))));
    }

    private static ResponsiveHours learned(List<Integer> minutesBefore, Instant now, ZoneId zone) {
        ResponsiveHours hours = ResponsiveHours.NONE;
        for (int minutes : minutesBefore) {
            hours = hours.plus(now.minus(Duration.ofMinutes(minutes)), zone);
        }
        return hours;
    }
}
