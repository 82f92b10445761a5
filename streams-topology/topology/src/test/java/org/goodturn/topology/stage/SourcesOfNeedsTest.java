package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.goodturn.events.Behavior;
import org.goodturn.events.BehaviorKind;
import org.goodturn.events.Erasure;
import org.goodturn.events.Grant;
import org.goodturn.events.IntentShift;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Purpose;
import org.goodturn.events.RequestKind;
import org.goodturn.events.TopicActivity;
import org.goodturn.events.WeekCount;
import org.goodturn.letters.EvidenceWeight;
import org.goodturn.letters.Need;
import org.goodturn.letters.OfferCandidate;
import org.goodturn.letters.Retract;
import org.goodturn.topology.state.IntentState;
import org.goodturn.topology.work.OpenedLetter;
import org.junit.jupiter.api.Test;

/** A person takes back the noticing of needs for one source, and leaves it to others. */
class SourcesOfNeedsTest {

    private static final String BRANDING = "marketing/branding";
    private static final String TAX = "finance/tax";

    private final Village village = new Village()
            .settles("sam")
            .settles("fay")
            .settles("pia", BRANDING)
            .settles("tom", TAX)
            .befriends("sam", "fay")
            .befriends("fay", "pia")
            .befriends("fay", "tom");
    private final Instant start = village.now();
    private int looks;

    private Behavior look(String topic, String source, Instant at) {
        return Behavior.newBuilder()
                .setEventId("look-" + looks++)
                .setPerson("sam")
                .setAt(at)
                .setTopic(topic)
                .setKind(BehaviorKind.SEARCHED)
                .setSource(source)
                .build();
    }

    private void looks(String topic, String source, int times) {
        for (int time = 0; time < times; time++) {
            village.behavior(look(topic, source, village.now().minus(Duration.ofHours(64 - 8L * time))));
        }
        village.ticks();
    }

    private void hasBeenWatched(String source) {
        village.behavior(look("other/things", source, village.now().minus(Duration.ofDays(180))));
    }

    private void allows(Grant... intents) {
        List<Grant> grants = new ArrayList<>();
        Stream.of(Purpose.values())
                .filter(purpose -> purpose != Purpose.DETECT_INTENT)
                .forEach(purpose -> grants.add(new Grant(purpose, "*", null, null, "r-" + purpose)));
        grants.addAll(List.of(intents));
        village.consents("sam", grants);
    }

    private static Grant noticing(String source, Instant from, Instant until) {
        return new Grant(Purpose.DETECT_INTENT, source, from, until, "r-" + source);
    }

    private List<TopicActivity> topics() {
        return village.asks(village.request("sam", RequestKind.TOPICS).build())
                .orElseThrow()
                .getTopics()
                .getTopics();
    }

    private static long count(TopicActivity topic) {
        return topic.getWeeks().stream().mapToLong(WeekCount::getCount).sum();
    }

