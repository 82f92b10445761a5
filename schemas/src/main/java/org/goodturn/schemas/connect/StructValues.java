package org.goodturn.schemas.connect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Values of Avro, generated or generic, as values of Connect. */
final class StructValues {
    private StructValues() {}

    static Struct struct(IndexedRecord value, Schema schema) {
        Struct struct = new Struct(schema);
        for (org.apache.avro.Schema.Field field : value.getSchema().getFields()) {
            Schema fieldSchema = schema.field(field.name()).schema();
            Object fieldValue = value.get(field.pos());
            if (fieldValue == null && !fieldSchema.isOptional()) {
                throw new DataException("Field " + field.name() + " of " + schema.name() + " is missing.");
            }
            struct.put(field.name(), connect(fieldValue, field.schema(), fieldSchema));
        }
        return struct;
    }

    static Object connect(Object value, org.apache.avro.Schema avro, Schema schema) {
        if (value == null) {
            return null;
        }
        org.apache.avro.Schema type = ConnectSchemas.nonNull(avro);
        if (type.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
            return value instanceof Instant instant ? Date.from(instant) : new Date((Long) value);
        }
        return switch (type.getType()) {
            case STRING, ENUM -> value.toString();
            case ARRAY -> list((Collection<?>) value, type.getElementType(), schema.valueSchema());
            case MAP -> map((Map<?, ?>) value, type.getValueType(), schema.valueSchema());
            case RECORD -> struct((IndexedRecord) value, schema);
            default -> value;
        };
    }

    private static List<Object> list(Collection<?> values, org.apache.avro.Schema avro, Schema schema) {
        List<Object> list = new ArrayList<>(values.size());
        values.forEach(value -> list.add(connect(value, avro, schema)));
        return list;
    }

    private static Map<String, Object> map(Map<?, ?> values, org.apache.avro.Schema avro, Schema schema) {
        Map<String, Object> map = new HashMap<>();
        values.forEach((key, value) -> map.put(key.toString(), connect(value, avro, schema)));
        return map;
    }
}
