package org.goodturn.evaluation.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void errorAndCorrelationAreAsWorkedOutByHand() {
        Agreement agreement = new Agreement();
        agreement.add(0.1, 0.3);
        agreement.add(0.2, 0.2);
        agreement.add(0.6, 0.7);

        // Errors .2, 0, .1; deviations from the means (−.2, −.1, .3) and (−.1, −.2, .3).
        assertThat(agreement.rmse()).isCloseTo(Math.sqrt(0.05 / 3), within(1e-12));
        assertThat(agreement.pearson()).isCloseTo(0.13 / 0.14, within(1e-12));
        assertThat(agreement.count()).isEqualTo(3);
    }

    @Test
    void whoAlwaysSaysTheSameHasAnErrorButNoCorrelation() {
        Agreement agreement = new Agreement();
        agreement.add(0.1, 0.3);
        agreement.add(0.1, -0.3);

        assertThat(agreement.rmse()).isCloseTo(Math.sqrt(0.1), within(1e-12));
        assertThat(agreement.pearson()).isNull();
    }

    @Test
    void whoWasNeverAskedHasNeither() {
        assertThat(new Agreement().rmse()).isNull();
        assertThat(new Agreement().pearson()).isNull();
    }
}
