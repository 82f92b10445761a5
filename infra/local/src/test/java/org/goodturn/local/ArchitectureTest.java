package org.goodturn.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.goodturn.local");

    @Test
    void what_runs_inside_a_child_uses_nothing_but_the_jdk() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("org.goodturn.local.child")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.goodturn.local.child");
        rule.check(CLASSES);
    }

    @Test
    void processes_are_started_without_knowing_what_they_run() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("org.goodturn.local.process")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.goodturn.local.process");
        rule.check(CLASSES);
    }

    @Test
    void parts_are_known_by_their_main_class_and_their_configuration_alone() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.goodturn.topology..", "org.goodturn.sink..", "org.goodturn.domain..");
        rule.check(CLASSES);
    }

    @Test
    void packages_have_no_cycles() {
        ArchRule rule = slices().matching("org.goodturn.local.(*)..").should().beFreeOfCycles();
        rule.check(CLASSES);
    }
}
