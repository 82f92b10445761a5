package org.goodturn.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final JavaClasses INGEST = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.isJar())
            .importPackages("org.goodturn.ingest");

    @Test
    void reading_knows_nothing_of_connect() {
        noClasses()
                .that()
                .haveSimpleNameNotContaining("Source")
                .and()
                .haveSimpleNameNotEndingWith("Config")
                .and()
                .doNotHaveSimpleName("EventRecords")
                .and()
                .doNotHaveSimpleName("InputKind")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.connect..")
                .check(INGEST);
    }

    @Test
    void connectors_do_not_know_each_other() {
        slices().matching("org.goodturn.ingest.(mail|calendar|csv)..")
                .should()
                .notDependOnEachOther()
                .check(INGEST);
    }

    @Test
    void identity_stands_alone() {
        noClasses()
                .that()
                .resideInAPackage("..identity..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.goodturn.ingest.source..", "org.apache.kafka..")
                .check(INGEST);
    }
}
