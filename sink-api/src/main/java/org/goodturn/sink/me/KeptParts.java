package org.goodturn.sink.me;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.events.Answer;
import org.goodturn.events.ExportPart;
import org.goodturn.sink.asking.AskingSettings;

/**
 * What the topology keeps about a person, written as its parts come: first what is kept once, then ties, topics, suggestions. The
 * number of parts is bounded, so that a topology that goes on for ever does not; an export that ends there says what it lacks.
 */
@Singleton
class KeptParts {

    private final int most;

    @Inject
    KeptParts(AskingSettings settings) {
        this(settings.exportParts());
    }

    /** @param most parts after the first */
    KeptParts(int most) {
        this.most = most;
    }

    /**
     * Writes the member {@code kept}, and after it {@code incomplete} where there are more parts than an export may have.
     *
     * @param first the answer with what is kept once
     * @param following asks for the part that a cursor names
     */
    void write(Answer first, UnaryOperator<Answer> following, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart("kept");
        out.writePOJOField("person", RecordJson.of(first.getExport().getPerson()));
        Section section = Section.NONE;
        Answer answer = first;
        for (int part = 0; part < most && !answer.getNext().isEmpty(); part++) {
            answer = following.apply(answer);
            ExportPart found = answer.getExport();
            section = section.write(Section.TIES, found.getTies(), out);
            section = section.write(Section.TOPICS, found.getTopics(), out);
            section = section.write(Section.NUDGES, found.getNudges(), out);
        }
        section.end(out);
        out.writeEndObject();
        if (!answer.getNext().isEmpty()) {
            out.writePOJOField("incomplete", incomplete(answer.getNext()));
        }
    }

    private MeJson.IncompleteJson incomplete(String next) {
        return new MeJson.IncompleteJson(
                Section.from(next),
                "An export has at most " + most
                        + " parts after its first (goodturn.asking.export-parts); there are more.",
                "What is here is right, and not all that is kept. Ask whoever runs this to raise that bound.");
    }

    /** Which list is being written: the parts come in this order. */
    private enum Section {
        NONE(""),
        TIES("ties"),
        TOPICS("topics"),
        NUDGES("nudges");

        private final String field;

        Section(String field) {
            this.field = field;
        }

        /** The lists of which something may be missing where a cursor leads on: its own and all after it. */
        private static List<String> from(String cursor) {
            return Arrays.stream(values())
                    .filter(section -> section != NONE)
                    .dropWhile(section -> isKnown(cursor) && !cursor.startsWith(section.name()))
                    .map(section -> "kept." + section.field)
                    .toList();
        }

        private static boolean isKnown(String cursor) {
            return Arrays.stream(values()).anyMatch(section -> section != NONE && cursor.startsWith(section.name()));
        }

        private Section write(Section mine, List<? extends SpecificRecord> records, JsonGenerator out)
                throws IOException {
            if (records.isEmpty()) {
                return this;
            }
            if (this != mine) {
                end(out);
                out.writeArrayFieldStart(mine.field);
            }
            for (SpecificRecord record : records) {
                out.writePOJO(RecordJson.of(record));
            }
            return mine;
        }

        private void end(JsonGenerator out) throws IOException {
            if (this != NONE) {
                out.writeEndArray();
            }
        }
    }
}
