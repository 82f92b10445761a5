package org.goodturn.sink.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.security.People;
import org.goodturn.sink.security.Scope;
import org.goodturn.sink.security.SealingKey;

class SessionSealTest {

    private static final Instant END = Instant.parse("2026-11-28T05:00:00Z");
    private static final Browser BROWSER = new Browser("localhost:8080", "Firefox");
    private static final Caller ANNA = new Caller.Person("anna", Set.of(Scope.NUDGES_READ), END);

    private final SessionSeal seal = new SessionSeal(SealingKey.from("test", Optional.empty()));
    private final String text = seal.seal(ANNA, BROWSER);

    @Example
    void givesBackEveryKindOfCaller() {
        List<Caller> callers = List.of(
                ANNA,
                new Caller.Application("app", new People.Everybody(), Scope.all(), END),
                new Caller.Application("app", new People.Listed(Set.of("anna", "bert")), Set.of(), END));
        assertThat(callers).allSatisfy(caller -> assertThat(seal.open(seal.seal(caller, BROWSER), BROWSER))
                .contains(caller));
    }

    @Example
    void tellsNothingOfItsContent() {
        assertThat(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.ISO_8859_1))
                .doesNotContain("anna");
        assertThat(seal.seal(ANNA, BROWSER)).isNotEqualTo(text);
    }

    @Example
    void doesNotOpenForAnotherBrowserHostOrKey() {
        assertThat(seal.open(text, new Browser("localhost:8080", "Chrome"))).isEmpty();
        assertThat(seal.open(text, new Browser("localhost:8081", "Firefox"))).isEmpty();
        assertThat(seal.open(text, new Browser("localhost", ":8080Firefox"))).isEmpty();
        assertThat(new SessionSeal(SealingKey.from("test", Optional.empty())).open(text, BROWSER))
                .isEmpty();
    }

    @Property(tries = 300, seed = "20261128")
    void doesNotOpenOnceAnyBitIsAltered(@ForAll @IntRange(max = 10_000) int at, @ForAll @IntRange(max = 7) int bit) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        bytes[at % bytes.length] ^= (byte) (1 << bit);
        assertThat(seal.open(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), BROWSER))
                .isEmpty();
    }

    @Property(tries = 300, seed = "20261128")
    void doesNotOpenWhateverElseIsSent(@ForAll String madeUp) {
        assertThat(seal.open(madeUp, BROWSER)).isEmpty();
    }

    @Example
    void doesNotOpenWhenCutShort() {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        for (int length = 0; length < bytes.length; length++) {
            String cut = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes, length));
            assertThat(seal.open(cut, BROWSER)).as("%d bytes", length).isEmpty();
        }
    }
}
