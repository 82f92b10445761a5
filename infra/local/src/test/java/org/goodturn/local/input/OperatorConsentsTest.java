package org.goodturn.local.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.goodturn.events.ConsentOrigin;
import org.goodturn.events.ConsentRecord;
import org.goodturn.events.Grant;
import org.goodturn.events.Purpose;
import org.goodturn.local.producing.OutgoingEvent;
import org.goodturn.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperatorConsentsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T21:00:00Z");

    @TempDir
    Path folder;

    private final List<OutgoingEvent> sent = new ArrayList<>();

    @Test
    void the_operator_states_every_purpose_for_everybody_and_says_so() {
        int stated =
                new OperatorConsents(folder, NOW).feed(Set.of("pAda", "pBen"), (events, mark) -> sent.addAll(events));

        assertThat(stated).isEqualTo(2);
        assertThat(consents()).extracting(ConsentRecord::getPerson).containsExactlyInAnyOrder("pAda", "pBen");
        assertThat(consents()).allSatisfy(consent -> {
            assertThat(consent.getOrigin()).isEqualTo(ConsentOrigin.OPERATOR);
            assertThat(consent.getReplaces()).isNull();
            assertThat(consent.getGrants())
                    .extracting(Grant::getPurpose)
                    .containsExactlyInAnyOrder(
                            Purpose.MAP_TRUST,
                            Purpose.DETECT_INTENT,
                            Purpose.SHARE_INTENT,
                            Purpose.BE_INTRODUCED,
                            Purpose.BE_A_BRIDGE,
                            Purpose.RECEIVE_NUDGES);
            assertThat(consent.getGrants()).extracting(Grant::getReceipt).containsOnly("operator:2026-11-23");
        });
    }

    @Test
    void everybody_gets_a_bare_profile_with_the_consent() {
        new OperatorConsents(folder, NOW).feed(Set.of("pAda"), (events, mark) -> sent.addAll(events));

        assertThat(sent).extracting(OutgoingEvent::topic).containsExactly(Topics.CONSENTS, Topics.PROFILES);
        assertThat(sent).extracting(OutgoingEvent::person).containsOnly("pAda");
    }

    @Test
    void what_was_stated_before_is_not_stated_again() {
        new OperatorConsents(folder, NOW).feed(Set.of("pAda"), (events, mark) -> {});

        int stated = new OperatorConsents(folder, NOW.plusSeconds(60))
                .feed(Set.of("pAda", "pBen"), (events, mark) -> sent.addAll(events));

        assertThat(stated).isEqualTo(1);
        assertThat(consents()).extracting(ConsentRecord::getPerson).containsExactly("pBen");
    }

    @Test
    void what_could_not_be_sent_is_stated_the_next_time() {
        try {
            new OperatorConsents(folder, NOW).feed(Set.of("pAda"), (events, mark) -> {
                throw new IllegalStateException("the broker is away");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("the broker is away");
        }

        int stated = new OperatorConsents(folder, NOW).feed(Set.of("pAda"), (events, mark) -> sent.addAll(events));

        assertThat(stated).isEqualTo(1);
    }

    private List<ConsentRecord> consents() {
        return sent.stream()
                .map(OutgoingEvent::value)
                .filter(ConsentRecord.class::isInstance)
                .map(ConsentRecord.class::cast)
                .toList();
    }
}
