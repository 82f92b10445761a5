package org.goodturn.ingest.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.source.SourceRecord;
import org.goodturn.schemas.connect.ConnectSchemas;
import org.goodturn.topics.TopicPrefix;

/**
 * Makes Connect records of events: key the raw person id, value a Struct of the event's record, headers CloudEvents 1.0
 * (binary mode).
 *
 * @param prefix before the topics' names
 * @param source where the events come from
 */
record EventRecords(TopicPrefix prefix, URI source) {
    private static final String SPEC_VERSION = "1.0";

    /**
     * The records of one item. All but the last carry the position before the item, so that a worker without
     * exactly-once, which may commit between them, reads a half-published item again.
     */
    List<SourceRecord> of(InputReading.Found found, Map<String, String> partition) {
        List<PersonEvent> events = found.item().events();
        Map<String, Object> before = found.before().map(Position::toMap).orElse(null);
        List<SourceRecord> records = new ArrayList<>(events.size());
        for (int i = 0; i < events.size(); i++) {
            boolean last = i == events.size() - 1;
            records.add(
                    record(events.get(i), partition, last ? found.item().after().toMap() : before));
        }
        return records;
    }

    private SourceRecord record(PersonEvent event, Map<String, String> partition, Map<String, Object> offset) {
        Struct value = ConnectSchemas.toStruct(event.value());
        return new SourceRecord(
                partition,
                offset,
                event.topic().in(prefix),
                null,
                Schema.STRING_SCHEMA,
                event.person(),
                value.schema(),
                value,
                null,
                headers(event));
    }

    private ConnectHeaders headers(PersonEvent event) {
        ConnectHeaders headers = new ConnectHeaders();
        headers.addString("ce_specversion", SPEC_VERSION);
        headers.addString("ce_id", event.id());
        headers.addString("ce_source", source.toString());
        headers.addString("ce_type", event.value().getSchema().getFullName());
        headers.addString("ce_time", event.at().toString());
        headers.addString("content-type", "application/avro");
        return headers;
    }
}
