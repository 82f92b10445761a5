package org.goodturn.schemas.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

class DocumentationTest {
    private final List<String> undocumented = new ArrayList<>();
    private final List<String> withoutDefault = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    @Test
    void everyTypeAndEveryFieldOfEverySchemaSaysWhatItMeans() {
        Contracts.current().values().forEach(this::visit);

        assertThat(undocumented).isEmpty();
        assertThat(seen).contains("org.goodturn.events.Interaction", "org.goodturn.letters.Need");
    }

    @Test
    void everyEnumHasADefaultForSymbolsThatAReaderDoesNotKnowYet() {
        Contracts.current().values().forEach(this::visit);

        assertThat(withoutDefault).isEmpty();
    }

    private void visit(Schema schema) {
        switch (schema.getType()) {
            case RECORD -> record(schema);
            case ENUM -> {
                named(schema);
                if (schema.getEnumDefault() == null) {
                    withoutDefault.add(schema.getFullName());
                }
            }
            case ARRAY -> visit(schema.getElementType());
            case MAP -> visit(schema.getValueType());
            case UNION -> schema.getTypes().forEach(this::visit);
            default -> {
                // A primitive type speaks for itself.
            }
        }
    }

    private void record(Schema schema) {
        if (!named(schema)) {
            return;
        }
        for (Schema.Field field : schema.getFields()) {
            if (field.doc() == null || field.doc().isBlank()) {
                undocumented.add(schema.getFullName() + "." + field.name());
            }
            visit(field.schema());
        }
    }

    private boolean named(Schema schema) {
        if (schema.getDoc() == null || schema.getDoc().isBlank()) {
            undocumented.add(schema.getFullName());
        }
        return seen.add(schema.getFullName());
    }
}
