package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.events.Answer;
import org.goodturn.events.ExportPart;
import org.goodturn.events.HeldNudge;
import org.goodturn.events.HeldPerson;
import org.goodturn.events.HeldTie;
import org.goodturn.events.HeldTopic;
import org.goodturn.events.Hindrance;
import org.goodturn.events.InteractionKind;
import org.goodturn.events.Pace;
import org.goodturn.events.RequestKind;
import org.goodturn.events.TopicActivity;
import org.goodturn.events.Verdict;
import org.goodturn.events.WeekCount;
import org.junit.jupiter.api.Test;

/** What a person asks about themselves is answered out of their own partition. */
class AskingTest {

    private static final String BRANDING = "marketing/branding";
    private static final int LARGEST_RECORD = 900 * 1024;

    private final Village village = new Village()
            .settles("sam")
            .settles("fay")
            .settles("pia", BRANDING)
            .befriends("sam", "fay")
            .befriends("fay", "pia");

    @Test
    void whyNotIsAnsweredInWords() {
        village.profile("sam", new Pace(7, 9 * 60, 12 * 60));
        village.comesToNeed("sam", BRANDING);

        Answer answer = whyNot("sam", "pia");

        assertThat(answer.getPerson()).isEqualTo("sam");
        assertThat(answer.getWhyNot().getAbout()).isEqualTo("pia");
        assertThat(answer.getWhyNot().getSaid()).extracting(Hindrance::getCode).containsExactly("quiet-hours");
        assertThat(answer.getWhyNot().getSaid().getFirst().getText())
                .isEqualTo("You asked not to hear from us at this hour.");
    }

    @Test
    void somebodyWhoDoesNotWishToBeNamedAndNobodyGetTheSameAnswerAboutThem() {
        village.settles("eve", BRANDING).consents("eve", "MAP_TRUST").comesToNeed("sam", "tax/vat");

        assertThat(whyNot("sam", "eve").getWhyNot().getSaid())
                .isEqualTo(whyNot("sam", "nobody-at-all").getWhyNot().getSaid());
    }

    @Test
    void topicsAreGivenWeekByWeekWithTheirShift() {
        village.comesToNeed("sam", BRANDING);

        List<TopicActivity> topics = village.asks(
                        village.request("sam", RequestKind.TOPICS).build())
                .orElseThrow()
                .getTopics()
                .getTopics();

        assertThat(topics).extracting(TopicActivity::getTopic).containsExactly(BRANDING, "other/things");
        TopicActivity branding = topics.getFirst();
        assertThat(branding.getWeeks().stream().mapToLong(WeekCount::getCount).sum())
                .isEqualTo(8);
        assertThat(branding.getShift().getRateRatio()).isGreaterThan(1);
        assertThat(branding.getSources()).containsExactly("web");
        assertThat(topics.getLast().getShift()).isNull();
    }

