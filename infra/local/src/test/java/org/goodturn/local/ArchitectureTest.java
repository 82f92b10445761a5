package org.goodturn.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.goodturn.local", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule what_runs_inside_a_child_uses_nothing_but_the_jdk = noClasses()
            .that()
            .resideInAPackage("org.goodturn.local.child")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.goodturn.local.child");

    @ArchTest
    static final ArchRule processes_are_started_without_knowing_what_they_run = noClasses()
            .that()
            .resideInAPackage("org.goodturn.local.process")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", "org.goodturn.local.process");

    @ArchTest
    static final ArchRule parts_are_known_by_their_main_class_and_their_configuration_alone = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.goodturn.topology..", "org.goodturn.sink..", "org.goodturn.domain..");

    @ArchTest
    static final ArchRule packages_have_no_cycles =
            slices().matching("org.goodturn.local.(*)..").should().beFreeOfCycles();
}
