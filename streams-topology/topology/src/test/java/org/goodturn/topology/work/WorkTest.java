package org.goodturn.topology.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.goodturn.events.DeadLetter;
import org.goodturn.letters.Card;
import org.goodturn.letters.CardChanged;
import org.goodturn.letters.Letter;
import org.goodturn.topics.Topics;
import org.junit.jupiter.api.Test;

class WorkTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final CardChanged BODY = new CardChanged(new Card(List.of("baking"), true, false));

    private final Desk desk = new Desk();

    @Test
    void readsSeeEarlierWritesOfTheSameRecord() {
        Work work = desk.open("ada", NOW);

        work.put(Text.ROOM, "ada", "first");

        assertThat(work.get(Text.ROOM, "ada")).contains("first");
        assertThat(desk.stores().size("notes")).isZero();
    }

    @Test
    void nothingIsWrittenUntilCommit() {
        Work work = desk.open("ada", NOW);
        work.put(Text.ROOM, "ada", "first");

        desk.commit(work);

        assertThat(desk.open("ada", NOW).get(Text.ROOM, "ada")).contains("first");
    }

    @Test
    void deletedKeysAreGoneForReadsAndForTheStore() {
        store("ada", "first");
        Work work = desk.open("ada", NOW);

        work.delete(Text.ROOM, "ada");

        assertThat(work.get(Text.ROOM, "ada")).isEmpty();
        desk.commit(work);
        assertThat(desk.stores().size("notes")).isZero();
    }

    @Test
    void scansOnePersonInOrderWithOwnWritesOnTop() {
        store("ada|b", "B");
        store("ada|d", "D");
        store("ada|e", "E");
        store("ad|x", "other");
        store("adam|x", "other");
        Work work = desk.open("ada", NOW);
        work.put(Text.ROOM, "ada|c", "C");
        work.put(Text.ROOM, "ada|d", "D2");
        work.delete(Text.ROOM, "ada|e");

        Page<String> page = work.scan(Text.ROOM, "ada", null, 10);

        assertThat(page.entries())
                .containsExactly(new Entry<>("b", "B"), new Entry<>("c", "C"), new Entry<>("d", "D2"));
        assertThat(page.next()).isNull();
    }

    @Test
    void scansGoOnAfterTheLastRest() {
        IntStream.range(0, 5).forEach(i -> store("ada|" + i, "v" + i));
        Work work = desk.open("ada", NOW);

        Page<String> first = work.scan(Text.ROOM, "ada", null, 2);
        Page<String> second = work.scan(Text.ROOM, "ada", first.next(), 2);
        Page<String> third = work.scan(Text.ROOM, "ada", second.next(), 2);

        assertThat(first.next()).isEqualTo("1");
        assertThat(second.entries()).extracting(Entry::rest).containsExactly("2", "3");
        assertThat(third.entries()).extracting(Entry::rest).containsExactly("4");
        assertThat(third.next()).isNull();
    }

    @Test
    void scansOfWholeKeysSayWhereToGoOn() {
        List.of("a1", "a2", "a3", "b1").forEach(key -> store(key, key));
        Work work = desk.open("ada", NOW);

        Page<String> page = work.scanUntil(Text.ROOM, "a1", "b", 2);

        assertThat(page.entries()).extracting(Entry::rest).containsExactly("a1", "a2");
        assertThat(page.next()).isEqualTo("a3");
    }

    @Test
    void lettersNameTheirCauseAndCountTheirHops() {
        Work work = desk.open("ada", NOW, new Cause("letter-7", "event-1", 2));

        work.letter("bob", "card-changed", BODY);
        work.letterToSelf("continue", BODY);

        List<Letter> letters =
                desk.commit(work).stream().map(sent -> (Letter) sent.value()).toList();
        assertThat(letters).extracting(Letter::getHop).containsExactly(3, 2);
        assertThat(letters).extracting(Letter::getCauseId).containsOnly("event-1");
        assertThat(letters).extracting(Letter::getFrom).containsOnly("ada");
        assertThat(letters.get(0).getId()).isNotEqualTo(letters.get(1).getId()).hasSize(16);
    }

    @Test
    void theSameCauseWritesTheSameIds() {
        Cause cause = Cause.event("event-1");
        String first = idOfLetter(desk.open("ada", NOW, cause));

        String again = idOfLetter(desk.open("ada", NOW.plusSeconds(1), cause));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void theFifthHopIsRefused() {
        Work work = desk.open("ada", NOW, new Cause("letter-9", "event-1", 4));

        assertThatThrownBy(() -> work.letter("bob", "card-changed", BODY))
                .isInstanceOf(RefusedException.class)
                .hasMessage("too-many-hops");
    }

    @Test
    void oneLetterMoreThanTheLimitIsRefused() {
        Work work = desk.open("ada", NOW);
        for (int i = 0; i < WorkLimits.DEFAULT.letters(); i++) {
            work.letter("p" + i, "card-changed", BODY);
        }

        assertThatThrownBy(() -> work.letter("bob", "card-changed", BODY))
                .isInstanceOf(RefusedException.class)
                .hasMessage("too-many-letters");
    }

    @Test
    void oneByteMoreThanAStateValueMayHaveLeavesNothingHalfDone() {
        Desk narrow = new Desk(new WorkLimits(500, 4, 10, 1000));
        Work atBound = narrow.open("ada", NOW);
        atBound.put(Text.ROOM, "ada", "123456789");
        narrow.commit(atBound);
        Work beyond = narrow.open("ada", NOW);
        beyond.put(Text.ROOM, "a", "fine");
        beyond.put(Text.ROOM, "ada", "1234567890");
        beyond.letter("bob", "card-changed", BODY);

        assertThatThrownBy(() -> narrow.commit(beyond)).hasMessage("oversized-state");

        assertThat(narrow.stores().size("notes")).isEqualTo(1);
        assertThat(narrow.tally().of("letters-sent")).isZero();
    }

    @Test
    void anOversizedRecordLeavesNothingHalfDone() {
        Desk narrow = new Desk(new WorkLimits(500, 4, 1000, 60));
        Work work = narrow.open("ada", NOW);
        work.put(Text.ROOM, "ada", "fine");
        work.letter("bob", "card-changed", new CardChanged(new Card(List.of("x".repeat(60)), true, true)));

        assertThatThrownBy(() -> narrow.commit(work)).hasMessage("oversized-record");

        assertThat(narrow.stores().size("notes")).isZero();
    }

    @Test
    void refusingMakesADeadLetterBesideTheRest() {
        Work work = desk.open("ada", NOW);
        work.put(Text.ROOM, "ada", "kept");
        work.refuse(new Refusal("event-too-old", "The event lies before 1995."));

        List<Desk.Sent> sent = desk.commit(work);

        assertThat(sent).extracting(Desk.Sent::topic).containsExactly(Topics.DEAD_LETTERS);
        assertThat(((DeadLetter) sent.get(0).value()).getReason()).isEqualTo("event-too-old");
        assertThat(desk.stores().size("notes")).isEqualTo(1);
        assertThat(desk.tally().of("dead-letter.event-too-old")).isEqualTo(1);
    }

    private String idOfLetter(Work work) {
        work.letter("bob", "card-changed", BODY);
        return ((Letter) desk.commit(work).get(0).value()).getId();
    }

    private void store(String key, String value) {
        Work work = desk.open("setup", NOW);
        work.put(Text.ROOM, key, value);
        desk.commit(work);
    }
}
