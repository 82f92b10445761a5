package org.goodturn.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.domain.agreement.People.FAY;
import static org.goodturn.domain.agreement.People.GUS;
import static org.goodturn.domain.agreement.People.HAL;
import static org.goodturn.domain.agreement.People.PIA;
import static org.goodturn.domain.agreement.People.RAE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.agreement.AgreementEvent.SaidNo;
import org.goodturn.domain.agreement.AgreementEvent.SaidYes;

/** Whatever happens, in whatever order, however often. */
class OptInProperties {

    private static final List<PersonId> ALL = List.of(RAE, FAY, GUS, HAL, PIA);

    @Property(tries = 2000, seed = "20261128")
    void nobody_is_ever_told_more_than_their_step_allows(@ForAll("lives") List<Lived> life) {
        OneLife one = new OneLife();
        for (Lived lived : life) {
            one.happens(lived);

            for (Ask ask : one.asks()) {
                Disclosure told = Disclosure.toAsked(ask);
                if (ask.progress() != Ask.Progress.OVER) {
                    Disclosure most =
                            Disclosure.most(one.agreement(), ask.asked()).orElseThrow();
                    assertThat(most.agreed()).containsAll(told.agreed());
                    assertThat(most.named()).isEqualTo(told.named());
                } else {
                    assertThat(told.agreed()).isEmpty();
                }
            }
        }
    }

    @Property(tries = 2000, seed = "20261128")
    void the_other_side_is_asked_only_after_a_bridge_said_yes(@ForAll("lives") List<Lived> life) {
        OneLife one = new OneLife();
        Set<PersonId> saidYes = new HashSet<>();
        for (Lived lived : life) {
            if (lived.event() instanceof SaidYes yes) {
                saidYes.add(yes.who());
            }
            one.happens(lived);
            one.asks().stream().filter(ask -> ask.role() == Role.OTHER_SIDE).forEach(ask -> assertThat(saidYes)
                    .contains(RAE, ask.bridge()));
        }
    }

    @Property(tries = 3000, seed = "20261128")
    void all_agreed_means_that_three_said_yes_and_none_had_taken_it_back(@ForAll("lives") List<Lived> life) {
        OneLife one = new OneLife();
        Set<PersonId> standing = new HashSet<>();
        for (Lived lived : life) {
            boolean agreedBefore = one.agreement() instanceof Agreement.Agreed;
            switch (lived.event()) {
                case SaidYes yes -> standing.add(yes.who());
                case SaidNo no -> standing.remove(no.who());
                default -> {}
            }
            one.happens(lived);
            if (!agreedBefore && one.agreement() instanceof Agreement.Agreed agreed) {
                assertThat(standing).contains(RAE, agreed.bridge(), PIA);
            }
        }
    }

    /** Declining, keeping silent, and taking a yes back while the other side has the word: the recipient sees the same, at the same time. */
    @Property(tries = 3000, seed = "20261128")
    void to_the_recipient_a_no_is_silence(@ForAll("lives") List<Lived> life) {
        OneLife one = new OneLife();
        OneLife silent = new OneLife();
        for (Lived lived : life) {
            boolean othersNo = lived.event() instanceof SaidNo no && !no.who().equals(RAE);
            boolean crossing = one.agreement() instanceof Agreement.Agreed;
            if (othersNo && crossing) {
                // They were told that all agreed: there the truth comes first.
                return;
            }
            boolean tooLate = lived.event() instanceof SaidYes yes && one.isOverFor(yes.who());
            one.happens(lived);
            silent.happens(othersNo || tooLate ? new Lived(lived.hours(), new AgreementEvent.TimePassed()) : lived);
            assertThat(Disclosure.toRecipient(one.agreement())).isEqualTo(Disclosure.toRecipient(silent.agreement()));
        }
    }

    @Property(tries = 2000, seed = "20261128")
    void no_more_bridges_are_asked_than_may_be_and_none_twice(@ForAll("lives") List<Lived> life) {
        OneLife one = new OneLife();
        life.forEach(one::happens);

        assertThat(one.askedBridges()).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(2);
    }

    @Property(tries = 2000, seed = "20261128")
    void it_comes_to_an_end_by_itself(@ForAll("lives") List<Lived> life) {
        OneLife one = new OneLife();
        life.forEach(one::happens);

        int terms = 0;
        while (one.agreement().isUnderWay()) {
            one.happens(new Lived(14 * 24 + 1, new AgreementEvent.TimePassed()));
            terms++;
        }

        assertThat(terms).isLessThanOrEqualTo(3);
        assertThat(one.asks())
                .allMatch(ask -> Set.of(Ask.Progress.OVER, Ask.Progress.AGREED).contains(ask.progress()));
    }

    @Property(tries = 2000, seed = "20261128")
    void an_event_that_comes_again_at_once_changes_nothing(@ForAll("lives") List<Lived> life) {
        OptIn optIn = new OptIn(AgreementTerms.standard());
        Agreement agreement = People.suggestedThrough(FAY, GUS, HAL);
        Instant now = People.NOW;
        for (Lived lived : life) {
            now = now.plus(Duration.ofHours(lived.hours()));
            if (optIn.after(agreement, lived.event(), now) instanceof Transition.Moved moved) {
                agreement = moved.to();
            }
            Transition again = optIn.after(agreement, lived.event(), now);
            assertThat(again).isInstanceOf(Transition.Refused.class);
        }
    }

    @Provide
    Arbitrary<List<Lived>> lives() {
        Arbitrary<AgreementEvent> event = Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.of(ALL).map(SaidYes::new)),
                Tuple.of(2, Arbitraries.of(ALL).map(SaidNo::new)),
                Tuple.of(1, Arbitraries.of(ALL).map(AgreementEvent.Gone::new)),
                Tuple.of(2, Arbitraries.just(new AgreementEvent.TimePassed())));
        Arbitrary<Integer> hours = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 48)),
                Tuple.of(1, Arbitraries.integers().between(48, 20 * 24)));
        Arbitrary<List<Lived>> rest =
                Combinators.combine(hours, event).as(Lived::new).list().ofMaxSize(14);
        // Most lives begin with the recipient's yes; without it nothing happens.
        return Combinators.combine(rest, Arbitraries.integers().between(0, 4)).as((some, begins) -> {
            List<Lived> life = new ArrayList<>(some);
            if (begins > 0) {
                life.addFirst(new Lived(1, new SaidYes(RAE)));
            }
            return life;
        });
    }
}
