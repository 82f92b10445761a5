package org.goodturn.topology.state;

import java.time.Instant;
import org.goodturn.topology.work.Codec;

/** Layout 1: a moment. */
final class InstantCodec implements Codec<Instant> {

    @Override
    public byte[] encode(Instant at) {
        StateOutput out = new StateOutput(1);
        out.instant(at);
        return out.toBytes();
    }

    @Override
    public Instant decode(byte[] bytes) {
        return new StateInput(bytes, 1).instant();
    }
}
