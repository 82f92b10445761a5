package org.goodturn.evaluation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class LayersTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.goodturn.evaluation");

    @Test
    void onlyWhatLivesATownKnowsTheStagesAndNothingKnowsABroker() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.goodturn.evaluation.town", "org.goodturn.evaluation.town.live")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.goodturn.topology..", "org.goodturn.events..", "org.goodturn.letters..")
                .check(CLASSES);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..", "org.goodturn.topology.running..", "org.goodturn.topology.wiring..")
                .check(CLASSES);
    }

    @Test
    void theTruthIsKeptFromWhatIsMeasured() {
        noClasses()
                .that()
                .resideInAPackage("org.goodturn.evaluation.town.baselines")
                .and()
                .doNotHaveSimpleName("Baselines")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.goodturn.town.planting..", "org.goodturn.evaluation.town.judging..")
                .because("a baseline that knows what was planted is none")
                .check(CLASSES);
    }

    @Test
    void nothingReadsTheWallClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(CLASSES);
    }
}
