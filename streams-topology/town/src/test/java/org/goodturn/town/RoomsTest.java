package org.goodturn.town;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class RoomsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.goodturn.town");

    @Test
    void the_town_needs_nothing_but_java() {
        ArchRule rule =
                classes().should().onlyDependOnClassesThat().resideInAnyPackage("org.goodturn.town..", "java..");
        rule.check(CLASSES);
    }

    @Test
    void each_room_knows_the_rooms_below_it() {
        ArchRule rule = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("town")
                .definedBy("org.goodturn.town")
                .layer("reactions")
                .definedBy("..reactions")
                .layer("planting")
                .definedBy("..planting")
                .layer("interactions")
                .definedBy("..interactions")
                .layer("behaviors")
                .definedBy("..behaviors")
                .layer("acquaintance")
                .definedBy("..acquaintance")
                .layer("people")
                .definedBy("..people")
                .layer("events")
                .definedBy("..events")
                .layer("calendar")
                .definedBy("..calendar")
                .layer("dice")
                .definedBy("..dice")
                .whereLayer("town")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("reactions")
                .mayOnlyBeAccessedByLayers("town")
                .whereLayer("planting")
                .mayOnlyBeAccessedByLayers("town", "reactions")
                .whereLayer("interactions")
                .mayOnlyBeAccessedByLayers("town")
                .whereLayer("behaviors")
                .mayOnlyBeAccessedByLayers("town", "planting")
                .whereLayer("acquaintance")
                .mayOnlyBeAccessedByLayers("town", "planting", "interactions")
                .whereLayer("people")
                .mayOnlyBeAccessedByLayers("town", "planting", "interactions", "behaviors", "acquaintance")
                .whereLayer("events")
                .mayOnlyBeAccessedByLayers("town", "planting", "interactions", "behaviors");
        rule.check(CLASSES);
    }
}
