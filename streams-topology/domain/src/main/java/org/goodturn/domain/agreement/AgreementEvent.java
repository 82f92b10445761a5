package org.goodturn.domain.agreement;

import org.goodturn.domain.PersonId;

/** What may happen to an introduction. */
public sealed interface AgreementEvent {

    /** Somebody said yes. */
    record SaidYes(PersonId who) implements AgreementEvent {}

    /** Somebody said no, or took a yes back. Who only says no tells nobody; so from others this is a yes taken back. */
    record SaidNo(PersonId who) implements AgreementEvent {}

    /** Somebody may not be named any more: a consent was taken back, or the tie is gone. */
    record Gone(PersonId who) implements AgreementEvent {}

    /** The same two agreed over the other one's suggestion. */
    record AgreedElsewhere(PersonId bridge) implements AgreementEvent {}

    /** Time passed. */
    record TimePassed() implements AgreementEvent {}
}
