package org.goodturn.bench.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final int FIRST = 100;

    private final Appends appends = new Appends(FIRST, 4);
    private final Ledger ledger = new Ledger(appends);

    @Test
    void whatWasAppendedAndNeverCameIsMissing() {
        appends.appended(FIRST, 1_000);
        appends.appended(FIRST + 1, 2_000);
        ledger.received(FIRST + 1, 2_010);
        assertThat(ledger.missing()).isEqualTo(1);
        assertThat(ledger.missingOf(1_000)).isZero();
        assertThat(ledger.missingOf(1_001)).isEqualTo(1);
    }

    @Test
    void whatCameAgainIsRepeatedAndCountsAsReceivedOnce() {
        appends.appended(FIRST, 1_000);
        ledger.received(FIRST, 1_010);
        ledger.received(FIRST, 1_500);
        ledger.received(FIRST, 1_600);
        assertThat(ledger.received()).isEqualTo(1);
        assertThat(ledger.repeated()).isEqualTo(2);
        assertThat(ledger.missing()).isZero();
        assertThat(ledger.spanMillis()).as("to the first arrival").isEqualTo(10);
    }

    @Test
    void numbersOfOthersAreIgnored() {
        ledger.received(FIRST - 1, 1_000);
        ledger.received(FIRST + 4, 1_000);
        ledger.received(-1, 1_000);
        assertThat(ledger.received()).isZero();
        assertThat(ledger.repeated()).isZero();
    }

    @Test
    void aNudgeMayComeBeforeItsAppendIsKnown() {
        ledger.received(FIRST, 1_003);
        appends.appended(FIRST, 1_000);
        MillisHistogram latencies = new MillisHistogram();
        ledger.addLatenciesTo(latencies);
        assertThat(latencies.percentile(100)).isEqualTo(3);
        assertThat(appends.count()).isEqualTo(1);
    }
}
