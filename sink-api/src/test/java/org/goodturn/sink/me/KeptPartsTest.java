package org.goodturn.sink.me;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.events.Answer;
import org.goodturn.events.ExportPart;
import org.goodturn.events.HeldCounts;
import org.goodturn.events.HeldNudge;
import org.goodturn.events.HeldPerson;
import org.junit.jupiter.api.Test;

/** Parts of an export: a topology answers with some, each with the cursor of the next. */
class KeptPartsTest {

    private final ObjectMapper json = new ObjectMapper();

    private JsonNode written(int most, String... cursors) throws IOException {
        List<String> left = new ArrayList<>(List.of(cursors));
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.createGenerator(text)) {
            out.writeStartObject();
            new KeptParts(most)
                    .write(answer(person(), left), before -> answer(suggestion(before.getNext()), left), out);
            out.writeEndObject();
        }
        return json.readTree(text.toString());
    }

    private static Answer answer(ExportPart part, List<String> left) {
        return Answer.newBuilder()
                .setRequestId("r")
                .setPerson("anna")
                .setExport(part)
                .setAnsweredAt(Instant.EPOCH)
                .setNext(left.isEmpty() ? "" : left.removeFirst())
                .build();
    }

    private static ExportPart person() {
        return ExportPart.newBuilder()
                .setPerson(HeldPerson.newBuilder()
                        .setCounts(HeldCounts.newBuilder().build())
                        .build())
                .build();
    }

    private static ExportPart suggestion(String id) {
        return ExportPart.newBuilder()
                .setNudges(List.of(HeldNudge.newBuilder()
                        .setId(id)
                        .setStatus("held")
                        .setKind("introduction")
                        .setTopic("tax/vat")
                        .setScore(0.7)
                        .setHeldSince(Instant.EPOCH)
                        .setExpiresAt(Instant.EPOCH)
                        .build()))
                .build();
    }

    @Test
    void anExportWithAsManyPartsAsItMayHaveIsWhole() throws IOException {
        JsonNode export = written(3, "NUDGES:a", "NUDGES:b", "NUDGES:c");

        assertThat(export.at("/kept/nudges").findValuesAsText("id"))
                .containsExactly("NUDGES:a", "NUDGES:b", "NUDGES:c");
        assertThat(export.has("incomplete")).isFalse();
    }

    @Test
    void anExportWithOnePartMoreEndsThereAndSaysLastWhatItLacks() throws IOException {
        JsonNode export = written(3, "NUDGES:a", "NUDGES:b", "NUDGES:c", "NUDGES:d");

        assertThat(export.at("/kept/nudges").findValuesAsText("id"))
                .containsExactly("NUDGES:a", "NUDGES:b", "NUDGES:c");
        assertThat(export.fieldNames()).toIterable().containsExactly("kept", "incomplete");
        assertThat(export.at("/incomplete/missing").valueStream().map(JsonNode::asText))
                .containsExactly("kept.nudges");
        assertThat(export.at("/incomplete/reason").asText())
                .contains("at most 3 parts", "goodturn.asking.export-parts");
        assertThat(export.at("/incomplete/next").asText()).contains("not all that is kept");
    }

    @Test
    void whatComesAfterTheListThatBrokeOffIsMissingToo() throws IOException {
        assertThat(written(1, "TIES:a", "TOPICS:")
                        .at("/incomplete/missing")
                        .valueStream()
                        .map(JsonNode::asText))
                .containsExactly("kept.topics", "kept.nudges");
        assertThat(written(1, "TIES:a", "of a later version")
                        .at("/incomplete/missing")
                        .valueStream()
                        .map(JsonNode::asText))
                .containsExactly("kept.ties", "kept.topics", "kept.nudges");
    }
}
