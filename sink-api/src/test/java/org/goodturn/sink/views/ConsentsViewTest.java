package org.goodturn.sink.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.events.Purpose.BE_INTRODUCED;
import static org.goodturn.events.Purpose.MAP_TRUST;
import static org.goodturn.events.Purpose.RECEIVE_NUDGES;

import java.time.Instant;
import java.util.List;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Grant;
import org.goodturn.events.Purpose;
import org.goodturn.sink.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentsViewTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final ConsentsView view = new ConsentsView();
    private long offset;

    @BeforeEach
    void begins() {
        view.progress().begin("history", new long[] {0}, new long[] {0});
    }

    private void said(ConsentRecord consent) {
        view.apply(new Seen<>("anna", consent, 0, offset++, NOW));
    }

    private void person(long revision, Long replaces, Purpose... purposes) {
        said(Samples.consent("anna", revision, replaces, ConsentOrigin.PERSON, purposes));
    }

    private List<Purpose> granted() {
        return view.of("anna").orElseThrow().getGrants().stream()
                .map(Grant::getPurpose)
                .toList();
    }

    @Test
    void aDecisionOnTheCurrentRevisionReplacesEverything() {
        person(1, null, MAP_TRUST);
        person(2, 1L, RECEIVE_NUDGES);
        assertThat(granted()).containsExactly(RECEIVE_NUDGES);
    }

    @Test
    void aDecisionOnAnOlderRevisionOnlyWithdraws() {
        person(1, null, MAP_TRUST, RECEIVE_NUDGES);
        person(2, 1L, MAP_TRUST);
        person(2, 1L, RECEIVE_NUDGES, BE_INTRODUCED);
        assertThat(granted()).isEmpty();
    }

    @Test
    void anImportCountsUntilThePersonHasSpoken() {
        said(Samples.consent("anna", 1, null, ConsentOrigin.OPERATOR, MAP_TRUST));
        assertThat(granted()).containsExactly(MAP_TRUST);
        person(2, 1L);
        said(Samples.consent("anna", 3, null, ConsentOrigin.OPERATOR, MAP_TRUST));
        assertThat(granted()).isEmpty();
    }

    @Test
    void aGrantHoldsFromItsBeginningUntilBeforeItsEnd() {
        Grant grant = Grant.newBuilder()
                .setPurpose(RECEIVE_NUDGES)
                .setFrom(NOW)
                .setUntil(NOW.plusSeconds(10))
                .setReceipt("r")
                .build();
        said(ConsentRecord.newBuilder(Samples.consent("anna"))
                .setGrants(List.of(grant))
                .build());
        assertThat(view.allows("anna", RECEIVE_NUDGES, NOW.minusMillis(1))).isFalse();
        assertThat(view.allows("anna", RECEIVE_NUDGES, NOW)).isTrue();
        assertThat(view.allows("anna", RECEIVE_NUDGES, NOW.plusSeconds(10))).isFalse();
        assertThat(view.everAllows("anna", RECEIVE_NUDGES)).isTrue();
    }

    @Test
    void nothingIsAllowedWithoutAWord() {
        assertThat(view.allows("bert", RECEIVE_NUDGES, NOW)).isFalse();
    }
}
