package org.goodturn.schemas.connect;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;

/** Values of Connect as generated records. Whatever does not fit the contract is refused by its path, without its value. */
final class RecordValues {
    private final SpecificData model;

    RecordValues(SpecificData model) {
        this.model = model;
    }

    /** @throws DataException if the Struct has fields that the record lacks, or lacks those that it needs */
    SpecificRecord record(Struct struct, Schema schema) {
        for (Field field : struct.schema().fields()) {
            if (schema.getField(field.name()) == null) {
                throw new DataException(schema.getFullName() + " has no field " + field.name() + ".");
            }
        }
        SpecificRecord record = (SpecificRecord) model.newRecord(null, schema);
        for (Schema.Field field : schema.getFields()) {
            record.put(field.pos(), fieldOf(struct, field, schema.getFullName() + "." + field.name()));
        }
        return record;
    }

    private Object fieldOf(Struct struct, Schema.Field field, String path) {
        Object value = struct.schema().field(field.name()) == null ? null : struct.get(field.name());
        if (value != null) {
            return avro(value, ConnectSchemas.nonNull(field.schema()), path);
        }
        if (field.schema().isNullable()) {
            return null;
        }
        if (field.hasDefaultValue()) {
            return model.deepCopy(field.schema(), model.getDefaultValue(field));
        }
        throw new DataException(path + " is missing.");
    }

    private Object avro(Object value, Schema schema, String path) {
        if (schema.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
            return expected(Date.class, value, path).toInstant();
        }
        return switch (schema.getType()) {
            case STRING -> expected(String.class, value, path);
            case INT -> expected(Integer.class, value, path);
            case LONG -> expected(Long.class, value, path);
            case FLOAT -> expected(Float.class, value, path);
            case DOUBLE -> expected(Double.class, value, path);
            case BOOLEAN -> expected(Boolean.class, value, path);
            case BYTES ->
                value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : expected(ByteBuffer.class, value, path);
            case ENUM -> symbol(expected(String.class, value, path), schema, path);
            case ARRAY -> list(expected(Collection.class, value, path), schema.getElementType(), path);
            case MAP -> map(expected(Map.class, value, path), schema.getValueType(), path);
            case RECORD -> record(expected(Struct.class, value, path), schema);
            case UNION, FIXED, NULL -> throw new DataException(path + " is of a type that Connect has not.");
        };
    }

    private Object symbol(String symbol, Schema schema, String path) {
        if (!schema.hasEnumSymbol(symbol)) {
            throw new DataException(path + " is none of " + schema.getEnumSymbols() + ".");
        }
        return model.createEnum(symbol, schema);
    }

    private List<Object> list(Collection<?> values, Schema schema, String path) {
        List<Object> list = new ArrayList<>(values.size());
        for (Object value : values) {
            list.add(avro(value, schema, path + "[]"));
        }
        return list;
    }

    private Map<String, Object> map(Map<?, ?> values, Schema schema, String path) {
        Map<String, Object> map = new HashMap<>();
        values.forEach((key, value) -> map.put(key.toString(), avro(value, schema, path + "[]")));
        return map;
    }

    private static <T> T expected(Class<T> type, Object value, String path) {
        if (!type.isInstance(value)) {
            throw new DataException(path + " is no " + type.getSimpleName() + ".");
        }
        return type.cast(value);
    }
}
