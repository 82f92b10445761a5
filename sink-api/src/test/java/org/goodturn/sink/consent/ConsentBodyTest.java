package org.goodturn.sink.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.goodturn.sink.problem.FieldError;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentBodyTest {

    private static ConsentBody read(String json) {
        return ConsentBody.read(json.getBytes(StandardCharsets.UTF_8), 64_000, "pAnna");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"grants\":null}", "{\"grants\":null,\"revision\":1}"})
    void nobodyWithdrawsEverythingByLeavingTheGrantsOutOrByNull(String json) {
        ProblemException refused = catchThrowableOfType(ProblemException.class, () -> read(json));

        assertThat(refused.kind()).isEqualTo(ProblemKind.INVALID_BODY);
        assertThat(refused.errors()).extracting(FieldError::pointer).containsExactly("/grants");
    }

    @Test
    void anEmptyListWithdrawsEverything() {
        assertThat(read("{\"grants\":[]}").terms()).isEmpty();
    }
}
