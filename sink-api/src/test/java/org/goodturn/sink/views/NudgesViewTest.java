package org.goodturn.sink.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.goodturn.events.Nudge;
import org.goodturn.events.NudgeStatus;
import org.goodturn.sink.security.People;
import org.goodturn.sink.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NudgesViewTest {

    private static final int PER_PERSON = 3;
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final People ANNA = new People.Listed(Set.of("anna"));

    private final NudgesView view = new NudgesView(PER_PERSON, Duration.ofDays(7));
    private final List<String> told = new ArrayList<>();
    private long offset;

    @BeforeEach
    void listens() {
        view.progress().begin("history", new long[] {0}, new long[] {0});
        view.listen(nudge -> told.add(nudge.id() + "@" + nudge.revision()));
    }

    private void apply(String id, int revision, NudgeStatus status, Instant at) {
        Nudge nudge = Samples.revised(Samples.nudge(id, "anna", "bert"), revision, status, null);
        view.apply(new Seen<>("anna|" + id, nudge, 0, offset++, at));
    }

    private void open(String id) {
        apply(id, 1, NudgeStatus.OPEN, NOW);
    }

    private long floor() {
        return view.attach(ANNA, now -> now.floor()[0]);
    }

    @Test
    void keepsTheLatestRevisionAndTellsNoOlderOne() {
        apply("a", 2, NudgeStatus.ACCEPTED, NOW);
        apply("a", 1, NudgeStatus.OPEN, NOW);
        assertThat(view.find("a", ANNA)).map(StoredNudge::revision).contains(2);
        assertThat(told).containsExactly("a@2");
    }

    @Test
    void holdsAsManyAsTheBoundOfOnePerson() {
        open("a");
        open("b");
        open("c");
        assertThat(view.of(ANNA)).hasSize(3);
        assertThat(floor()).isZero();
    }

    @Test
    void dropsTheOldestThatEndedBeforeAnythingOpenAtOneMore() {
        open("a");
        apply("b", 2, NudgeStatus.DECLINED, NOW);
        open("c");
        open("d");
        assertThat(view.of(ANNA)).extracting(StoredNudge::id).containsExactly("a", "c", "d");
        assertThat(floor())
                .as("a cursor from before b can no longer be resumed")
                .isEqualTo(2);
    }

    @Test
    void findsWhomANudgeConcernsWithoutReadingWhatItSays() {
        Nudge nudge = Samples.nudge("a", "anna", "bert", "cleo");
        Packed<Nudge> sealed = new Packed.Bytes<>(new byte[0], bytes -> {
            throw new AssertionError("it was read");
        });
        view.apply(new Seen<>("anna|a", nudge, 0, offset++, NOW, sealed));

        for (String person : List.of("anna", "bert", "cleo")) {
            assertThat(view.recipients(new People.Everybody(), concerns(person)))
                    .as(person)
                    .containsExactly("anna");
        }
        assertThat(view.recipients(new People.Everybody(), concerns("dora"))).isEmpty();
        apply("a", 2, NudgeStatus.DECLINED, NOW);
        assertThat(view.recipients(new People.Everybody(), concerns("bert")))
                .as("what has ended concerns nobody")
                .isEmpty();
    }

    private static Predicate<StoredNudge> concerns(String person) {
        return nudge -> nudge.concerns(number -> number == Concerned.number(person));
    }

    @Test
    void forgetsWhatEndedLongerAgoThanACursorLives() {
        apply("a", 2, NudgeStatus.DECLINED, NOW.minus(Duration.ofDays(8)));
        open("b");
        assertThat(view.of(ANNA)).extracting(StoredNudge::id).containsExactly("b");
        assertThat(floor()).isZero();
    }

    @Test
    void aTombstoneTakesTheContentAndIsTold() {
        open("a");
        view.apply(new Seen<>("anna|a", null, 0, offset++, NOW));
        assertThat(view.find("a", ANNA)).get().extracting(StoredNudge::content).isEqualTo(java.util.Optional.empty());
        assertThat(told).containsExactly("a@1", "a@2");
    }

    @Test
    void keepsTheBytesAndTellsTheDecodedNudge() {
        Nudge nudge = Samples.nudge("a", "anna", "bert");
        AtomicInteger decoded = new AtomicInteger();
        Packed<Nudge> bytes = new Packed.Bytes<>(new byte[] {1}, held -> {
            decoded.incrementAndGet();
            return nudge;
        });
        List<Nudge> live = new ArrayList<>();
        view.listen(change -> live.add(change.content().orElseThrow()));
        view.apply(new Seen<>("anna|a", nudge, 0, offset++, NOW, bytes));

        StoredNudge kept = view.find("a", ANNA).orElseThrow();
        assertThat(kept.open()).isTrue();
        assertThat(kept.expiresAt()).isEqualTo(nudge.getExpiresAt());
        assertThat(live).containsExactly(nudge);
        assertThat(decoded).as("nobody has asked what it says").hasValue(0);

        StoredNudge inUse = kept.unpacked();
        assertThat(inUse.content()).contains(nudge);
        assertThat(inUse.content()).contains(nudge);
        assertThat(decoded).hasValue(1);
    }

    @Test
    void keepsPeopleApart() {
        open("a");
        assertThat(view.find("a", new People.Listed(Set.of("bert")))).isEmpty();
        assertThat(view.find("a", new People.Everybody())).isPresent();
    }
}
