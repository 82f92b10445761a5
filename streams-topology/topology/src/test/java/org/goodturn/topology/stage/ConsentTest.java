package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.goodturn.events.Erasure;
import org.goodturn.events.Grant;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Pace;
import org.goodturn.events.Purpose;
import org.junit.jupiter.api.Test;

class ConsentTest {

    private static final String BRANDING = "marketing/branding";

    private final Village village = new Village()
            .settles("sam")
            .settles("fay")
            .settles("pia", BRANDING)
            .befriends("sam", "fay")
            .befriends("fay", "pia");

    private Nudge latest(String person) {
        return village.nudgesOf(person).getFirst();
    }

    @Test
    void whoTakesBackTrustIsForgottenOnBothSidesToTheLastByte() {
        village.consents("fay");

        assertThat(village.tie("sam", "fay")).isEmpty();
        assertThat(village.tie("fay", "sam")).isEmpty();
        assertThat(village.stores().size("ties")).isZero();
        village.stores().forEach("people", (key, value) -> assertThat(value).isNotEmpty());
        assertThat(village.published(Erasure.class))
                .extracting(Erasure::getPurpose, Erasure::getTies)
                .contains(org.assertj.core.groups.Tuple.tuple("map-trust", 2L));
    }

    @Test
    void whoTakesBackTrustIsNamedInNoOpenNudge() {
        village.comesToNeed("sam", BRANDING);

        village.consents("pia");

        assertThat(latest("sam").getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        assertThat(latest("sam").getReason()).isEqualTo("consent-withdrawn");
        assertThat(latest("pia").getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
    }

    @Test
    void whoNoLongerWantsToBeNamedIsNamedInNoOpenNudge() {
        village.comesToNeed("sam", BRANDING);

        village.consents("pia", "MAP_TRUST", "DETECT_INTENT", "RECEIVE_NUDGES");

        assertThat(latest("sam").getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        // Pia's own nudge names Sam, who still agrees.
        assertThat(latest("pia").getStatus()).isEqualTo(NudgeStatus.OPEN);
    }

    @Test
    void aBridgeThatNoLongerWantsToBeOneIsNamedInNoOpenNudge() {
        village.comesToNeed("sam", BRANDING);

        village.consents("fay", "MAP_TRUST", "BE_INTRODUCED", "RECEIVE_NUDGES");

        assertThat(latest("sam").getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        assertThat(latest("pia").getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
    }

    @Test
    void aNudgeWithAnotherBridgeGoesOnWithoutTheOneThatLeft() {
        village.settles("gus").befriends("sam", "gus").befriends("gus", "pia").comesToNeed("sam", BRANDING);

        village.consents("fay", "MAP_TRUST", "BE_INTRODUCED", "RECEIVE_NUDGES");

        assertThat(latest("sam").getStatus()).isEqualTo(NudgeStatus.OPEN);
        assertThat(latest("sam").getThrough()).containsExactly("gus");
    }

    @Test
    void whoTakesBackTheNoticingOfNeedsLosesTheCountsAndTheNudges() {
        village.comesToNeed("sam", BRANDING);

        village.consents("sam", "MAP_TRUST", "BE_INTRODUCED", "BE_A_BRIDGE", "RECEIVE_NUDGES");

        assertThat(village.stores().size("intents")).isZero();
        assertThat(latest("sam").getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
        assertThat(latest("pia").getStatus()).as("it told that Sam has a need").isEqualTo(NudgeStatus.WITHDRAWN);
    }

    @Test
    void whoNoLongerSharesNeedsIsNotToldOfToOthers() {
        village.comesToNeed("sam", BRANDING);

        village.consents("sam", "MAP_TRUST", "DETECT_INTENT", "RECEIVE_NUDGES");

        assertThat(latest("sam").getStatus()).isEqualTo(NudgeStatus.OPEN);
        assertThat(latest("pia").getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
    }

    @Test
    void whoWantsNoNudgesHasNone() {
        village.comesToNeed("sam", BRANDING);

        village.consents("sam", "MAP_TRUST", "DETECT_INTENT");

        assertThat(latest("sam").getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
    }

    @Test
    void aHeldNudgeOfAWithdrawnConsentDiesSilently() {
        village.profile("sam", new Pace(7, 9 * 60, 12 * 60)).comesToNeed("sam", BRANDING);

        village.consents("pia").passes(Duration.ofHours(3));

        assertThat(village.nudgesOf("sam")).isEmpty();
    }

    @Test
    void consentThatEndsByItselfEndsWhatRestedOnIt() {
        village.comesToNeed("sam", BRANDING);
        Grant untilTomorrow =
                new Grant(Purpose.BE_INTRODUCED, "*", null, village.now().plus(Duration.ofDays(1)), "r");
        village.consents("pia", List.of(new Grant(Purpose.MAP_TRUST, "*", null, null, "t"), untilTomorrow));
        assertThat(latest("sam").getStatus()).isEqualTo(NudgeStatus.OPEN);

        village.passes(Duration.ofDays(1).plusMinutes(1));

        assertThat(latest("sam").getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
    }

    @Test
    void narrowingToOneSourceDropsTheBucketsOfOthers() {
        village.interaction(village.builder("sam", "fay", InteractionKind.MEETING, Village.START.minusSeconds(60))
                .setSource("calendar")
                .build());

        village.consents("sam", List.of(new Grant(Purpose.MAP_TRUST, "calendar", null, null, "r")));

        assertThat(village.tie("sam", "fay").orElseThrow().getInteractions()).isEqualTo(1);
        assertThat(village.tie("fay", "sam").orElseThrow().getInteractions()).isEqualTo(1);
    }

    @Test
    void aSomebodyWithManyTiesIsForgottenInBoundedSteps() {
        StageLimits small = new StageLimits(32, 8, 4, 10, 600, 96, 512, 64, 3, Duration.ofDays(14));
        Village crowded = new Village(small).settles("hub");
        for (int i = 0; i < 10; i++) {
            crowded.settles("friend" + i)
                    .together("hub", "friend" + i, InteractionKind.DEAL, Village.START.minusSeconds(i));
        }

        crowded.consents("hub");

        assertThat(crowded.stores().size("ties")).isZero();
        assertThat(crowded.published(Erasure.class))
                .filteredOn(erasure -> erasure.getPurpose().equals("map-trust"))
                .singleElement()
                .extracting(Erasure::getTies)
                .isEqualTo(10L);
    }

    @Test
    void whoComesBackStartsAnew() {
        village.consents("fay").settles("fay").befriends("sam", "fay").comesToNeed("sam", BRANDING);

        assertThat(village.tie("sam", "fay")).isPresent();
        assertThat(village.nudgesOf("sam")).as("Fay no longer knows Pia").isEmpty();
    }
}
