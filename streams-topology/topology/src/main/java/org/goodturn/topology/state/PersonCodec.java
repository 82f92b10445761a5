package org.goodturn.topology.state;

import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.goodturn.domain.Topic;
import org.goodturn.domain.consent.ConsentDecision.Origin;
import org.goodturn.domain.consent.Consents;
import org.goodturn.domain.consent.Grant;
import org.goodturn.domain.consent.Purpose;
import org.goodturn.domain.consent.Terms;
import org.goodturn.domain.timing.Pace;
import org.goodturn.topology.work.Codec;

/** Layout 1: consents, purposes in force, offers, region, pace. */
final class PersonCodec implements Codec<PersonState> {

    private static final Purpose[] PURPOSES = Purpose.values();
    private static final Origin[] ORIGINS = Origin.values();

    @Override
    public byte[] encode(PersonState person) {
        StateOutput out = new StateOutput(1);
        Consents consents = person.consents();
        out.number(consents.revision());
        out.octet(consents.origin().ordinal());
        out.instant(consents.decidedAt());
        out.all(consents.grants(), grant -> {
            out.octet(grant.purpose().ordinal());
            out.text(grant.terms().source());
            out.instant(grant.terms().from());
            out.instant(grant.terms().until());
            out.text(grant.receipt());
        });
        int inForce = 0;
        for (Purpose purpose : person.inForce()) {
            inForce |= 1 << purpose.ordinal();
        }
        out.number(inForce);
        out.all(person.offers(), offer -> out.text(offer.path()));
        out.maybe(person.region(), out::text);
        Pace pace = person.pace();
        out.number(pace.nudgesPerWeek());
        out.number(pace.quietFromMinute());
        out.number(pace.quietUntilMinute());
        out.text(pace.zone().getId());
        return out.toBytes();
    }

    @Override
    public PersonState decode(byte[] bytes) {
        StateInput in = new StateInput(bytes, 1);
        Consents consents = new Consents(
                in.number(),
                ORIGINS[in.octet()],
                in.instant(),
                in.all(() ->
                        new Grant(PURPOSES[in.octet()], new Terms(in.text(), in.instant(), in.instant()), in.text())));
        Set<Purpose> inForce = EnumSet.noneOf(Purpose.class);
        long bits = in.number();
        for (Purpose purpose : PURPOSES) {
            if ((bits & 1L << purpose.ordinal()) != 0) {
                inForce.add(purpose);
            }
        }
        return new PersonState(
                consents,
                inForce,
                in.all(() -> new Topic(in.text())),
                in.maybe(in::text),
                new Pace(in.count(), in.count(), in.count(), ZoneId.of(in.text())));
    }
}
