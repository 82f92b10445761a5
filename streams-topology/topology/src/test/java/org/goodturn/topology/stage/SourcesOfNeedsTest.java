package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.goodturn.events.Behavior;
import org.goodturn.events.Erasure;
import org.goodturn.events.IntentShift;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.SourceTopics;
import org.goodturn.topology.state.IntentState;
import org.junit.jupiter.api.Test;

/** A person takes back the noticing of needs for one source, and leaves it to others. */
class SourcesOfNeedsTest {

    private static final String BRANDING = Noticing.BRANDING;
    private static final String TAX = Noticing.TAX;

    private final Noticing sam = new Noticing();
    private final Village village = sam.village();
    private final Instant start = village.now();

    private Nudge about(String person, String topic) {
        return village.nudgesOf(person).stream()
                .filter(nudge -> nudge.getTopic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatThatSourceCountedGoesAndWhatOthersCountedStays() {
        sam.looks(BRANDING, "web", 2);
        sam.looks(BRANDING, "crm", 3);
        sam.looks(TAX, "web", 1);

        sam.allows(Noticing.grant("crm", null, null));

        assertThat(sam.topics()).singleElement().satisfies(topic -> {
            assertThat(topic.getTopic()).isEqualTo(BRANDING);
            assertThat(Noticing.count(topic)).isEqualTo(3);
            assertThat(topic.getSources()).containsExactly("crm");
        });
        assertThat(village.tracesOf("web")).doesNotContainKey("intents");
        assertThat(village.published(Erasure.class)).last().satisfies(report -> {
            assertThat(report.getPurpose()).isEqualTo("detect-intent");
            assertThat(report.getIntents()).isEqualTo(2);
        });
    }

    @Test
    void whatGoesWithASourceIsCountedBeforehandAndTheSameGoes() {
        sam.looks(BRANDING, "web", 2);
        sam.looks(BRANDING, "crm", 3);
        sam.looks(TAX, "web", 1);
        sam.hasBeenWatched("web");
        assertThat(sam.counts())
                .containsExactly(new SourceTopics("crm", 1L, 0L, 3L), new SourceTopics("web", 3L, 2L, 4L));

        sam.allows(Noticing.grant("crm", null, null));

        assertThat(sam.counts()).containsExactly(new SourceTopics("crm", 1L, 1L, 3L));
    }

    @Test
    void itIsAsIfThatSourceHadNeverBeenFed() {
        Village without = new Village().settles("sam");
        sam.hasBeenWatched("web");
        for (int day = 1; day < 30; day++) {
            Behavior kept = sam.look(BRANDING, "crm", start.minus(Duration.ofDays(100 - 3L * day)));
            village.behavior(kept);
            without.behavior(kept);
            village.behavior(sam.look(BRANDING, "web", start.minus(Duration.ofDays(day))));
        }

        sam.allows(Noticing.grant("crm", null, null));

        assertThat(village.held("sam", "intents")).isEqualTo(without.held("sam", "intents"));
        assertThat(village.held("sam", "journals")).isEqualTo(without.held("sam", "journals"));
    }

    @Test
    void aNeedThatItShowedIsForgottenWithEveryNudgeThatTellsOfItAndOtherNeedsStay() {
        sam.hasBeenWatched("crm");
        sam.looks(BRANDING, "web", 8);
        sam.looks(TAX, "crm", 8);
        assertThat(about("pia", BRANDING).getStatus()).isEqualTo(NudgeStatus.OPEN);

        sam.allows(Noticing.grant("crm", null, null));

        assertThat(about("sam", BRANDING).getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        assertThat(about("sam", BRANDING).getReason()).isEqualTo("consent-withdrawn");
        assertThat(about("pia", BRANDING).getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        assertThat(about("sam", TAX).getStatus()).isEqualTo(NudgeStatus.OPEN);
        assertThat(about("tom", TAX).getStatus()).isEqualTo(NudgeStatus.OPEN);
    }

    @Test
    void aNeedThatOthersShowStillIsSaidAnewWithTheirNextBehavior() {
        sam.hasBeenWatched("crm");
        sam.looks(BRANDING, "web", 2);
        sam.looks(BRANDING, "crm", 8);
        sam.allows(Noticing.grant("crm", null, null));
        long before = village.published(IntentShift.class).size();

        village.behavior(sam.look(BRANDING, "crm", village.now()));

        assertThat(village.published(IntentShift.class))
                .hasSize((int) before + 1)
                .last()
                .satisfies(shift -> {
                    assertThat(shift.getCount()).isEqualTo(9);
                    assertThat(shift.getSources()).containsExactly("crm");
                });
    }

    @Test
    void whatCameBeforeALaterBeginningGoesToo() {
        Instant yesterday = start.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1));
        village.behavior(sam.look(BRANDING, "web", yesterday.minusSeconds(1)));
        village.behavior(sam.look(BRANDING, "web", yesterday));
        village.behavior(sam.look(BRANDING, "web", start));

        sam.allows(Noticing.grant("web", yesterday, null));

        assertThat(Noticing.count(sam.topics().getFirst())).isEqualTo(2);
    }

    @Test
    void whatCameAfterAnEarlierEndGoesTooThoughTheEndWasSaidAfterwards() {
        Instant yesterday = start.truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(1));
        sam.allows(Noticing.grant("web", null, null), Noticing.grant("crm", null, null));
        village.behavior(sam.look(BRANDING, "web", yesterday.minusSeconds(1)));
        village.behavior(sam.look(BRANDING, "web", yesterday));
        village.behavior(sam.look(BRANDING, "crm", start));

        sam.allows(Noticing.grant("web", null, yesterday), Noticing.grant("crm", null, null));

        assertThat(sam.topics()).singleElement().satisfies(topic -> {
            assertThat(Noticing.count(topic)).isEqualTo(2);
            assertThat(topic.getSources()).containsExactly("crm", "web");
        });
    }

    @Test
    void manyTopicsAreNarrowedStepByStepAsTheyWouldBeAtOnce() {
        Noticing stepwise = new Noticing(Noticing.oneAtATime());
        for (Noticing one : List.of(sam, stepwise)) {
            one.hasBeenWatched("crm");
            one.looks(BRANDING, "web", 8);
            for (int topic = 0; topic < 5; topic++) {
                one.looks("topic/" + topic, "crm", topic);
                one.looks("topic/" + topic, "web", 1);
            }
            one.allows(Noticing.grant("crm", null, null));
        }

        Village other = stepwise.village();
        assertThat(other.held("sam", "intents"))
                .isEqualTo(village.held("sam", "intents"))
                .hasSize(5);
        assertThat(other.held("sam", "journals")).isEqualTo(village.held("sam", "journals"));
        assertThat(other.published(Erasure.class)).singleElement().satisfies(report -> {
            assertThat(report.getIntents()).isEqualTo(6);
            assertThat(report.getNudges()).isEqualTo(1);
        });
    }

    @Test
    void moreConsentThanBeforeTakesNothingAway() {
        sam.allows(Noticing.grant("web", null, null));
        sam.hasBeenWatched("web");
        sam.looks(BRANDING, "web", 8);
        int reports = village.published(Erasure.class).size();

        sam.allows(Noticing.grant("web", null, null), Noticing.grant("crm", null, null));

        assertThat(Noticing.count(sam.topics().getFirst())).isEqualTo(8);
        assertThat(sam.topics().getFirst().getShift()).isNotNull();
        assertThat(village.published(Erasure.class)).hasSize(reports);
    }

    @Test
    void aBehaviorOfThatSourceThatIsReadAgainCountsForNothing() {
        Behavior again = sam.look(BRANDING, "web", start);
        village.behavior(again);
        sam.looks(BRANDING, "crm", 1);

        sam.allows(Noticing.grant("crm", null, null));
        village.behavior(again);

        assertThat(Noticing.count(sam.topics().getFirst())).isEqualTo(1);
    }

    @Test
    void aBehaviorOfAnotherSourceThatIsReadAgainStillCountsOnce() {
        Behavior again = sam.look(BRANDING, "crm", start);
        village.behavior(again);
        sam.looks(BRANDING, "web", 1);

        sam.allows(Noticing.grant("crm", null, null));
        village.behavior(again);

        assertThat(Noticing.count(sam.topics().getFirst())).isEqualTo(1);
    }

    @Test
    void oneSourceTooManyTakesThePlaceOfTheOneThatHasBeenSilentLongest() {
        for (int source = 0; source <= IntentState.MOST_SOURCES; source++) {
            village.behavior(sam.look(BRANDING, "source-" + source, start.minus(Duration.ofMinutes(100 - source))));
        }

        assertThat(sam.topics().getFirst().getSources())
                .hasSize(IntentState.MOST_SOURCES)
                .doesNotContain("source-0");
        assertThat(Noticing.count(sam.topics().getFirst())).isEqualTo(IntentState.MOST_SOURCES);
    }
}
