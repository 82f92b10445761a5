package org.goodturn.topology.state;

import org.goodturn.domain.introduction.Liveliness;
import org.goodturn.domain.introduction.NewContacts;
import org.goodturn.domain.introduction.Sociability;
import org.goodturn.topology.work.Codec;

/** Layout 1: the latest day and its 64 days, new contacts by day and by week, ties; at most 45 bytes. */
final class SociabilityCodec implements Codec<Sociability> {

    @Override
    public byte[] encode(Sociability one) {
        StateOutput out = new StateOutput(1);
        out.number(one.lastDay());
        out.fixed(one.activeDays());
        NewContacts contacts = one.newContacts();
        out.number(contacts.lastDay());
        out.fixed(contacts.daily());
        out.number(contacts.lastWeek());
        out.fixed(contacts.weekly());
        out.number(one.ties());
        return out.toBytes();
    }

    @Override
    public Sociability decode(byte[] bytes) {
        StateInput in = new StateInput(bytes, 1);
        return new Sociability(
                in.count(), in.fixed(), new NewContacts(in.count(), in.fixed(), in.count(), in.fixed()), in.count());
    }

    /** How others' sight of it lies inside other values. */
    static void write(Liveliness one, StateOutput out) {
        out.real(one.activeDays());
        out.real(one.newContacts());
        out.instant(one.heardAt());
        out.number(one.ties());
    }

    static Liveliness readLiveliness(StateInput in) {
        return new Liveliness(in.real(), in.real(), in.instant(), in.count());
    }
}
