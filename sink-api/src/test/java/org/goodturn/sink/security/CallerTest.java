package org.goodturn.sink.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.goodturn.sink.problem.ProblemException;
import org.junit.jupiter.api.Test;

class CallerTest {

    private static final Caller ANNA = new Caller.Person("anna", Set.of(Scope.ME_READ), Instant.MAX);
    private static final Caller SOME =
            new Caller.Application("app", new People.Listed(Set.of("anna", "bert")), Set.of(), Instant.MAX);
    private static final Caller ALL = new Caller.Application("app", new People.Everybody(), Scope.all(), Instant.MAX);

    @Test
    void aPersonActsForThemselvesAlone() {
        assertThat(ANNA.person(List.of())).isEqualTo("anna");
        assertThat(ANNA.person(List.of("anna"))).isEqualTo("anna");
        assertThatThrownBy(() -> ANNA.people(List.of("bert"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void anApplicationActsForThoseItWasGranted() {
        assertThat(SOME.people(List.of()).include("bert")).isTrue();
        assertThat(SOME.people(List.of("bert")).include("anna")).isFalse();
        assertThatThrownBy(() -> SOME.people(List.of("bert", "cleo"))).isInstanceOf(ProblemException.class);
        assertThat(ALL.people(List.of("cleo")).include("cleo")).isTrue();
        assertThatThrownBy(() -> ALL.people(List.of("no person!"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void anApplicationNamesOnePersonWhereOneIsMeant() {
        assertThat(SOME.person(List.of("anna"))).isEqualTo("anna");
        assertThatThrownBy(() -> SOME.person(List.of())).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> SOME.person(List.of("anna", "bert"))).isInstanceOf(ProblemException.class);
    }

    @Test
    void namesAtMostSoManyPeopleInOneCall() {
        List<String> most =
                IntStream.range(0, Caller.MAX_NAMED).mapToObj(i -> "p" + i).toList();
        assertThat(ALL.people(most).include("p0")).isTrue();
        List<String> more = IntStream.rangeClosed(0, Caller.MAX_NAMED)
                .mapToObj(i -> "p" + i)
                .toList();
        assertThatThrownBy(() -> ALL.people(more)).isInstanceOf(ProblemException.class);
    }

    @Test
    void mayDoWhatItsScopesNameAndNothingElse() {
        assertThat(ANNA.may(Scope.ME_READ)).isTrue();
        assertThat(Scope.all()).filteredOn(ANNA::may).containsExactly(Scope.ME_READ);
        assertThat(Scope.all()).noneMatch(SOME::may);
        assertThat(Scope.all()).allMatch(ALL::may);
        ANNA.mustBeAllowed(Scope.ME_READ);
        assertThatThrownBy(() -> ANNA.mustBeAllowed(Scope.ME_WRITE))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("me:write");
    }

    @Test
    void theFingerprintOfPeopleDoesNotDependOnTheirOrder() {
        assertThat(SOME.people(List.of("bert", "anna")).fingerprint())
                .isEqualTo(SOME.people(List.of("anna", "bert")).fingerprint());
        assertThat(SOME.people(List.of()).fingerprint())
                .isNotEqualTo(ALL.people(List.of()).fingerprint());
    }
}
