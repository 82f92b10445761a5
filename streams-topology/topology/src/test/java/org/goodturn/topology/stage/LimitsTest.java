package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.goodturn.domain.introduction.Pillar;
import org.goodturn.events.Nudge;
import org.goodturn.events.Verdict;
import org.junit.jupiter.api.Test;

/** Every bound at bound and at bound + 1. */
class LimitsTest {

    private static final String BRANDING = "marketing/branding";
    private static final StageLimits STANDARD = StageLimits.standard();

    private static StageLimits limits(int asked, int candidates, int paths, int mentions, int nudges) {
        return new StageLimits(
                asked,
                candidates,
                paths,
                STANDARD.peoplePerGroup(),
                STANDARD.interactionsPerHour(),
                STANDARD.bucketsPerTie(),
                mentions,
                nudges,
                STANDARD.tiesPerStep(),
                STANDARD.shiftAge());
    }

    /** Sam knows so many bridges, each of which knows so many who offer branding. */
    private static Village village(StageLimits limits, int bridges, int offerersPerBridge) {
        Village village = new Village(limits).settles("sam");
        for (int bridge = 0; bridge < bridges; bridge++) {
            village.settles("bridge" + bridge).befriends("sam", "bridge" + bridge);
            for (int offerer = 0; offerer < offerersPerBridge; offerer++) {
                String name = "offerer" + bridge + "." + offerer;
                village.settles(name, BRANDING).befriends("bridge" + bridge, name);
            }
        }
        return village;
    }

    @Test
    void somebodyInNeedAsksTheMostTrustedTiesUpToTheBound() {
        assertThat(village(limits(2, 8, 4, 512, 64), 2, 1)
                        .comesToNeed("sam", BRANDING)
                        .passesHourly(24)
                        .nudgesOf("sam"))
                .hasSize(2);
        assertThat(village(limits(2, 8, 4, 512, 64), 3, 1)
                        .comesToNeed("sam", BRANDING)
                        .passesHourly(24)
                        .nudgesOf("sam"))
                .hasSize(2);
    }

