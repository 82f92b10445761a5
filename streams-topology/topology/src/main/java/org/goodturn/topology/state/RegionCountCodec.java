package org.goodturn.topology.state;

import org.goodturn.topology.work.Codec;

/** Layout 1: the counts and when they are published. At most 25 bytes. */
final class RegionCountCodec implements Codec<RegionCount> {

    @Override
    public byte[] encode(RegionCount count) {
        StateOutput out = new StateOutput(1);
        out.number(count.behaviors());
        out.number(count.people());
        out.instant(count.dueAt());
        return out.toBytes();
    }

    @Override
    public RegionCount decode(byte[] bytes) {
        StateInput in = new StateInput(bytes, 1);
        return new RegionCount(in.number(), in.count(), in.instant());
    }
}
