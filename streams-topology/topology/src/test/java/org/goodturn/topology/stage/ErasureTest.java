package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.goodturn.events.Answer;
import org.goodturn.events.Asking;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.Erasure;
import org.goodturn.events.ErasurePhase;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.RequestKind;
import org.goodturn.events.Verdict;
import org.goodturn.topics.Topics;
import org.junit.jupiter.api.Test;

/** A person wants everything forgotten. */
class ErasureTest {

    private static final String BRANDING = "marketing/branding";

    private final Village village = new Village(limits())
            .settles("sam", "food/bread")
            .settles("fay")
            .settles("pia", BRANDING)
            .befriends("sam", "fay")
            .befriends("fay", "pia")
            .comesToNeed("sam", BRANDING);

    @Test
    void onlyThatNothingIsAllowedStays() {
        village.says("sam", village.nudgesOf("sam").getFirst().getId(), Verdict.DECLINED);

        Answer answer = erase("sam", village.revisionOf("sam") + 1);

        assertThat(answer.getErasure().getOvertaken()).isFalse();
        assertThat(ownTraces("sam").keySet())
                .as("the decision; how many lessons were given, until the week ends")
                .isSubsetOf(Set.of("people", "lessons", "agenda"));
        assertThat(village.tracesOf("sam").keySet())
                .as(
                        "what others were told of them is theirs: a suggestion that ended, their pace, whom they were named to")
                .isSubsetOf(Set.of("people", "lessons", "agenda", "nudges", "journals", "mentions"));
        assertThat(village.tracesOf("food/bread")).isEmpty();
        assertThat(village.tie("sam", "fay")).isEmpty();
        assertThat(village.tie("fay", "sam")).isEmpty();
        assertThat(village.tie("fay", "pia"))
                .as("what others did with each other")
                .isPresent();
    }

    @Test
    void whatOthersHoldThatNamesThePersonIsTakenBack() {
        village.says("sam", village.nudgesOf("sam").getFirst().getId(), Verdict.ACKNOWLEDGED);

        erase("pia", village.revisionOf("pia") + 1);

        assertThat(village.nudgesOf("sam").getFirst().getStatus()).isEqualTo(NudgeStatus.WITHDRAWN);
    }

    @Test
    void itIsReportedWhenItHasBegunAndWhenItIsDone() {
        erase("sam", village.revisionOf("sam") + 1);

        List<Erasure> reports = village.published(Erasure.class).stream()
                .filter(one -> one.getPurpose().equals("all"))
                .toList();
        assertThat(reports).extracting(Erasure::getPhase).containsExactly(ErasurePhase.BEGUN, ErasurePhase.DONE);
        assertThat(reports).allSatisfy(one -> {
            assertThat(one.getCause()).isEqualTo("erasure-requested");
            assertThat(one.getConsentRevision()).isEqualTo(village.revisionOf("sam") + 1);
        });
        assertThat(village.published(Erasure.class).stream()
                        .mapToLong(Erasure::getTies)
                        .sum())
                .isEqualTo(1);
        assertThat(village.published(Erasure.class).stream()
                        .mapToLong(Erasure::getIntents)
                        .sum())
                .isEqualTo(2);
        assertThat(reports.getLast().getNudges()).isEqualTo(1);
    }

    @Test
    void nudgesThatWereSaidAreTakenOffTheirTopic() {
        String nudge = village.nudgesOf("sam").getFirst().getId();

        erase("sam", village.revisionOf("sam") + 1);

        assertThat(village.on(Topics.NUDGES))
                .filteredOn(one -> one.key().equals("sam|" + nudge))
                .last()
                .satisfies(one -> assertThat(one.value()).isNull());
    }

    @Test
    void questionsAboutOthersIntroductionsGoToo() {
        village.says("sam", village.nudgesOf("sam").getFirst().getId(), Verdict.ACCEPTED);
        String question = village.nudge("fay", nudge -> nudge.getAsking() == Asking.BRIDGE)
                .orElseThrow()
                .getId();

        erase("fay", village.revisionOf("fay") + 1);

        assertThat(ownTraces("fay").keySet()).isSubsetOf(Set.of("people", "lessons", "agenda"));
        assertThat(village.on(Topics.NUDGES))
                .filteredOn(one -> one.key().equals("fay|" + question))
                .last()
                .satisfies(one -> assertThat(one.value()).isNull());
    }

    @Test
    void whetherTheRequestOrTheDecisionIsReadFirstMakesNoDifference() {
        Village decisionFirst = village;
        decisionFirst.consents("sam");
        erase("sam", decisionFirst.revisionOf("sam"));
        var traces = decisionFirst.tracesOf("sam");

        erase("sam", decisionFirst.revisionOf("sam"));
        decisionFirst.handle("sam", org.goodturn.topology.work.Cause.event("again"), work -> new GoodturnStages(
                        FixedJudgement.within(limits()))
                .consents()
                .handle(
                        new org.goodturn.events.ConsentRecord(
                                "sam",
                                decisionFirst.revisionOf("sam"),
                                decisionFirst.revisionOf("sam") - 1,
                                decisionFirst.now(),
                                ConsentOrigin.PERSON,
                                List.of()),
                        work));

        assertThat(decisionFirst.tracesOf("sam")).isEqualTo(traces);
    }

    @Test
    void aLaterDecisionIsNotUndoneByAnOlderWish() {
        long then = village.revisionOf("sam");
        village.settles("sam");

        Answer answer = erase("sam", then);

        assertThat(answer.getErasure().getOvertaken()).isTrue();
        assertThat(village.tie("sam", "fay")).isPresent();
    }

    @Test
    void aLargeCircleIsForgottenInStepsAndAllOfItIs() {
        for (int i = 0; i < 23; i++) {
            village.consents("p" + i, "MAP_TRUST")
                    .together(
                            "sam", "p" + i, InteractionKind.MAIL, village.now().minus(Duration.ofDays(1)));
        }

        erase("sam", village.revisionOf("sam") + 1);

        assertThat(village.tracesOf("sam")).doesNotContainKey("ties");
        assertThat(village.published(Erasure.class).stream()
                        .mapToLong(Erasure::getTies)
                        .sum())
                .isEqualTo(24);
    }

    /** Traces under keys that are the person's own; on the agenda these begin with a time. */
    private Map<String, List<String>> ownTraces(String person) {
        Map<String, List<String>> own = new TreeMap<>();
        village.tracesOf(person).forEach((room, keys) -> {
            List<String> theirs = keys.stream()
                    .filter(key -> key.equals(person) || key.startsWith(person + '|') || room.equals("agenda"))
                    .toList();
            if (!theirs.isEmpty()) {
                own.put(room, theirs);
            }
        });
        return own;
    }

    private Answer erase(String person, long revision) {
        return village.asks(village.request(person, RequestKind.ERASE)
                        .setConsentRevision(revision)
                        .build())
                .orElseThrow();
    }

    /** Five ties a step. */
    private static StageLimits limits() {
        StageLimits usual = StageLimits.standard();
        return new StageLimits(
                usual.tiesAskedPerShift(),
                usual.candidatesPerBridge(),
                usual.pathsPerNudge(),
                usual.peoplePerGroup(),
                usual.interactionsPerHour(),
                usual.bucketsPerTie(),
                usual.mentionsPerPerson(),
                usual.nudgesPerPerson(),
                5,
                usual.shiftAge());
    }
}
