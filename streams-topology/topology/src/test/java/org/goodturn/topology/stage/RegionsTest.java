package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.domain.intent.SeasonModel;
import org.goodturn.events.Behavior;
import org.goodturn.events.BehaviorKind;
import org.goodturn.events.IntentShift;
import org.goodturn.events.RegionalRate;
import org.goodturn.topics.Topics;
import org.goodturn.topology.commons.CommonsLimits;
import org.goodturn.topology.state.Rooms;
import org.junit.jupiter.api.Test;

/** What one partition adds to what all know of regions. The village's clock begins on a Monday at ten. */
class RegionsTest {

    private static final String BRANDING = "marketing/branding";
    private static final Duration WEEK = Duration.ofDays(7);

    private long events;

    @Test
    void aWeekIsCountedByRegionAndTopicAndClosesAfterItsEnd() {
        Village village = village(4).passes(Duration.ZERO);
        for (String person : people(4)) {
            village.looksInto(person, BRANDING, village.now());
        }

        village.passes(WEEK.minus(Duration.ofHours(5)));
        assertThat(closedWeeks(village)).hasSize(1);
        village.passes(Duration.ofHours(1));

        assertThat(closedWeeks(village)).hasSize(2);
        RegionalRate row = only(village);
        assertThat(row.getRegion()).isEqualTo("north");
        assertThat(row.getTopic()).isEqualTo(BRANDING);
        assertThat(row.getBehaviors()).isEqualTo(4);
        assertThat(row.getPeople()).isEqualTo(4);
        assertThat(row.getWeek()).isEqualTo(closedWeeks(village).getLast());
    }

    @Test
    void theRunningWeekIsPublishedNowAndThen() {
        Village village = village(1).passes(Duration.ZERO).looksInto("p0", BRANDING, Village.START);
        village.passes(Duration.ofHours(1));
        assertThat(rows(village)).isEmpty();

        village.passes(Duration.ofHours(1));

        assertThat(only(village).getBehaviors()).isEqualTo(1);
    }

    @Test
    void aPersonCountsOnceAndTheirBehaviorsOnlyUpToTheBound() {
        Village village = village(1).passes(Duration.ZERO);
        for (int i = 0; i < CommonsLimits.standard().behaviorsPerPerson() + 1; i++) {
            village.looksInto("p0", BRANDING, village.now().plusSeconds(i));
        }

        village.passes(Duration.ofHours(6));

        assertThat(only(village).getPeople()).isEqualTo(1);
        assertThat(only(village).getBehaviors())
                .isEqualTo(CommonsLimits.standard().behaviorsPerPerson());
    }

    @Test
    void whoDoesNotConsentIsNotCounted() {
        Village village = village(1).consents("p0", "MAP_TRUST").looksInto("p0", BRANDING, Village.START);

        village.passes(Duration.ofDays(1));

        assertThat(rows(village)).isEmpty();
        assertThat(village.stores().size(Rooms.REGIONAL_COUNTS.storeName())).isZero();
    }

