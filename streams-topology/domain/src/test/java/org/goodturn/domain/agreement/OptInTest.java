package org.goodturn.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.goodturn.domain.agreement.People.FAY;
import static org.goodturn.domain.agreement.People.GUS;
import static org.goodturn.domain.agreement.People.HAL;
import static org.goodturn.domain.agreement.People.NOW;
import static org.goodturn.domain.agreement.People.PIA;
import static org.goodturn.domain.agreement.People.RAE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goodturn.domain.PersonId;
import org.goodturn.domain.agreement.Agreement.Ending;
import org.goodturn.domain.agreement.AgreementEvent.AgreedElsewhere;
import org.goodturn.domain.agreement.AgreementEvent.Gone;
import org.goodturn.domain.agreement.AgreementEvent.SaidNo;
import org.goodturn.domain.agreement.AgreementEvent.SaidYes;
import org.goodturn.domain.agreement.AgreementEvent.TimePassed;
import org.goodturn.domain.agreement.Transition.Effect;
import org.goodturn.domain.agreement.Transition.Moved;
import org.goodturn.domain.agreement.Transition.Refused;
import org.junit.jupiter.api.Test;

class OptInTest {

    private static final AgreementTerms TERMS = AgreementTerms.standard();
    private static final Instant END = NOW.plus(TERMS.perStep());
    private static final Instant SILENT = END.plus(TERMS.grace());

    private final OptIn optIn = new OptIn(TERMS);
    private Agreement agreement = People.suggestedThrough(FAY, GUS, HAL);
    private List<Effect> effects = List.of();

    private OptInTest when(AgreementEvent event, Instant at) {
        Moved moved = (Moved) optIn.after(agreement, event, at);
        agreement = moved.to();
        effects = moved.effects();
        return this;
    }

    private OptInTest yes(PersonId who) {
        return when(new SaidYes(who), NOW);
    }

    private Refused refused(AgreementEvent event) {
        return (Refused) optIn.after(agreement, event, NOW);
    }

    @Test
    void the_recipients_yes_asks_the_strongest_bridge_for_two_weeks() {
        yes(RAE);

        assertThat(effects).containsExactly(new Effect.AskBridge(FAY, END));
        assertThat(agreement).isInstanceOf(Agreement.BridgeAsked.class);
    }

    @Test
    void the_bridges_yes_asks_the_other_side() {
        yes(RAE).yes(FAY);

        assertThat(effects).containsExactly(new Effect.AskOther(FAY, END));
    }

    @Test
    void with_the_other_sides_yes_all_agreed_and_the_two_who_were_asked_are_told() {
        yes(RAE).yes(FAY).yes(PIA);

        assertThat(agreement).isInstanceOfSatisfying(Agreement.Agreed.class, agreed -> assertThat(agreed.bridge())
                .isEqualTo(FAY));
        assertThat(effects).containsExactly(new Effect.TellAgreed(FAY, FAY), new Effect.TellAgreed(PIA, FAY));
    }

    @Test
    void where_a_bridge_keeps_silent_the_next_is_asked_once_and_then_none() {
        yes(RAE).when(new TimePassed(), SILENT);
        assertThat(effects).containsExactly(new Effect.AskBridge(GUS, SILENT.plus(TERMS.perStep())));

        when(new TimePassed(), SILENT.plus(TERMS.perStep()).plus(TERMS.grace()));

        assertThat(agreement).isInstanceOfSatisfying(Agreement.Closed.class, closed -> assertThat(closed.ending())
                .isEqualTo(Ending.SILENCE));
        assertThat(effects).isEmpty();
    }

    @Test
    void a_term_is_not_over_a_moment_before_its_grace_is() {
        yes(RAE);

        assertThat(optIn.after(agreement, new TimePassed(), SILENT.minusMillis(1)))
                .isEqualTo(new Refused("not-yet"));
    }

    @Test
    void a_bridges_no_is_silence() {
        yes(RAE);

        assertThat(refused(new SaidNo(FAY)).reason()).isEqualTo("a-no-is-silence");
    }

    @Test
    void a_late_yes_of_the_first_bridge_counts_and_the_second_need_not_answer() {
        yes(RAE).when(new TimePassed(), SILENT).yes(FAY);

        assertThat(effects).containsExactly(new Effect.AskOther(FAY, END), new Effect.TellOver(GUS));
        assertThat(refused(new SaidYes(GUS))).isEqualTo(new Refused("too-late", List.of(new Effect.TellOver(GUS))));
    }

    @Test
    void a_yes_said_twice_changes_nothing() {
        yes(RAE);
        assertThat(refused(new SaidYes(RAE))).isEqualTo(new Refused("said-before"));
        yes(FAY);
        assertThat(refused(new SaidYes(FAY))).isEqualTo(new Refused("said-before"));
        yes(PIA);
        assertThat(refused(new SaidYes(PIA))).isEqualTo(new Refused("said-before"));
    }

