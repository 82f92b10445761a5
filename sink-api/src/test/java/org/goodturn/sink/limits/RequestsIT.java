package org.goodturn.sink.limits;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodturn.sink.security.Caller;
import org.goodturn.sink.testing.Samples;
import org.goodturn.sink.testing.TestBroker;
import org.goodturn.sink.testing.Tokens;
import org.junit.jupiter.api.Test;

/** Requests that ask for too much, as they come over the wire. */
@QuarkusTest
@QuarkusTestResource(TestBroker.class)
class RequestsIT {

    /** The default of {@code goodturn.limits.body-bytes}. */
    private static final int BODY_BYTES = 65_536;

    /** Pieces of a slow body, one every tenth of a second: many times as long as a body may take here. */
    private static final int MAX_PIECES = 600;

    private final String anna = Samples.someone();

    @TestHTTPResource
    URI service;

    private Response put(String contentType, byte[] body) {
        return given().auth()
                .oauth2(Tokens.person(anna))
                .header("Content-Type", contentType)
                .body(body)
                .put("/v1/profile");
    }

    private static void assertProblem(Response answer, int status, String type) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:goodturn:problem:" + type);
    }

    /** What the service answers to bytes as they are, until it closes the connection or has nothing more to say. */
    private List<String> raw(String head, String body) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            out.write((head(head) + body).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }

    private String head(String first) {
        return first + "\r\nHost: " + service.getAuthority() + "\r\nAuthorization: Bearer " + Tokens.person(anna)
                + "\r\nConnection: close\r\n\r\n";
    }

    private static String chunked(int bytes) {
        String chunk = "1000\r\n" + "x".repeat(4096) + "\r\n";
        return chunk.repeat(bytes / 4096) + "0\r\n\r\n";
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedWhetherItSaysSoOrNot() throws IOException {
        assertProblem(put("application/json", new byte[70_000]), 413, "body-too-large");
        String head = "PUT /v1/profile HTTP/1.1\r\nContent-Type: application/json\r\n";
        List<String> announced = raw(head + "Content-Length: 99999999999", "");
        List<String> inChunks = raw(head + "Transfer-Encoding: chunked", chunked(80_000));
        for (List<String> answer : List.of(announced, inChunks)) {
            assertThat(answer.getFirst()).contains(" 413 ");
            assertThat(String.join("\n", answer)).contains("application/problem+json", "body-too-large");
        }
    }

    @Test
    void aBodyWithoutEndIsCutOffAtTheOuterBound() throws IOException {
        List<String> answer;
        try {
            answer = raw(
                    "PUT /v1/profile HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked",
                    chunked(4_000_000));
        } catch (IOException e) {
            answer = List.of("cut");
        }
        assertThat(answer.isEmpty() ? "cut" : answer.getFirst()).matches("cut|.* 413 .*");
    }

    @Test
    void headersAndPathsThatAreTooLongAreRefused() throws IOException {
        assertThat(raw("GET /v1/nudges HTTP/1.1\r\nX-Long: " + "x".repeat(20_000), "")
                        .getFirst())
                .contains(" 431 ");
        assertThat(raw("GET /v1/nudges?after=" + "x".repeat(25_000) + " HTTP/1.1\r\nX: y", "")
                        .getFirst())
                .contains(" 414 ");
    }

    @Test
    void asManyPeopleAsACallMayNameFitInItsAddress() {
        String people = IntStream.range(0, Caller.MAX_NAMED)
                .mapToObj("person=p%022d"::formatted)
                .collect(Collectors.joining("&", "?", ""));
        Response named = given().auth().oauth2(Tokens.application("anybody")).get("/v1/nudges" + people);
        Response more = given().auth().oauth2(Tokens.application("anybody")).get("/v1/nudges" + people + "&person=one");

        assertProblem(named, 403, "not-allowed");
        assertProblem(more, 400, "invalid-parameter");
    }

    @Test
    void aBlankPersonIsNotEverybody() {
        for (String path : List.of("/v1/nudges", "/v1/nudges/stream", "/v1/nudges/socket", "/v1/ties")) {
            for (List<String> people : List.of(List.of(""), List.of(" "), List.of(anna, ""))) {
                Response answer = given().auth()
                        .oauth2(Tokens.application())
                        .queryParam("person", people)
                        .get(path);
                assertProblem(answer, 400, "invalid-parameter");
            }
        }
    }

    @Test
    void anOldProbeThatNamesNoHostIsAnswered() throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write("GET /q/health/live HTTP/1.0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.0 200 ")
                    .doesNotContain("Strict-Transport-Security");
        }
    }

    @Test
    void lengthsThatContradictEachOtherAreRefused() throws IOException {
        String head = "PUT /v1/profile HTTP/1.1\r\nContent-Type: application/json\r\n";
        assertThat(raw(head + "Content-Length: 2\r\nContent-Length: 3", "{}x").getFirst())
                .contains(" 400 ");
        assertThat(raw(head + "Content-Length: -1", "{}").getFirst()).contains(" 400 ");
        assertThat(raw(head + "Content-Length: two", "{}").getFirst()).contains(" 400 ");
    }

    @Test
    void aBodyThatIsNoJsonInUtf8IsRefused() {
        byte[] latin = "{\"displayName\":\"Zo\u00eb\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertProblem(put("application/json", latin), 400, "malformed-body");
        String deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
        assertProblem(put("application/json", deep.getBytes(StandardCharsets.UTF_8)), 400, "malformed-body");
        assertProblem(put("text/plain", new byte[] {'{', '}'}), 415, "unsupported-media-type");
        assertProblem(put("application/xml", new byte[] {'{', '}'}), 415, "unsupported-media-type");
        assertProblem(
                put("application/json", "{\"shoeSize\":43}".getBytes(StandardCharsets.UTF_8)), 422, "invalid-body");
    }

    @Test
    void aBodyThatComesTooSlowlyIsGivenUp() throws IOException {
        List<String> answer = raw(
                "PUT /v1/profile HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 100",
                "{\"displayName\":");
        assertThat(answer.getFirst()).contains(" 408 ");
        assertThat(String.join("\n", answer)).contains("urn:goodturn:problem:body-too-slow");
    }

    @Test
    void aBodyThatTricklesInIsGivenUpThoughItNeverRests() throws IOException {
        String head = "PUT /v1/profile HTTP/1.1\r\nContent-Type: application/json\r\n";
        String announced = trickled(head + "Content-Length: 60000", " ");
        String inChunks = trickled(head + "Transfer-Encoding: chunked", "1\r\n \r\n");

        assertThat(List.of(announced, inChunks))
                .allSatisfy(answer -> assertThat(answer).contains(" 408 ", "urn:goodturn:problem:body-too-slow"));
    }

    /** Sends a piece of the body now and then until there is an answer and the connection has ended, but not for ever. */
    private String trickled(String head, String piece) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(head(head).getBytes(StandardCharsets.US_ASCII));
            socket.setSoTimeout(100);
            StringBuilder answer = new StringBuilder();
            int pieces = 0;
            while (pieces < MAX_PIECES) {
                try {
                    int next = socket.getInputStream().read();
                    if (next < 0) {
                        break;
                    }
                    answer.append((char) next);
                } catch (SocketTimeoutException e) {
                    out.write(piece.getBytes(StandardCharsets.US_ASCII));
                    pieces++;
                }
            }
            return answer.toString();
        }
    }

    @Test
    void aBodyMayHaveAsManyBytesAsTheBoundAndNotOneMore() {
        String profile = "{\"displayName\":\"Anna\"";
        String filled = profile + " ".repeat(BODY_BYTES - profile.length() - 1) + "}";

        assertThat(put("application/json", filled.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(202);
        assertProblem(put("application/json", (filled + " ").getBytes(StandardCharsets.UTF_8)), 413, "body-too-large");
    }
}
