package org.goodturn.topology.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.timing.ResponsiveHours;
import org.goodturn.domain.timing.Subject;
import org.goodturn.domain.timing.Suppressions;
import org.junit.jupiter.api.Test;

class JournalCodecTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final JournalCodec codec = new JournalCodec();

    @Test
    void aJournalReadsAsItWasWritten() {
        Journal journal = full();

        assertThat(codec.decode(codec.encode(journal))).isEqualTo(journal);
        assertThat(codec.decode(codec.encode(Journal.EMPTY))).isEqualTo(Journal.EMPTY);
    }

    @Test
    void hoursTakeFiftyTwoBytesAndAFullJournalFifteenThousand() {
        Journal journal = full();

        int hours = codec.encode(journal).length - codec.encode(journal.withoutHours()).length;

        assertThat(hours).isLessThanOrEqualTo(52);
        assertThat(codec.encode(journal).length).isLessThanOrEqualTo(15_000);
    }

    @Test
    void whatAnOlderVersionWroteIsRead() {
        StateOutput old = new StateOutput(1);
        old.maybe(Optional.of(NOW), old::instant);
        old.number(1);
        old.instant(NOW);
        old.text("pia");
        old.number(1);
        old.maybe(Optional.of("gus"), old::text);
        old.maybe(Optional.empty(), text -> {});
        old.instant(NOW.plusSeconds(1));
        old.number(1);
        old.text("tax");
        old.number(-2);
        old.number(7);
        old.number(3);

        Journal read = codec.decode(old.toBytes());

        assertThat(read.releases()).singleElement().satisfies(release -> {
            assertThat(release.with()).isEqualTo(new PersonId("pia"));
            assertThat(release.topic()).isEmpty();
        });
        assertThat(read.suppressions().forbids(subject("gus", "tax"), NOW)).contains(Suppressions.Cause.DECLINED);
        assertThat(read.balance(new Topic("tax"))).isEqualTo(-2);
        assertThat(read.load()).isEqualTo(3);
        assertThat(read.hours()).isEqualTo(ResponsiveHours.NONE);
        assertThatThrownBy(() -> codec.decode(new byte[] {3})).hasMessageContaining("later version");
    }

    @Test
    void releasesAreRememberedForThirtyDaysAndNoMoreThanTheBound() {
        Journal journal = Journal.EMPTY;
        for (int i = 0; i <= Journal.MOST_RELEASES; i++) {
            journal = journal.released(subject("p" + i, "tax"), NOW.plusSeconds(i));
        }
        assertThat(journal.releases()).hasSize(Journal.MOST_RELEASES);
        assertThat(journal.releases().getFirst().with()).isEqualTo(new PersonId("p1"));

        Instant later = NOW.plusSeconds(1).plus(Duration.ofDays(Journal.DAYS_REMEMBERED));
        assertThat(journal.released(subject("q", "tax"), later).releases()).hasSize(Journal.MOST_RELEASES);
        assertThat(journal.released(subject("q", "tax"), later.plusMillis(1)).releases())
                .hasSize(Journal.MOST_RELEASES);
        assertThat(journal.released(subject("q", "tax"), later.plusSeconds(1000))
                        .releases())
                .hasSize(1);
    }

    private static Journal full() {
        Journal journal = Journal.EMPTY.observed(NOW).named(3, NOW);
        Suppressions suppressions = Suppressions.NONE;
        for (int i = 0; i < Journal.MOST_RELEASES; i++) {
            Subject subject = subject("abcdefghijklmnopqr" + (1000 + i), "some/topic/of-thirty-letters-" + i % 10);
            journal = journal.released(subject, NOW.plusSeconds(i));
            suppressions = suppressions.afterDecline(subject, NOW);
        }
        for (int i = 0; i < Journal.MOST_TOPICS; i++) {
            journal = journal.learned(new Topic("some/topic/of-thirty-letters-" + i), 1);
        }
        for (int hour = 0; hour < 24 * 120; hour++) {
            journal = journal.reacted(NOW.plus(Duration.ofHours(hour)), BERLIN);
        }
        return journal.with(suppressions);
    }

    private static Subject subject(String with, String topic) {
        return new Subject(new PersonId(with), new Topic(topic));
    }
}
