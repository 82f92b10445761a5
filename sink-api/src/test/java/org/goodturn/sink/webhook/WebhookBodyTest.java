package org.goodturn.sink.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodturn.sink.problem.FieldError;
import org.goodturn.sink.problem.ProblemException;
import org.goodturn.sink.problem.ProblemKind;
import org.goodturn.sink.security.Caller;
import org.junit.jupiter.api.Test;

class WebhookBodyTest {

    private static final int MOST_BYTES = 64_000;

    private static WebhookBody read(String json, int maxBytes) {
        return WebhookBody.read(json.getBytes(StandardCharsets.UTF_8), maxBytes);
    }

    private static ProblemException refused(String json, int maxBytes) {
        return catchThrowableOfType(ProblemException.class, () -> read(json, maxBytes));
    }

    private static String about(int people) {
        return IntStream.range(0, people)
                .mapToObj(i -> "\"p" + i + "\"")
                .collect(Collectors.joining(",", "{\"url\":\"https://example.com/\",\"people\":[", "]}"));
    }

    private static String about(String person) {
        return "{\"url\":\"https://example.com/\",\"people\":[\"" + person + "\"]}";
    }

    @Test
    void namesAsManyPeopleAsACallerMayAndNotOneMore() {
        assertThat(read(about(Caller.MAX_NAMED), MOST_BYTES).people()).hasSize(Caller.MAX_NAMED);
        ProblemException more = refused(about(Caller.MAX_NAMED + 1), MOST_BYTES);
        assertThat(more.kind()).isEqualTo(ProblemKind.INVALID_BODY);
        assertThat(more.errors()).extracting(FieldError::pointer).containsExactly("/people");
    }

    @Test
    void aListOfNobodyIsNotEverybody() {
        assertThat(read("{\"url\":\"https://example.com/\"}", MOST_BYTES).people())
                .isEmpty();
        assertThat(refused(about(0), MOST_BYTES).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/people");
    }

    @Test
    void aPersonsIdHasAtMost64Characters() {
        assertThat(read(about("p".repeat(64)), MOST_BYTES).people()).hasSize(1);
        assertThat(refused(about("p".repeat(65)), MOST_BYTES).errors())
                .extracting(FieldError::pointer)
                .containsExactly("/people/0");
    }

    @Test
    void aBodyHasAtMostSoManyBytes() {
        String json = about("anna");
        assertThat(read(json, json.length()).url()).isEqualTo("https://example.com/");
        assertThat(refused(json, json.length() - 1).kind()).isEqualTo(ProblemKind.BODY_TOO_LARGE);
    }

    @Test
    void anAddressHasAtMostSoManyCharacters() {
        String start = "https://example.com/";
        String longest = start + "a".repeat(Target.MAX_LENGTH - start.length());
        assertThat(read("{\"url\":\"" + longest + "\"}", MOST_BYTES).url()).isEqualTo(longest);
        assertThat(refused("{\"url\":\"" + longest + "a\"}", MOST_BYTES).errors())
                .extracting(FieldError::pointer)
                .contains("/url");
    }
}
