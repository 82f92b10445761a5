package org.goodturn.sink.me;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.goodturn.sink.explanation.NudgeJson;

/**
 * Records as JSON: fields by their names, what is absent left out, moments in ISO 8601, enums in lower case with dashes. The
 * comments of the Avro IDL say what each means.
 */
final class RecordJson {

    private RecordJson() {}

    static Map<String, Object> of(SpecificRecord record) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = value(record.get(field.pos()));
            if (value != null) {
                fields.put(field.name(), value);
            }
        }
        return fields;
    }

    private static Object value(Object value) {
        return switch (value) {
            case SpecificRecord record -> of(record);
            case List<?> list -> list.stream().map(RecordJson::value).toList();
            case Enum<?> word -> NudgeJson.word(word);
            case Instant at -> at.toString();
            case null -> null;
            default -> value;
        };
    }
}
