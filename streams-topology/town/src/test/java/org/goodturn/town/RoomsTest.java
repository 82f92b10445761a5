package org.goodturn.town;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.goodturn.town", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {

    @ArchTest
    static final ArchRule THE_TOWN_NEEDS_NOTHING_BUT_JAVA =
            classes().should().onlyDependOnClassesThat().resideInAnyPackage("org.goodturn.town..", "java..");

    @ArchTest
    static final ArchRule EACH_ROOM_KNOWS_THE_ROOMS_BELOW_IT = layeredArchitecture()
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
}
