package org.goodturn.bench.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class StreamAnswerTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n";
    private static final String BODY =
            ": open\nretry: 1000\n\nid: c1\nevent: nudge\ndata: {\"id\":\"é\"}\n\n: heartbeat\n\nevent: reset\ndata:x\n\n";
    private static final String[] HEARD = {
        "answered 200", "comment", "c1 nudge {\"id\":\"é\"}", "comment", "c1 reset x", "ended"
    };

    /** Notes what is told, as text. */
    private static final class Notes implements StreamAnswer.Heard {
        private final List<String> heard = new ArrayList<>();

        @Override
        public void answered(int status) {
            heard.add("answered " + status);
        }

        @Override
        public void comment() {
            heard.add("comment");
        }

        @Override
        public void event(byte[] id, byte[] name, byte[] data) {
            heard.add(text(id) + " " + text(name) + " " + text(data));
        }

        @Override
        public void ended() {
            heard.add("ended");
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? "-" : new String(bytes, StandardCharsets.UTF_8);
    }

    /** What is told of these bytes, when they come in pieces. */
    private static List<String> heard(byte[] bytes, int pieceBytes) {
        Notes notes = new Notes();
        StreamAnswer answer = new StreamAnswer(notes);
        for (int from = 0; from < bytes.length; from += pieceBytes) {
            answer.take(bytes, from, Math.min(bytes.length, from + pieceBytes));
        }
        return notes.heard;
    }

    private static List<String> heard(String text) {
        return heard(text.getBytes(StandardCharsets.UTF_8), 7);
    }

    private static String chunked(String body, int chunkBytes) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder();
        for (int from = 0; from < bytes.length; from += chunkBytes) {
            int length = Math.min(chunkBytes, bytes.length - from);
            // Latin-1 keeps bytes as they are, so that a chunk may end within a character.
            text.append(Integer.toHexString(length)).append("\r\n");
            text.append(new String(bytes, from, length, StandardCharsets.ISO_8859_1))
                    .append("\r\n");
        }
        return text.append("0\r\n\r\n").toString();
    }

    @Property
    void isUnderstoodHoweverItIsCut(
            @ForAll @IntRange(min = 1, max = 60) int chunkBytes, @ForAll @IntRange(min = 1, max = 60) int pieceBytes) {
        byte[] bytes = (HEAD + "transfer-encoding: chunked\r\n\r\n" + chunked(BODY, chunkBytes))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(heard(bytes, pieceBytes)).containsExactly(HEARD);
    }

    @Test
    void aBodyWithoutChunksIsUnderstoodToo() {
        assertThat(heard(HEAD + "\r\n" + BODY)).containsExactly(HEARD[0], HEARD[1], HEARD[2], HEARD[3], HEARD[4]);
    }

    @Test
    void aRefusalTellsItsStatus() {
        assertThat(heard("HTTP/1.1 503 Service Unavailable\r\ncontent-length: 2\r\n\r\n{}"))
                .containsExactly("answered 503");
    }

    @Test
    void anEventWithoutDataIsNone() {
        assertThat(heard(HEAD + "\r\nevent: nudge\n\n")).containsExactly("answered 200");
    }
}
