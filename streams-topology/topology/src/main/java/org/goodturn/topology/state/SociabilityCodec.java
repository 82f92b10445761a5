package org.goodturn.topology.state;

import org.goodturn.domain.introduction.Liveliness;
import org.goodturn.domain.introduction.NewContacts;
import org.goodturn.domain.introduction.Sociability;
import org.goodturn.domain.trust.Regards;
import org.goodturn.domain.trust.Standing;
import org.goodturn.topology.work.Codec;

/**
 * Layout 2 is layout 1 and then the standing, 8 to 220 bytes. Layout 1: the latest day and its 64 days, new contacts by day and
 * by week, ties; at most 45 bytes.
 */
final class SociabilityCodec implements Codec<Sociability> {

    @Override
    public byte[] encode(Sociability one) {
        StateOutput out = new StateOutput(2);
        out.number(one.lastDay());
        out.fixed(one.activeDays());
        NewContacts contacts = one.newContacts();
        out.number(contacts.lastDay());
        out.fixed(contacts.daily());
        out.number(contacts.lastWeek());
        out.fixed(contacts.weekly());
        out.number(one.ties());
        write(one.standing(), out);
        return out.toBytes();
    }

    @Override
    public Sociability decode(byte[] bytes) {
        StateInput in = new StateInput(bytes, 2);
        return new Sociability(
                in.count(),
                in.fixed(),
                new NewContacts(in.count(), in.fixed(), in.count(), in.fixed()),
                in.count(),
                in.layout() < 2 ? Standing.NEW : readStanding(in));
    }

    /** How others' sight of it lies inside other values. */
    static void write(Liveliness one, StateOutput out) {
        out.real(one.activeDays());
        out.real(one.newContacts());
        out.instant(one.heardAt());
        out.number(one.ties());
    }

    static void write(Standing standing, StateOutput out) {
        write(standing.received(), out);
        write(standing.given(), out);
    }

    static Standing readStanding(StateInput in) {
        return new Standing(readRegards(in), readRegards(in));
    }

    static void write(Regards regards, StateOutput out) {
        out.number(regards.count());
        out.number(regards.sumMicros());
        out.number(regards.ill());
        out.all(regards.latest(), one -> {
            out.number(one.second());
            out.number(one.micros());
        });
    }

    static Regards readRegards(StateInput in) {
        return new Regards(
                in.number(), in.number(), in.number(), in.all(() -> new Regards.Latest(in.number(), in.count())));
    }

    static Liveliness readLiveliness(StateInput in) {
        return new Liveliness(in.real(), in.real(), in.instant(), in.count());
    }
}