    @Test
    void whoever_was_not_asked_has_no_word() {
        yes(RAE);

        assertThat(refused(new SaidYes(PIA))).isEqualTo(new Refused("not-asked"));
        assertThat(refused(new SaidYes(GUS))).isEqualTo(new Refused("not-asked"));
        assertThat(refused(new Gone(new PersonId("zoe")))).isEqualTo(new Refused("not-a-party"));
    }

    @Test
    void without_the_recipients_yes_nobody_is_asked() {
        assertThat(refused(new SaidYes(FAY)).effects()).isEmpty();
        agreement = People.suggestedThrough();
        assertThat(refused(new SaidYes(RAE))).isEqualTo(new Refused("no-bridge"));
    }

    @Test
    void the_recipient_may_take_the_yes_back_until_all_agreed() {
        yes(RAE).yes(FAY).when(new SaidNo(RAE), NOW);

        assertThat(effects).containsExactly(new Effect.TellOver(FAY), new Effect.TellOver(PIA));
        agreement = People.suggestedThrough(FAY);
        yes(RAE).yes(FAY).yes(PIA);
        assertThat(refused(new SaidNo(RAE))).isEqualTo(new Refused("agreed-already"));
    }

    @Test
    void a_bridge_that_takes_its_yes_back_spares_the_other_side_and_looks_like_silence() {
        yes(RAE).yes(FAY);
        Disclosure before = Disclosure.toRecipient(agreement);

        when(new SaidNo(FAY), NOW);

        assertThat(effects).containsExactly(new Effect.TellOver(PIA));
        assertThat(Disclosure.toRecipient(agreement)).isEqualTo(before);
        assertThat(refused(new SaidYes(PIA))).isEqualTo(new Refused("too-late", List.of(new Effect.TellOver(PIA))));
        when(new TimePassed(), SILENT);
        assertThat(agreement).isInstanceOf(Agreement.Closed.class);
    }

    @Test
    void a_yes_taken_back_while_the_others_are_told_ends_it_for_all() {
        yes(RAE).yes(FAY).yes(PIA).when(new SaidNo(PIA), NOW);

        assertThat(agreement).isInstanceOf(Agreement.Closed.class);
        assertThat(effects).containsExactly(new Effect.TellOver(FAY));
    }

    @Test
    void whoever_takes_back_a_consent_it_needs_ends_it_at_any_step() {
        for (PersonId gone : List.of(RAE, FAY, PIA)) {
            agreement = People.suggestedThrough(FAY);
            yes(RAE).yes(FAY).yes(PIA).when(new Gone(gone), NOW);

            assertThat(agreement).isInstanceOf(Agreement.Closed.class);
            assertThat(effects).doesNotContain(new Effect.TellOver(gone)).isNotEmpty();
        }
    }

    @Test
    void where_the_asked_bridge_is_gone_the_next_is_asked_at_once_and_without_any_it_is_over() {
        agreement = People.suggestedThrough(FAY, GUS);
        yes(RAE).when(new Gone(FAY), NOW);
        assertThat(effects).containsExactly(new Effect.AskBridge(GUS, END));
        assertThat(agreement.parties().bridges()).containsExactly(GUS);

        when(new Gone(GUS), NOW);

        assertThat(agreement).isInstanceOfSatisfying(Agreement.Closed.class, closed -> assertThat(closed.ending())
                .isEqualTo(Ending.NO_LONGER_STANDS));
    }

    @Test
    void a_bridge_that_is_gone_and_was_not_asked_is_only_left_out() {
        yes(RAE).when(new Gone(HAL), NOW);

        assertThat(agreement.parties().bridges()).containsExactly(FAY, GUS);
        assertThat(effects).isEmpty();
    }

    @Test
    void what_was_agreed_over_the_other_ones_suggestion_needs_no_further_bridge() {
        yes(RAE).when(new AgreedElsewhere(HAL), NOW);

        assertThat(agreement).isInstanceOf(Agreement.Agreed.class);
        assertThat(effects).containsExactly(new Effect.TellOver(FAY));
    }

    @Test
    void the_bridge_over_which_it_was_agreed_elsewhere_is_not_told_that_it_is_over() {
        yes(RAE).when(new AgreedElsewhere(FAY), NOW);

        assertThat(effects).isEmpty();
    }

    @Test
    void a_yes_of_a_bridge_that_is_gone_comes_too_late() {
        yes(RAE).when(new Gone(FAY), NOW);

        assertThat(refused(new SaidYes(FAY))).isEqualTo(new Refused("too-late", List.of(new Effect.TellOver(FAY))));
    }

    @Test
    void the_other_side_is_told_nothing_of_what_ended_before_it_was_asked() {
        yes(RAE).when(new SaidNo(RAE), NOW);

        assertThat(effects).containsExactly(new Effect.TellOver(FAY));
    }

    @Test
    void an_introduction_is_between_different_people() {
        assertThatThrownBy(() -> new Parties(RAE, RAE, List.of(FAY))).hasMessageContaining("different people");
        assertThatThrownBy(() -> new Parties(RAE, PIA, List.of(FAY, FAY))).hasMessageContaining("different people");
        assertThatThrownBy(() -> new AgreementTerms(Duration.ZERO, Duration.ZERO, 1, 1))
                .hasMessageContaining("term");
    }
}