    @Test
    void aNudgeNamesNoMoreBridgesThanTheSearchForWhatDecidedLooksAt() {
        assertThat(limits(32, 8, Pillar.MOST_WAYS, 512, 64).pathsPerNudge()).isEqualTo(Pillar.MOST_WAYS);
        assertThatThrownBy(() -> limits(32, 8, Pillar.MOST_WAYS + 1, 512, 64))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBridgeNamesCandidatesUpToTheBound() {
        assertThat(village(limits(32, 3, 4, 512, 64), 1, 4)
                        .comesToNeed("sam", BRANDING)
                        .passesHourly(24)
                        .nudgesOf("sam"))
                .hasSize(3);
    }

    @Test
    void aNudgeNamesBridgesUpToTheBound() {
        Village village = new Village(limits(32, 8, 2, 512, 64)).settles("sam").settles("pia", BRANDING);
        for (int bridge = 0; bridge < 3; bridge++) {
            village.settles("bridge" + bridge)
                    .befriends("sam", "bridge" + bridge)
                    .befriends("bridge" + bridge, "pia");
        }

        Nudge nudge = village.comesToNeed("sam", BRANDING).nudgesOf("sam").getFirst();

        assertThat(nudge.getThrough()).hasSize(2);
    }

    @Test
    void aBridgeKeepsQuestionsUpToTheBound() {
        for (int most = 1; most <= 2; most++) {
            Village village = new Village(limits(32, 8, 4, 512, most)).settles("fay");
            for (String seeker : List.of("sam", "ola")) {
                village.settles(seeker)
                        .befriends(seeker, "fay")
                        .settles(seeker + "s-help", "help/" + seeker)
                        .befriends("fay", seeker + "s-help")
                        .comesToNeed(seeker, "help/" + seeker)
                        .says(seeker, village.nudgesOf(seeker).getFirst().getId(), Verdict.ACCEPTED);
            }

            assertThat(village.nudgesOf("fay")).hasSize(most);
            assertThat(village.tally().of("asks-over-bound")).isEqualTo(2 - most);
        }
    }

    @Test
    void whoIsMentionedToAsManyAsTheBoundIsNamedToNobodyElse() {
        Village village =
                new Village(limits(32, 8, 4, 1, 64)).settles("pia", BRANDING).settles("fay");
        village.befriends("fay", "pia");
        for (String seeker : new String[] {"sam", "tom"}) {
            village.consents(seeker, "MAP_TRUST", "DETECT_INTENT", "RECEIVE_NUDGES", "BE_A_BRIDGE")
                    .profile(seeker, new org.goodturn.events.Pace(7, 0, 0))
                    .befriends(seeker, "fay");
        }

        village.comesToNeed("sam", BRANDING).comesToNeed("tom", BRANDING);

        assertThat(village.nudgesOf("sam")).hasSize(1);
        assertThat(village.nudgesOf("tom")).isEmpty();
        assertThat(village.tally().of("mentions-full")).isPositive();
    }

    @Test
    void mentionsThatAreOverMakeRoom() {
        Village village =
                new Village(limits(32, 8, 4, 1, 64)).settles("pia", BRANDING).settles("fay");
        village.befriends("fay", "pia");
        for (String seeker : new String[] {"sam", "tom"}) {
            village.consents(seeker, "MAP_TRUST", "DETECT_INTENT", "RECEIVE_NUDGES", "BE_A_BRIDGE")
                    .profile(seeker, new org.goodturn.events.Pace(7, 0, 0))
                    .befriends(seeker, "fay");
        }

        village.comesToNeed("sam", BRANDING).passes(Duration.ofDays(43)).comesToNeed("tom", BRANDING);

        assertThat(village.nudgesOf("tom")).hasSize(1);
    }

    @Test
    void aMentionOutlivesTheNeedByTheTermForWhichItMayBeRenewed() {
        Village village =
                new Village(limits(32, 8, 4, 1, 64)).settles("pia", BRANDING).settles("fay");
        village.befriends("fay", "pia");
        for (String seeker : new String[] {"sam", "tom"}) {
            village.consents(seeker, "MAP_TRUST", "DETECT_INTENT", "RECEIVE_NUDGES", "BE_A_BRIDGE")
                    .profile(seeker, new org.goodturn.events.Pace(7, 0, 0))
                    .befriends(seeker, "fay");
        }

        village.comesToNeed("sam", BRANDING).passes(Duration.ofDays(25)).comesToNeed("tom", BRANDING);

        assertThat(village.nudgesOf("tom")).isEmpty();
        assertThat(village.tally().of("mentions-full")).isPositive();
    }

    @Test
    void suggestionsBeyondTheBoundAreNotHeld() {
        Village village = village(limits(32, 8, 4, 512, 3), 1, 4)
                .comesToNeed("sam", BRANDING)
                .passesHourly(24);

        assertThat(village.nudgesOf("sam")).hasSize(3);
        assertThat(village.tally().of("candidates-over-bound")).isEqualTo(1);
    }

    @Test
    void moreSuggestionsThanThePaceAllowsWait() {
        Village village = village(STANDARD, 1, 5).profile("sam", new org.goodturn.events.Pace(2, 0, 0));

        village.comesToNeed("sam", BRANDING).passesHourly(7 * 24 - 1);
        assertThat(village.nudgesOf("sam")).hasSize(2);

        village.passesHourly(6);
        assertThat(village.nudgesOf("sam")).hasSize(4);
    }

    @Test
    void aShiftSeenTooLateAsksNobody() {
        Village village = village(STANDARD, 1, 1);
        village.looksInto("sam", "other/things", village.now().minus(Duration.ofDays(200)));
        for (int look = 0; look < 8; look++) {
            village.looksInto(
                    "sam", BRANDING, village.now().minus(Duration.ofDays(20)).plus(Duration.ofHours(8L * look)));
        }

        assertThat(village.ticks().nudgesOf("sam")).isEmpty();
        assertThat(village.tally().of("shifts-too-old-to-ask")).isEqualTo(1);
    }
}
