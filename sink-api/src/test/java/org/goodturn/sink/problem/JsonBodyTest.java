package org.goodturn.sink.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class JsonBodyTest {

    private static JsonBody body(String text) {
        return JsonBody.parse(text.getBytes(StandardCharsets.UTF_8), 200);
    }

    private static ProblemKind refused(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemKind refused(byte[] bytes) {
        return catchThrowableOfType(ProblemException.class, () -> JsonBody.parse(bytes, 200))
                .kind();
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
    void isUtf8AndNoOtherEncoding() {
        String text = "{\"name\":\"Zo\u00eb\"}";
        assertThat(body(text).text("name", 10)).contains("Zo\u00eb");
        for (Charset charset : List.of(
                StandardCharsets.ISO_8859_1,
                StandardCharsets.UTF_16BE,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16)) {
            assertThat(refused(text.getBytes(charset))).as(charset.name()).isEqualTo(ProblemKind.MALFORMED_BODY);
        }
        byte[] overlong = {'{', '"', (byte) 0xc0, (byte) 0xa2, '"', ':', '1', '}'};
        byte[] surrogate = {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'};
        assertThat(refused(overlong)).isEqualTo(ProblemKind.MALFORMED_BODY);
        assertThat(refused(surrogate)).isEqualTo(ProblemKind.MALFORMED_BODY);
        assertThat(refused("\ufeff" + text)).isEqualTo(ProblemKind.MALFORMED_BODY);
    }

    @Example
    void nestsToABoundAndNotDeeper() {
        assertThat(wrong(body(nested(16)))).containsExactly("/a");
        assertThat(refused(nested(17))).isEqualTo(ProblemKind.MALFORMED_BODY);
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> JsonBody.parse(nested(20_000).getBytes(StandardCharsets.UTF_8), 1_000_000))
                        .kind())
                .isEqualTo(ProblemKind.MALFORMED_BODY);
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1);
    }

    @Example
    void namesEachFieldOnceAtEveryDepth() {
        assertThat(refused("{\"in\":{\"a\":1,\"a\":1}}")).isEqualTo(ProblemKind.MALFORMED_BODY);
        assertThat(refused("{\"a\":1,\"\\u0061\":2}")).isEqualTo(ProblemKind.MALFORMED_BODY);
    }

    @Example
    void refusesNumbersOfAbsurdLengthAndNamesThoseThatDoNotFit() {
        assertThat(refused("{\"n\":" + "9".repeat(41) + "}")).isEqualTo(ProblemKind.MALFORMED_BODY);
        for (String number : List.of("9".repeat(40), "1e999999999", "2147483648", "-1", "1.0", "1e0")) {
            JsonBody body = body("{\"n\":" + number + "}");
            assertThat(body.integer("n", 0, Integer.MAX_VALUE, 7)).as(number).isEqualTo(7);
            assertThat(wrong(body)).as(number).containsExactly("/n");
        }
        for (String number : List.of("NaN", "Infinity", "01", "+1", "0x1", "1_000")) {
            assertThat(refused("{\"n\":" + number + "}")).as(number).isEqualTo(ProblemKind.MALFORMED_BODY);
        }
    }

    @Example
    void isTakenUpToItsBoundAndNotAtOneByteMore() {
        String filled = "{\"a\":\"" + "x".repeat(92) + "\"}";
        assertThat(JsonBody.parse(filled.getBytes(StandardCharsets.UTF_8), 100).text("a", 100))
                .isPresent();
        assertThat(catchThrowableOfType(
                                ProblemException.class,
                                () -> JsonBody.parse((filled + " ").getBytes(StandardCharsets.UTF_8), 100))
                        .kind())
                .isEqualTo(ProblemKind.BODY_TOO_LARGE);
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
