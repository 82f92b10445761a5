package org.goodturn.sink.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.clock.StackClock;
import org.goodturn.events.DataUse;
import org.goodturn.events.Explanation;
import org.goodturn.events.Nudge;
import org.goodturn.events.Purpose;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.Seen;
import org.goodturn.sink.views.StoredNudge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisibilityTest {

    private final ConsentsView consents = new ConsentsView();
    private final Visibility visibility = new Visibility(consents, StackClock.system());
    private final Nudge nudge = Samples.nudge("n", "anna", "bert", "cleo");
    private long offset;

    @BeforeEach
    void everybodyAllows() {
        consents.progress().begin("history", new long[] {0}, new long[] {0});
        say("anna", Purpose.RECEIVE_NUDGES);
        say("bert", Purpose.BE_INTRODUCED);
        say("cleo", Purpose.BE_A_BRIDGE);
    }

    private void say(String person, Purpose... purposes) {
        long revision = offset + 1;
        Long replaces = consents.of(person).map(held -> held.getRevision()).orElse(null);
        consents.apply(new Seen<>(
                person,
                Samples.consent(person, revision, replaces, org.goodturn.events.ConsentOrigin.PERSON, purposes),
                0,
                offset++,
                Instant.now()));
    }

    private StoredNudge stored(Nudge content) {
        return new StoredNudge("n", "anna", 1, Optional.of(content), 0, 0, Instant.now());
    }

    @Test
    void showsWhatEverybodyAllows() {
        assertThat(visibility.openNow(stored(nudge))).isTrue();
    }

    @Test
    void masksWhenTheRecipientWithdrewReceiving() {
        say("anna", Purpose.MAP_TRUST);
        assertThat(visibility.mayShow(stored(nudge))).isFalse();
    }

    @Test
    void masksWhenTheOtherSideWithdrewBeingIntroduced() {
        say("bert");
        assertThat(visibility.mayShow(stored(nudge))).isFalse();
    }

    @Test
    void asksForShareIntentWhereTheNudgeTellsOfTheOtherSidesNeed() {
        Nudge telling = Nudge.newBuilder(nudge)
                .setExplanation(Explanation.newBuilder(nudge.getExplanation())
                        .setDataUsed(List.of(new DataUse("*", "share-intent", "r")))
                        .build())
                .build();
        assertThat(visibility.mayShow(stored(telling))).isFalse();
        say("bert", Purpose.SHARE_INTENT);
        assertThat(visibility.mayShow(stored(telling))).isTrue();
    }

    @Test
    void masksWhenABridgeWithdrewBeingOne() {
        say("cleo", Purpose.BE_INTRODUCED);
        assertThat(visibility.mayShow(stored(nudge))).isFalse();
    }

    @Test
    void masksWhomNobodyHeardConsentOf() {
        assertThat(visibility.mayShow(stored(Samples.nudge("n", "anna", "dora"))))
                .isFalse();
    }

    @Test
    void isNotOpenAfterItsEnd() {
        Nudge over = Nudge.newBuilder(nudge)
                .setExpiresAt(Instant.now().minusSeconds(1))
                .build();
        assertThat(visibility.openNow(stored(over))).isFalse();
        assertThat(visibility.mayShow(stored(over))).isTrue();
    }

    @Test
    void showsABridgeWhatItIsAskedWhileAllThreeAllowTheirPart() {
        Nudge asked = Samples.toBridge("n", "cleo", "anna", "bert");
        say("cleo", Purpose.BE_A_BRIDGE, Purpose.RECEIVE_NUDGES);
        assertThat(visibility.mayShow(stored(asked))).isTrue();

        say("cleo", Purpose.RECEIVE_NUDGES);
        assertThat(visibility.mayShow(stored(asked))).as("no bridge any more").isFalse();
        say("cleo", Purpose.BE_A_BRIDGE, Purpose.RECEIVE_NUDGES);
        say("bert");
        assertThat(visibility.mayShow(stored(asked))).as("not to be introduced").isFalse();
        say("bert", Purpose.BE_INTRODUCED);
        say("anna", Purpose.MAP_TRUST);
        assertThat(visibility.mayShow(stored(asked))).as("who asks left").isFalse();
    }

    @Test
    void showsTheOtherSideWhatItIsAskedWhileAllThreeAllowTheirPart() {
        Nudge asked = Samples.toOtherSide("n", "bert", "anna", "cleo");
        say("bert", Purpose.BE_INTRODUCED, Purpose.RECEIVE_NUDGES);
        assertThat(visibility.mayShow(stored(asked))).isTrue();

        say("bert", Purpose.RECEIVE_NUDGES);
        assertThat(visibility.mayShow(stored(asked))).isFalse();
        say("bert", Purpose.BE_INTRODUCED, Purpose.RECEIVE_NUDGES);
        say("cleo");
        assertThat(visibility.mayShow(stored(asked))).isFalse();
    }

    @Test
    void asksForShareIntentWhereTheOtherSideIsTheOneInNeed() {
        Nudge asked = Nudge.newBuilder(Samples.toOtherSide("n", "bert", "anna", "cleo"))
                .setOffering(false)
                .build();
        say("bert", Purpose.BE_INTRODUCED, Purpose.RECEIVE_NUDGES);
        say("anna", Purpose.BE_INTRODUCED, Purpose.RECEIVE_NUDGES);
        assertThat(visibility.mayShow(stored(asked))).isFalse();

        say("bert", Purpose.SHARE_INTENT, Purpose.RECEIVE_NUDGES);

        assertThat(visibility.mayShow(stored(asked))).isTrue();
    }
}
