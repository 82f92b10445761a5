package org.goodturn.sink.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.clock.StackClock;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.events.Purpose;
import org.goodturn.sink.inbox.VisibilityFixture;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.views.ConsentsView;
import org.goodturn.sink.views.ProfilesView;
import org.goodturn.sink.views.Seen;
import org.goodturn.sink.views.StoredNudge;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToldLatelyTest {

    private final ConsentsView consents = new ConsentsView();
    private final ProfilesView profiles = new ProfilesView();
    private final Teller teller = new Teller(
            new Judgement(VisibilityFixture.of(consents, StackClock.system()), profiles),
            JsonMapper.builder().addModule(new JavaTimeModule()).build(),
            consents,
            profiles);
    private final ToldLately lately = new ToldLately();
    private final Nudge nudge = Samples.nudge("n", "anna", "bert");
    private long said;

    @BeforeEach
    void bothAllowEverything() {
        consents.progress().begin("history", new long[] {0}, new long[] {0});
        says("anna", Purpose.RECEIVE_NUDGES, Purpose.BE_INTRODUCED);
        says("bert", Purpose.RECEIVE_NUDGES, Purpose.BE_INTRODUCED);
    }

    private void says(String person, Purpose... allowed) {
        consents.apply(new Seen<>(person, Samples.consent(person, allowed), 0, said++, Instant.now()));
    }

    private static StoredNudge stored(Nudge nudge, long offset) {
        return new StoredNudge(
                nudge.getId(), nudge.getRecipient(), nudge.getRevision(), Optional.of(nudge), 0, offset, Instant.now());
    }

    private String told(StoredNudge stored, boolean again) {
        return lately.told(stored, again, teller)
                .map(encoded -> encoded.name() + " " + new String(encoded.json(), StandardCharsets.UTF_8))
                .orElse("nothing");
    }

    @Test
    void aConsentThatEndsCountsForTheNextOneAtOnce() {
        StoredNudge stored = stored(Samples.revised(nudge, 2, NudgeStatus.OPEN, null), 1);
        assertThat(told(stored, false)).startsWith("nudge ");

        says("bert");

        assertThat(told(stored, false)).startsWith("withdrawn ").contains("consent");
    }

    @Test
    void anotherRevisionInTheSamePlaceIsToldAsItIs() {
        assertThat(told(stored(nudge, 1), false)).contains("\"revision\":1");

        Nudge next = Samples.revised(nudge, 2, NudgeStatus.ACCEPTED, null);

        assertThat(told(stored(next, 1), false)).contains("\"revision\":2", "accepted");
    }

    @Test
    void whatIsToldAgainIsNotMixedUpWithWhatIsToldFirst() {
        says("bert");
        StoredNudge first = stored(nudge, 1);

        assertThat(told(first, false)).as("nobody has seen it").isEqualTo("nothing");
        assertThat(told(first, true)).as("it was shown before").startsWith("withdrawn ");
        assertThat(told(first, false)).isEqualTo("nothing");
    }
}
