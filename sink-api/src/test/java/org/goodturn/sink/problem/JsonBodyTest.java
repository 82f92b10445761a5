package org.goodturn.sink.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class JsonBodyTest {

    private static JsonBody body(String text) {
        return JsonBody.parse(text.getBytes(StandardCharsets.UTF_8), 100);
    }

    private static ProblemKind refused(String text) {
        return catchThrowableOfType(ProblemException.class, () -> body(text)).kind();
    }

    private static List<String> wrong(JsonBody body) {
        return catchThrowableOfType(ProblemException.class, body::done).errors().stream()
                .map(FieldError::pointer)
                .toList();
    }

    @Example
    void isOneJsonObjectAndNothingElse() {
        for (String text : List.of("", "{", "[]", "1", "null", "{} {}", "{\"a\":1,\"a\":2}")) {
            assertThat(refused(text)).as(text).isEqualTo(ProblemKind.MALFORMED_BODY);
        }
    }

    @Example
    void isTakenUpToItsBoundAndNotAtOneByteMore() {
        String filled = "{\"a\":\"" + "x".repeat(92) + "\"}";
        assertThat(body(filled).text("a", 100)).isPresent();
        assertThat(refused(filled + " ")).isEqualTo(ProblemKind.BODY_TOO_LARGE);
    }

    @Example
    void namesUnknownFieldsByPointerInsideObjectsToo() {
        JsonBody body = body("{\"a/b\":1,\"in\":{\"x~y\":1},\"list\":[{\"z\":1}]}");
        body.object("in");
        body.objects("list", 3);
        assertThat(wrong(body)).containsExactly("/a~1b", "/in/x~0y", "/list/0/z");
    }

    @Example
    void namesEveryFieldOfTheWrongKind() {
        JsonBody body = body("{\"t\":1,\"n\":1.5,\"i\":\"yesterday\",\"l\":[1,2,3]}");
        body.text("t", 10);
        body.integer("n", 0, 9, 0);
        body.instant("i");
        body.texts("l", 2, 10);
        assertThat(wrong(body)).containsExactly("/t", "/n", "/i", "/l");
    }

    @Property(tries = 300, seed = "20261123")
    void neverBreaksOnWhateverIsSent(@ForAll byte[] bytes) {
        try {
            JsonBody.parse(bytes, 1000);
        } catch (ProblemException e) {
            assertThat(e.kind()).isIn(ProblemKind.MALFORMED_BODY, ProblemKind.BODY_TOO_LARGE);
        }
    }
}