    @Test
    void nothingThatIsCountedSaysWhoItWas() {
        Village village = village(2).looksInto("p0", BRANDING, Village.START).passes(Duration.ofDays(1));

        village.stores().forEach(Rooms.REGIONAL_COUNTS.storeName(), (key, value) -> {
            assertThat(new String(key, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("p0");
            assertThat(value.length).isLessThanOrEqualTo(25);
        });
        assertThat(village.stores().size(Rooms.REGIONAL_COUNTS.storeName())).isEqualTo(2);
    }

    @Test
    void whereABehaviorNamesAPlaceThatPlaceCounts() {
        Village village = village(1);
        village.behavior(behavior("p0", "south"))
                .behavior(behavior("p0", "a|b"))
                .behavior(behavior("p0", "x".repeat(65)));

        village.passes(Duration.ofDays(1));

        assertThat(only(village).getRegion()).isEqualTo("south");
    }

    @Test
    void regionsBeyondTheBoundAreNotCounted() {
        Village village = village(1, limits(2));
        village.behavior(behavior("p0", "one")).consents("p1", "DETECT_INTENT").consents("p2", "DETECT_INTENT");
        village.behavior(behavior("p1", "two")).behavior(behavior("p2", "three"));

        village.passes(Duration.ofDays(1));

        assertThat(rows(village)).hasSize(2);
        assertThat(village.tally().of("regional-cells-over-bound")).isEqualTo(1);
    }

    @Test
    void aLateBehaviorCorrectsTheCountOfItsWeek() {
        Village village = village(2)
                .passes(Duration.ZERO)
                .looksInto("p0", BRANDING, Village.START)
                .passes(WEEK);
        assertThat(only(village).getBehaviors()).isEqualTo(1);
        village.looksInto("p1", BRANDING, Village.START.plusSeconds(60));

        village.passes(CommonsLimits.standard().correctAfter());

        assertThat(only(village).getBehaviors()).isEqualTo(2);
        assertThat(closedWeeks(village)).hasSize(2);
    }

    @Test
    void whatIsTooOldIsForgottenEverywhere() {
        CommonsLimits limits = CommonsLimits.standard();
        Village village = village(1).looksInto("p0", BRANDING, Village.START);

        village.passes(WEEK.multipliedBy(limits.weeksOfRates()));
        assertThat(village.stores().size(Rooms.REGIONAL_COUNTS.storeName())).isEqualTo(2);
        village.passes(WEEK);

        assertThat(rows(village)).isEmpty();
        assertThat(village.stores().size(Rooms.REGIONAL_COUNTS.storeName())).isZero();
    }

    @Test
    void aWeekThatWasSleptThroughIsClosedAfterwards() {
        Village village = village(1).passes(Duration.ZERO).passes(WEEK.multipliedBy(5));

        assertThat(closedWeeks(village)).hasSize(6).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aWaveOfTheRegionIsNoShiftOfAPerson() {
        Village quiet = lives(30, false);
        Village wave = lives(30, true);

        assertThat(shiftsOf("p0", wave)).isEmpty();
        assertThat(shiftsOf("p0", quiet)).hasSize(1);
        assertThat(shiftsOf("p0", quiet).getFirst().getRegionalFactor()).isNull();
    }

    @Test
    void aShiftBeyondAWaveSaysTheFactorThatWasUsed() {
        Village village = lives(6, true);

        assertThat(shiftsOf("p0", village)).hasSize(1);
        assertThat(shiftsOf("p0", village).getFirst().getRegionalFactor()).isBetween(2.0, 10.0);
    }

    /** Twenty weeks in each of which every sixth looks once; and then p0, or everybody, looks twice a day. */
    private Village lives(int many, boolean everybody) {
        Village village = village(many).passes(Duration.ZERO);
        for (int week = 0; week < 20; week++) {
            for (String person : people(many)) {
                if (week % 6 == Integer.parseInt(person.substring(1)) % 6) {
                    village.looksInto(person, BRANDING, village.now());
                }
            }
            village.passes(WEEK);
        }
        for (int day = 0; day < 5; day++) {
            for (String person : people(many)) {
                if (everybody || person.equals("p0")) {
                    village.looksInto(person, BRANDING, village.now());
                    village.looksInto(person, BRANDING, village.now().plusSeconds(60));
                }
            }
            village.passes(Duration.ofDays(1));
        }
        return village;
    }

    private Village village(int many) {
        return village(many, CommonsLimits.standard());
    }

    private static Village village(int many, CommonsLimits limits) {
        Village village = new Village(StageLimits.standard(), limits);
        for (String person : people(many)) {
            village.settles(person);
        }
        return village;
    }

    private static CommonsLimits limits(int cells) {
        CommonsLimits d = CommonsLimits.standard();
        return new CommonsLimits(
                SeasonModel.standard(),
                d.behaviorsPerPerson(),
                cells,
                d.regionLetters(),
                d.weeksOfRates(),
                d.weeksOfLessons(),
                d.lessonsPerPerson(),
                d.margin(),
                d.publishEvery(),
                d.correctAfter());
    }

    private Behavior behavior(String person, String region) {
        return Behavior.newBuilder()
                .setEventId("regional-" + events++)
                .setPerson(person)
                .setAt(Village.START.plusSeconds(events))
                .setTopic(BRANDING)
                .setKind(BehaviorKind.SEARCHED)
                .setRegion(region)
                .setSource("web")
                .build();
    }

    private static List<String> people(int many) {
        return java.util.stream.IntStream.range(0, many).mapToObj(i -> "p" + i).toList();
    }

    private static List<IntentShift> shiftsOf(String person, Village village) {
        Instant late = Village.START.plus(Duration.ofDays(140));
        return village.published(IntentShift.class).stream()
                .filter(shift -> shift.getPerson().equals(person)
                        && !shift.getDetectedAt().isBefore(late))
                .toList();
    }

    private static List<Integer> closedWeeks(Village village) {
        return village.published(RegionalRate.class).stream()
                .filter(row -> row.getRegion().isEmpty())
                .map(RegionalRate::getWeek)
                .toList();
    }

    /** The rows that stand, closing rows left out. */
    private static List<RegionalRate> rows(Village village) {
        Map<String, RegionalRate> rows = new LinkedHashMap<>();
        village.on(Topics.REGIONAL_RATES).forEach(one -> {
            if (one.value() == null) {
                rows.remove(one.key());
            } else if (!((RegionalRate) one.value()).getRegion().isEmpty()) {
                rows.put(one.key(), (RegionalRate) one.value());
            }
        });
        return List.copyOf(rows.values());
    }

    private static RegionalRate only(Village village) {
        assertThat(rows(village)).hasSize(1);
        return rows(village).getFirst();
    }
}
