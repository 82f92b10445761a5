package org.goodturn.topology.mapping;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.Topic;
import org.goodturn.domain.introduction.NewContacts;
import org.goodturn.domain.introduction.Sociability;
import org.goodturn.domain.timing.ResponsiveHours;
import org.goodturn.domain.trust.Span;
import org.goodturn.events.HeldJournal;
import org.goodturn.events.HeldSociability;
import org.goodturn.events.ReactionHours;
import org.goodturn.events.RememberedRelease;
import org.goodturn.events.RememberedSuppression;
import org.goodturn.events.TopicBalance;
import org.goodturn.topology.state.Journal;

/** A person's dealings with us and how sociable they were, as they may read it. */
final class HeldJournalMapping {

    private static final int CELLS_A_DAY = 12;
    private static final int DAY_BITS = 4;
    private static final int WEEK_BITS = 8;

    private HeldJournalMapping() {}

    static HeldJournal journal(Journal journal) {
        return HeldJournal.newBuilder()
                .setObservedSince(journal.observedSince().orElse(null))
                .setReleases(journal.releases().stream()
                        .map(release -> new RememberedRelease(
                                release.at(),
                                release.with().value(),
                                release.topic().map(Topic::path).orElse(null)))
                        .toList())
                .setSuppressions(journal.suppressions().all().stream()
                        .map(one -> new RememberedSuppression(
                                one.with().map(PersonId::value).orElse(null),
                                one.topic().map(Topic::path).orElse(null),
                                one.until(),
                                one.cause().reason()))
                        .toList())
                .setBalances(journal.feedback().entrySet().stream()
                        .map(one -> new TopicBalance(one.getKey().path(), (long) one.getValue()))
                        .toList())
                .setLoadWeek(journal.load() == 0 ? null : Span.WEEK.startOf(journal.loadWeek()))
                .setLoad(journal.load())
                .setReactions(reactions(journal.hours()))
                .build();
    }

    private static List<ReactionHours> reactions(ResponsiveHours hours) {
        List<ReactionHours> reactions = new ArrayList<>();
        int[] counts = hours.counts();
        for (int cell = 0; cell < counts.length; cell++) {
            if (counts[cell] > 0) {
                int block = cell / CELLS_A_DAY;
                reactions.add(new ReactionHours(
                        block < 2 ? "this-quarter" : "last-quarter",
                        block % 2 == 0 ? "workdays" : "weekends",
                        2 * (cell % CELLS_A_DAY),
                        counts[cell]));
            }
        }
        return reactions;
    }

    /** What others said of the person is counted and not told: it is theirs. */
    static HeldSociability sociability(Sociability one) {
        NewContacts contacts = one.newContacts();
        return HeldSociability.newBuilder()
                .setActiveDays(activeDays(one))
                .setNewContactsByDay(row(contacts.daily(), DAY_BITS))
                .setNewContactsByWeek(row(contacts.weekly(), WEEK_BITS))
                .setRegardsGiven(one.standing().given().count())
                .setRegardsGivenMicros(one.standing().given().sumMicros())
                .setRegardsReceived(one.standing().received().count())
                .build();
    }

    private static List<Instant> activeDays(Sociability one) {
        List<Instant> days = new ArrayList<>();
        for (int ago = Long.SIZE - 1; ago >= 0; ago--) {
            if ((one.activeDays() >>> ago & 1) != 0) {
                days.add(Instant.EPOCH.plus(Duration.ofDays(one.lastDay() - ago)));
            }
        }
        return days;
    }

    /** A row of small counts, the latest first. */
    private static List<Integer> row(long packed, int bits) {
        List<Integer> counts = new ArrayList<>();
        for (long left = packed; left != 0; left >>>= bits) {
            counts.add((int) (left & (1L << bits) - 1));
        }
        return counts;
    }
}