    private Nudge about(String person, String topic) {
        return village.nudgesOf(person).stream()
                .filter(nudge -> nudge.getTopic().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatThatSourceCountedGoesAndWhatOthersCountedStays() {
        looks(BRANDING, "web", 2);
        looks(BRANDING, "crm", 3);
        looks(TAX, "web", 1);

        allows(noticing("crm", null, null));

        assertThat(topics()).singleElement().satisfies(topic -> {
            assertThat(topic.getTopic()).isEqualTo(BRANDING);
            assertThat(count(topic)).isEqualTo(3);
            assertThat(topic.getSources()).containsExactly("crm");
        });
        assertThat(village.tracesOf("web")).doesNotContainKey("intents");
        assertThat(village.published(Erasure.class)).last().satisfies(report -> {
            assertThat(report.getPurpose()).isEqualTo("detect-intent");
            assertThat(report.getIntents()).isEqualTo(2);
        });
    }

    @Test
    void itIsAsIfThatSourceHadNeverBeenFed() {
        Village without = new Village().settles("sam");
        hasBeenWatched("web");
        for (int day = 1; day < 30; day++) {
            Behavior kept = look(BRANDING, "crm", start.minus(Duration.ofDays(100 - 3L * day)));
            village.behavior(kept);
            without.behavior(kept);
            village.behavior(look(BRANDING, "web", start.minus(Duration.ofDays(day))));
        }

        allows(noticing("crm", null, null));

        assertThat(rooms(village, "intents")).isEqualTo(rooms(without, "intents"));
        assertThat(rooms(village, "journals")).isEqualTo(rooms(without, "journals"));
    }

    private static List<String> rooms(Village village, String store) {
        List<String> held = new ArrayList<>();
        village.stores().forEach(store, (key, value) -> {
            if (new String(key, StandardCharsets.UTF_8).startsWith("sam")) {
                held.add(new String(key, StandardCharsets.UTF_8)
                        + '='
                        + HexFormat.of().formatHex(value));
            }
        });
        return held;
    }

    @Test
    void aNeedThatItShowedIsForgottenWithEveryNudgeThatTellsOfItAndOtherNeedsStay() {
        hasBeenWatched("crm");
        looks(BRANDING, "web", 8);
        looks(TAX, "crm", 8);
        assertThat(about("pia", BRANDING).getStatus()).isEqualTo(NudgeStatus.OPEN);

        allows(noticing("crm", null, null));

        assertThat(about("sam", BRANDING).getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        assertThat(about("sam", BRANDING).getReason()).isEqualTo("consent-withdrawn");
        assertThat(about("pia", BRANDING).getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        assertThat(about("sam", TAX).getStatus()).isEqualTo(NudgeStatus.OPEN);
        assertThat(about("tom", TAX).getStatus()).isEqualTo(NudgeStatus.OPEN);
    }

    @Test
    void aNeedThatOthersShowStillIsSaidAnewWithTheirNextBehavior() {
        hasBeenWatched("crm");
        looks(BRANDING, "web", 2);
        looks(BRANDING, "crm", 8);
        allows(noticing("crm", null, null));
        long before = village.published(IntentShift.class).size();

        village.behavior(look(BRANDING, "crm", village.now()));

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
        village.behavior(look(BRANDING, "web", yesterday.minusSeconds(1)));
        village.behavior(look(BRANDING, "web", yesterday));
        village.behavior(look(BRANDING, "web", start));

        allows(noticing("web", yesterday, null));

        assertThat(count(topics().getFirst())).isEqualTo(2);
    }

    @Test
    void moreConsentThanBeforeTakesNothingAway() {
        allows(noticing("web", null, null));
        hasBeenWatched("web");
        looks(BRANDING, "web", 8);
        int reports = village.published(Erasure.class).size();

        allows(noticing("web", null, null), noticing("crm", null, null));

        assertThat(count(topics().getFirst())).isEqualTo(8);
        assertThat(topics().getFirst().getShift()).isNotNull();
        assertThat(village.published(Erasure.class)).hasSize(reports);
    }

    @Test
    void aBehaviorOfThatSourceThatIsReadAgainCountsForNothing() {
        Behavior again = look(BRANDING, "web", start);
        village.behavior(again);
        looks(BRANDING, "crm", 1);

        allows(noticing("crm", null, null));
        village.behavior(again);

        assertThat(count(topics().getFirst())).isEqualTo(1);
    }

    @Test
    void aBehaviorOfAnotherSourceThatIsReadAgainStillCountsOnce() {
        Behavior again = look(BRANDING, "crm", start);
        village.behavior(again);
        looks(BRANDING, "web", 1);

        allows(noticing("crm", null, null));
        village.behavior(again);

        assertThat(count(topics().getFirst())).isEqualTo(1);
    }

    @Test
    void oneSourceTooManyTakesThePlaceOfTheOneThatHasBeenSilentLongest() {
        for (int source = 0; source <= IntentState.MOST_SOURCES; source++) {
            village.behavior(look(BRANDING, "source-" + source, start.minus(Duration.ofMinutes(100 - source))));
        }

        assertThat(topics().getFirst().getSources())
                .hasSize(IntentState.MOST_SOURCES)
                .doesNotContain("source-0");
        assertThat(count(topics().getFirst())).isEqualTo(IntentState.MOST_SOURCES);
    }

    @Test
    void whoCanHelpForgetsANeedThatWasForgottenWhileTheirAnswerWasUnderWay() {
        hasBeenWatched("crm");
        looks(BRANDING, "web", 8);
        String shift = village.published(IntentShift.class).getLast().getShiftId();
        allows(noticing("crm", null, null));
        int told = village.lettersTo("pia", Retract.class).size();

        village.receives("sam", answer(shift));

        assertThat(village.lettersTo("pia", Retract.class))
                .hasSize(told + 1)
                .last()
                .satisfies(letter -> {
                    assertThat(letter.getShiftId()).isEqualTo(shift);
                    assertThat(letter.getRole()).isEqualTo("seeker");
                });
    }

    private OpenedLetter answer(String shift) {
        Need need = Need.newBuilder()
                .setShiftId(shift)
                .setTopic(BRANDING)
                .setProbability(0.99)
                .setRateRatio(8)
                .setSince(start)
                .setUntil(start.plus(Duration.ofDays(14)))
                .setCount(8)
                .setShared(true)
                .build();
        OfferCandidate body = OfferCandidate.newBuilder()
                .setNeed(need)
                .setOtherAboutBridge(new EvidenceWeight(3.0, 0.0))
                .setFit(1)
                .setAlsoTold(true)
                .build();
        return new OpenedLetter("late", "pia", LetterTypes.OFFER_CANDIDATE, body);
    }
}
