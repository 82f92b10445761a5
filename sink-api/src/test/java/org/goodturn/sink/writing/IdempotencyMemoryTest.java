package org.goodturn.sink.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.junit.jupiter.api.Test;

class IdempotencyMemoryTest {

    private final IdempotencyMemory memory = new IdempotencyMemory(2);
    private final AtomicInteger acts = new AtomicInteger();

    private Accepted call(String scope, String key, String body) {
        return memory.once(
                scope, key, body.getBytes(StandardCharsets.UTF_8), () -> new Accepted("p" + acts.incrementAndGet()));
    }

    @Test
    void theSameCallIsDoneOnceAndAnsweredAlike() {
        assertThat(call("anna", "k", "{}")).isEqualTo(call("anna", "k", "{}"));
        assertThat(acts).hasValue(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsAProblem() {
        call("anna", "k", "{}");
        assertThatThrownBy(() -> call("anna", "k", "{ }"))
                .isInstanceOfSatisfying(
                        ProblemException.class, e -> assertThat(e.kind()).isEqualTo(ProblemKind.KEY_REUSED));
    }

    @Test
    void keysOfOthersAreOtherKeys() {
        call("anna", "k", "{}");
        call("bert", "k", "{ }");
        assertThat(acts).hasValue(2);
    }

    @Test
    void callsWithoutAKeyAreAlwaysDone() {
        call("anna", null, "{}");
        call("anna", null, "{}");
        assertThat(acts).hasValue(2);
    }

    @Test
    void theOldestKeyIsForgottenAtOneMoreThanTheBound() {
        call("anna", "k1", "{}");
        call("anna", "k2", "{}");
        call("anna", "k1", "{}");
        assertThat(acts).hasValue(2);
        call("anna", "k3", "{}");
        call("anna", "k1", "{}");
        assertThat(acts).hasValue(4);
    }

    @Test
    void aCallThatFailedLeavesItsKeyFree() {
        assertThatThrownBy(() -> memory.once("anna", "k", new byte[0], () -> {
                    throw new ProblemException(ProblemKind.WRITE_UNAVAILABLE, "later");
                }))
                .isInstanceOf(ProblemException.class);
        assertThat(call("anna", "k", "{}")).isEqualTo(new Accepted("p1"));
    }
}
