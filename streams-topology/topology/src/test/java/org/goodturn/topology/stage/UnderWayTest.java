package org.goodturn.topology.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.goodturn.events.IntentShift;
import org.goodturn.letters.AskBridge;
import org.goodturn.letters.Continue;
import org.goodturn.letters.EvidenceWeight;
import org.goodturn.letters.Need;
import org.goodturn.letters.OfferCandidate;
import org.goodturn.letters.Retract;
import org.goodturn.topology.work.OpenedLetter;
import org.junit.jupiter.api.Test;

/** What was under way about a need when it was forgotten comes to nothing. */
class UnderWayTest {

    private static final String BRANDING = Noticing.BRANDING;

    private final Noticing sam = new Noticing();
    private final Village village = sam.village();

    private IntentShift shift() {
        return village.published(IntentShift.class).getLast();
    }

    @Test
    void whoCanHelpForgetsANeedThatWasForgottenWhileTheirAnswerWasUnderWay() {
        sam.hasBeenWatched("crm");
        sam.looks(BRANDING, "web", 8);
        IntentShift shift = shift();
        sam.allows(Noticing.grant("crm", null, null));
        int told = village.lettersTo("pia", Retract.class).size();

        village.receives("sam", answer(shift));

        assertRetracted(shift, told);
    }

    @Test
    void anAnswerThatTellsWhatAForgottenSourceCountedComesToNothingThoughOthersShowTheNeedAnew() {
        sam.hasBeenWatched("crm");
        sam.looks(BRANDING, "web", 8);
        sam.looks(BRANDING, "crm", 8);
        IntentShift before = shift();
        sam.allows(Noticing.grant("crm", null, null));
        village.behavior(sam.look(BRANDING, "crm", village.now()));
        assertThat(shift()).as("said anew").isNotEqualTo(before);
        int told = village.lettersTo("pia", Retract.class).size();

        village.receives("sam", answer(before));

        assertRetracted(before, told);
    }

    @Test
    void anAnswerToTheNeedAsItIsIsTaken() {
        sam.hasBeenWatched("crm");
        sam.looks(BRANDING, "web", 8);
        int told = village.lettersTo("pia", Retract.class).size();

        village.receives("sam", answer(shift()));

        assertThat(village.lettersTo("pia", Retract.class)).hasSize(told);
        assertThat(village.tally().of("candidates-without-need")).isZero();
    }

    @Test
    void aLongSearchThroughTheCircleEndsWhereTheNeedIsForgotten() {
        Noticing many = new Noticing(Noticing.oneAtATime());
        many.village().settles("kim").befriends("sam", "kim");
        many.hasBeenWatched("crm");
        many.looks(BRANDING, "web", 8);
        Continue step = many.village().lettersTo("sam", Continue.class).stream()
                .filter(letter -> letter.getWork().equals("ask-circle"))
                .toList()
                .getLast();
        many.allows(Noticing.grant("crm", null, null));
        int asked = many.village().lettersTo("fay", AskBridge.class).size();

        many.village().receives("sam", new OpenedLetter("late", "sam", LetterTypes.CONTINUE, step));

        assertThat(many.village().lettersTo("fay", AskBridge.class)).hasSize(asked);
    }

    private void assertRetracted(IntentShift shift, int told) {
        assertThat(village.lettersTo("pia", Retract.class))
                .hasSize(told + 1)
                .last()
                .satisfies(letter -> {
                    assertThat(letter.getShiftId()).isEqualTo(shift.getShiftId());
                    assertThat(letter.getRole()).isEqualTo("seeker");
                });
    }

    private OpenedLetter answer(IntentShift shift) {
        Need need = Need.newBuilder()
                .setShiftId(shift.getShiftId())
                .setTopic(shift.getTopic())
                .setProbability(shift.getProbability())
                .setRateRatio(shift.getRateRatio())
                .setSince(shift.getSince())
                .setUntil(shift.getDetectedAt().plus(Duration.ofDays(21)))
                .setCount(shift.getCount())
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
