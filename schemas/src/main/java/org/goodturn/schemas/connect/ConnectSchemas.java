package org.goodturn.schemas.connect;

import java.util.List;
import org.apache.avro.LogicalTypes;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;

/**
 * The Connect schemas of the generated records: named as the record, fields as in the IDL, with their documentation and
 * defaults. An enum is a string whose schema has the enum's name; a time is Connect's {@link Timestamp}.
 */
public final class ConnectSchemas {
    /** Parameter of an enum's schema: its symbols, separated by commas. */
    public static final String SYMBOLS = "symbols";

    /** Immutable, one per class, and gone with it. */
    private static final ClassValue<Schema> SCHEMAS = new ClassValue<>() {
        @Override
        protected Schema computeValue(Class<?> type) {
            org.apache.avro.Schema avro = SpecificData.getForClass(type).getSchema(type);
            return struct(avro).doc(avro.getDoc()).build();
        }
    };

    private ConnectSchemas() {}

    /** The schema of a generated record. */
    public static Schema of(Class<? extends SpecificRecord> type) {
        return SCHEMAS.get(type);
    }

    /**
     * The record as a Struct.
     *
     * @throws DataException if a field is missing that has to be there
     */
    public static Struct toStruct(SpecificRecord value) {
        return StructValues.struct(value, of(value.getClass()));
    }

    private static SchemaBuilder struct(org.apache.avro.Schema avro) {
        SchemaBuilder builder = SchemaBuilder.struct().name(avro.getFullName());
        avro.getFields().forEach(field -> builder.field(field.name(), field(field)));
        return builder;
    }

    private static Schema field(org.apache.avro.Schema.Field field) {
        SchemaBuilder builder = builder(field.schema()).doc(field.doc());
        if (field.hasDefaultValue() && !field.schema().isNullable()) {
            if (field.schema().getType() == org.apache.avro.Schema.Type.RECORD) {
                return builder.optional().build(); // Connect takes no default for these; the converter fills it in.
            }
            Object value = GenericData.get().getDefaultValue(field);
            builder.defaultValue(StructValues.connect(value, field.schema(), of(field.schema())));
        }
        return builder.build();
    }

    private static Schema of(org.apache.avro.Schema avro) {
        return builder(avro).build();
    }

    private static SchemaBuilder builder(org.apache.avro.Schema avro) {
        if (avro.getLogicalType() instanceof LogicalTypes.TimestampMillis) {
            return Timestamp.builder();
        }
        return switch (avro.getType()) {
            case STRING -> SchemaBuilder.string();
            case INT -> SchemaBuilder.int32();
            case LONG -> SchemaBuilder.int64();
            case FLOAT -> SchemaBuilder.float32();
            case DOUBLE -> SchemaBuilder.float64();
            case BOOLEAN -> SchemaBuilder.bool();
            case BYTES -> SchemaBuilder.bytes();
            case ENUM ->
                SchemaBuilder.string()
                        .name(avro.getFullName())
                        .parameter(SYMBOLS, String.join(",", avro.getEnumSymbols()));
            case ARRAY -> SchemaBuilder.array(of(avro.getElementType()));
            case MAP -> SchemaBuilder.map(Schema.STRING_SCHEMA, of(avro.getValueType()));
            case RECORD -> struct(avro);
            case UNION -> builder(nonNull(avro)).optional();
            case FIXED, NULL -> throw new DataException("Connect has no type for Avro's " + avro.getType() + ".");
        };
    }

    /** The one type of a union with null; our contracts have no other unions. */
    static org.apache.avro.Schema nonNull(org.apache.avro.Schema avro) {
        if (avro.getType() != org.apache.avro.Schema.Type.UNION) {
            return avro;
        }
        List<org.apache.avro.Schema> types = avro.getTypes().stream()
                .filter(type -> type.getType() != org.apache.avro.Schema.Type.NULL)
                .toList();
        if (types.size() != 1) {
            throw new DataException("Connect has no type for a union of several.");
        }
        return types.getFirst();
    }
}
