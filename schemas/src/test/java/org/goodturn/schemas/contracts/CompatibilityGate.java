package org.goodturn.schemas.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaCompatibility.SchemaPairCompatibility;

/**
 * FULL_TRANSITIVE: what is to be released reads all that was ever written, and all that was ever released reads what will
 * be written.
 */
final class CompatibilityGate {
    private CompatibilityGate() {}

    /** What stands against releasing these schemas, in sentences; empty if nothing does. */
    static List<String> objections(Map<String, Schema> current, Map<String, Map<String, Schema>> releases) {
        List<String> objections = new ArrayList<>();
        releases.forEach((version, released) -> released.forEach((name, old) -> {
            Schema now = current.get(name);
            if (now == null) {
                objections.add(
                        name + " was released in " + version + " and is gone. Records of it stay in topics and in "
                                + "old instances: put it back, and let a new topic version replace it.");
            } else {
                object(objections, name, "cannot read what release " + version + " wrote", now, old);
                object(objections, name, "cannot be read by release " + version, old, now);
            }
        }));
        return objections;
    }

    private static void object(List<String> objections, String name, String what, Schema reader, Schema writer) {
        SchemaPairCompatibility verdict = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (verdict.getType() == SchemaCompatibilityType.COMPATIBLE) {
            return;
        }
        String where = verdict.getResult().getIncompatibilities().stream()
                .map(found -> found.getType() + " at " + found.getLocation() + " (" + found.getMessage() + ")")
                .collect(Collectors.joining(", "));
        objections.add(
                name + " " + what + ": " + where + ". Give a new field a default; remove only fields that have one; "
                        + "never rename a field or change its type. What needs more is a new topic version.");
    }
}
