package org.goodturn.schemas.connect;

import java.util.Map;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.apache.kafka.connect.storage.Converter;
import org.goodturn.schemas.model.GeneratedModel;
import org.goodturn.schemas.registry.RegistryUnavailableException;
import org.goodturn.schemas.serde.AvroDeserializer;
import org.goodturn.schemas.serde.AvroSerializer;
import org.goodturn.schemas.serde.SerdeConfig;
import org.goodturn.topics.EventTopic;
import org.goodturn.topics.Topics;

/**
 * Values of our topics in Connect, in both directions. A Struct's schema is named as the record; what is written carries
 * the IDL's schema. Takes Confluent's configuration keys; keys of records go with Connect's {@code StringConverter}.
 *
 * <p>While the registry does not answer it throws Connect's {@link RetriableException}, which Connect repeats for as long
 * as {@code errors.retry.timeout} says: set it to -1, since the default is not at all.
 */
public final class AvroRecordConverter implements Converter {
    private final Map<String, Class<? extends SpecificRecord>> types = new TreeMap<>();
    private final SpecificData model = new GeneratedModel();
    private final RecordValues records = new RecordValues(model);
    private final AvroSerializer<SpecificRecord> serializer = new AvroSerializer<>();
    private final AvroDeserializer<SpecificRecord> deserializer = new AvroDeserializer<>();

    public AvroRecordConverter() {
        for (EventTopic<?> topic : Topics.all()) {
            types.put(topic.valueType().getName(), topic.valueType());
        }
    }

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        serializer.configure(configs, isKey);
        deserializer.configure(configs, isKey);
    }

    @Override
    public byte[] fromConnectData(String topic, Schema schema, Object value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof Struct struct)) {
            throw new DataException("Values for " + topic + " are Structs, not "
                    + value.getClass().getName() + ".");
        }
        Class<? extends SpecificRecord> type =
                types.get(String.valueOf(struct.schema().name()));
        if (type == null) {
            throw new DataException("No record of ours is named "
                    + struct.schema().name() + " (for " + topic + "); a Struct is made by ConnectSchemas.");
        }
        SpecificRecord record = records.record(struct, model.getSchema(type));
        try {
            return serializer.serialize(topic, record);
        } catch (RegistryUnavailableException e) {
            throw new RetriableException(e.getMessage(), e);
        } catch (SerializationException e) {
            throw new DataException(e.getMessage(), e);
        }
    }

    @Override
    public SchemaAndValue toConnectData(String topic, byte[] bytes) {
        if (bytes == null) {
            return SchemaAndValue.NULL;
        }
        try {
            SpecificRecord record = deserializer.deserialize(topic, bytes);
            return new SchemaAndValue(ConnectSchemas.of(record.getClass()), ConnectSchemas.toStruct(record));
        } catch (RegistryUnavailableException e) {
            throw new RetriableException(e.getMessage(), e);
        } catch (SerializationException e) {
            throw new DataException(e.getMessage(), e);
        }
    }

    @Override
    public ConfigDef config() {
        return SerdeConfig.keys();
    }

    @Override
    public String version() {
        String version = getClass().getPackage().getImplementationVersion();
        return version == null ? "undefined" : version;
    }

    @Override
    public void close() {
        serializer.close();
        deserializer.close();
    }
}
