package org.goodturn.topology.state;

import org.goodturn.domain.Topic;
import org.goodturn.domain.introduction.Need;

/** How a need lies inside other values. */
final class NeedCodec {

    private NeedCodec() {}

    static void write(Need need, StateOutput out) {
        out.text(need.shiftId());
        out.text(need.topic().path());
        out.real(need.probability());
        out.real(need.rateRatio());
        out.instant(need.since());
        out.instant(need.until());
        out.number(need.count());
        out.flag(need.shared());
    }

    static Need read(StateInput in) {
        return new Need(
                in.text(),
                new Topic(in.text()),
                in.real(),
                in.real(),
                in.instant(),
                in.instant(),
                in.number(),
                in.flag());
    }
}
