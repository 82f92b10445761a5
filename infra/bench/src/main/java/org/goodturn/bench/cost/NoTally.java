package org.goodturn.bench.cost;

import org.goodturn.topology.work.Tally;

/** Counts nothing: stores and outputs are counted themselves. */
final class NoTally implements Tally {

    @Override
    public void consumed(String topic) {}

    @Override
    public void heldBack(String reason) {}

    @Override
    public void deadLetter(String reason) {}

    @Override
    public void lettersSent(int count) {}

    @Override
    public void count(String name) {}
}