    @Test
    void anExportHasEverythingThatIsKept() {
        village.comesToNeed("sam", BRANDING);
        village.says("sam", village.nudgesOf("sam").getFirst().getId(), Verdict.DECLINED);

        Exported sam = export("sam");

        HeldPerson person = sam.person();
        assertThat(person.getGrants()).hasSize(6);
        assertThat(person.getInForce()).contains("map-trust", "receive-nudges");
        assertThat(person.getJournal().getSuppressions()).singleElement().satisfies(one -> assertThat(one.getCause())
                .isEqualTo("declined-before"));
        assertThat(person.getJournal().getReleases()).hasSize(1);
        assertThat(person.getJournal().getReactions()).isNotEmpty();
        assertThat(person.getCounts().getTies()).isEqualTo(1);
        assertThat(person.getCounts().getTopics()).isEqualTo(2);
        assertThat(person.getCounts().getNudges()).isEqualTo(1);
        assertThat(sam.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.getTie()).isEqualTo(village.tie("sam", "fay").orElseThrow());
            assertThat(tie.getRecentEvents()).isPositive();
        });
        assertThat(sam.topics()).extracting(HeldTopic::getTopic).containsExactly(BRANDING, "other/things");
        assertThat(sam.topics().getFirst().getBySource()).singleElement().satisfies(source -> {
            assertThat(source.getSources()).containsExactly("web");
            assertThat(source.getDays())
                    .isEqualTo(sam.topics().getFirst().getDays())
                    .isNotEmpty();
            assertThat(source.getFirstAt()).isBefore(source.getLastAt());
        });
        assertThat(sam.nudges()).singleElement().satisfies(nudge -> {
            assertThat(nudge.getStatus()).isEqualTo("declined");
            assertThat(nudge.getWith()).isEqualTo("pia");
            assertThat(nudge.getThrough()).containsExactly("fay");
        });
    }

    @Test
    void anExportHasTheQuestionsAboutOthersIntroductions() {
        village.comesToNeed("sam", BRANDING);
        village.says("sam", village.nudgesOf("sam").getFirst().getId(), Verdict.ACCEPTED);

        assertThat(export("fay").nudges()).anySatisfy(question -> {
            assertThat(question.getKind()).isEqualTo("asked-as-bridge");
            assertThat(question.getStatus()).isEqualTo("open");
            assertThat(question.getWith()).isEqualTo("sam");
            assertThat(question.getThrough()).containsExactly("pia");
        });
    }

    @Test
    void whatWaitsNamesNobodyWhoWasNotToldOf() {
        village.profile("sam", new Pace(7, 9 * 60, 12 * 60));
        village.comesToNeed("sam", BRANDING);

        Exported sam = export("sam");

        assertThat(sam.nudges()).singleElement().satisfies(nudge -> {
            assertThat(nudge.getStatus()).isEqualTo("held");
            assertThat(nudge.getWith()).isNull();
            assertThat(nudge.getThrough()).isEmpty();
        });
        assertThat(sam.toString()).as("whom sam does not know yet").doesNotContain("pia");
    }

    @Test
    void ofTheOtherSideOfATieOnlyWhoItIsIsGiven() {
        // Given that what Pia offers is known at Fay, where Pia is a tie
        assertThat(village.remembers(BRANDING)).isTrue();

        Exported fay = export("fay");

        assertThat(fay.ties()).extracting(tie -> tie.getTie().getOther()).containsExactly("pia", "sam");
        assertThat(fay.toString()).doesNotContain(BRANDING);
    }

    @Test
    void aLargeCircleComesInPartsOfBoundedSize() throws IOException {
        List<String> others = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            String other = "p%03d".formatted(i);
            others.add(other);
            village.consents(other, "MAP_TRUST")
                    .together("sam", other, InteractionKind.MAIL, village.now().minus(Duration.ofDays(i)));
        }

        Exported sam = export("sam");

        assertThat(sam.ties())
                .extracting(tie -> tie.getTie().getOther())
                .containsAll(others)
                .doesNotHaveDuplicates();
        assertThat(sam.parts()).isGreaterThanOrEqualTo(5);
        assertThat(sam.largest()).isLessThan(LARGEST_RECORD);
    }

    @Test
    void askingChangesNothing() {
        village.comesToNeed("sam", BRANDING);
        var before = village.tracesOf("sam");

        whyNot("sam", "nobody-here");
        export("sam");

        assertThat(village.tracesOf("sam")).isEqualTo(before);
        assertThat(village.remembers("nobody-here")).isFalse();
    }

    @Test
    void whatCannotBeUnderstoodIsAnsweredToo() {
        assertThat(refusal(village.request("sam", RequestKind.UNKNOWN).build())).isEqualTo("unknown-request");
        assertThat(refusal(village.request("sam", RequestKind.EXPORT)
                        .setAfter("SECRETS:")
                        .build()))
                .isEqualTo("malformed-request");
        assertThat(refusal(village.request("sam", RequestKind.EXPORT)
                        .setAfter("TIES")
                        .build()))
                .isEqualTo("malformed-request");
        assertThat(refusal(village.request("sam", RequestKind.WHY_NOT).build())).isEqualTo("malformed-request");
        assertThat(refusal(village.request("sam", RequestKind.WHY_NOT)
                        .setAbout("no person|at all")
                        .build()))
                .isEqualTo("malformed-request");
        assertThat(refusal(village.request("sam", RequestKind.ERASE).build())).isEqualTo("malformed-request");
    }

    @Test
    void aRequestThatNobodyCanWaitForIsADeadLetter() {
        assertThat(village.asks(village.request("sam", RequestKind.EXPORT)
                        .setRequestId("")
                        .build()))
                .isEmpty();
        assertThat(village.asks(village.request("sam", RequestKind.EXPORT)
                        .setRequestId("r".repeat(65))
                        .build()))
                .isEmpty();
        assertThat(village.deadLetterReasons()).containsExactly("malformed-request", "malformed-request");
    }

    private String refusal(org.goodturn.events.Request request) {
        return village.asks(request).orElseThrow().getRefusal();
    }

    private Answer whyNot(String person, String about) {
        return village.asks(village.request(person, RequestKind.WHY_NOT)
                        .setAbout(about)
                        .build())
                .orElseThrow();
    }

    /** An export, all parts of it. */
    private record Exported(
            HeldPerson person,
            List<HeldTie> ties,
            List<HeldTopic> topics,
            List<HeldNudge> nudges,
            int parts,
            int largest) {}

    private Exported export(String person) {
        List<HeldTie> ties = new ArrayList<>();
        List<HeldTopic> topics = new ArrayList<>();
        List<HeldNudge> nudges = new ArrayList<>();
        HeldPerson once = null;
        String after = "";
        int parts = 0;
        int largest = 0;
        do {
            Answer answer = village.asks(village.request(person, RequestKind.EXPORT)
                            .setAfter(after)
                            .build())
                    .orElseThrow();
            ExportPart part = answer.getExport();
            once = part.getPerson() == null ? once : part.getPerson();
            ties.addAll(part.getTies());
            topics.addAll(part.getTopics());
            nudges.addAll(part.getNudges());
            after = answer.getNext();
            parts++;
            largest = Math.max(largest, size(answer));
        } while (!after.isEmpty());
        return new Exported(once, ties, topics, nudges, parts, largest);
    }

    private static int size(Answer answer) {
        try {
            return Answer.getEncoder().encode(answer).remaining();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
