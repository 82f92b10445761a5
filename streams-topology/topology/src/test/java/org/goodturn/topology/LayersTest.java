package org.goodturn.topology;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

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
            .importPackages("org.goodturn.topology");

    private static final String[] DECIDING = {
        "org.goodturn.topology.stage..", "org.goodturn.topology.mapping..", "org.goodturn.topology.state.."
    };

    @Test
    void stagesKnowNoKafka() {
        noClasses()
                .that()
                .resideInAnyPackage(DECIDING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.kafka..", "org.rocksdb..", "io.micrometer..")
                .check(CLASSES);
    }

    @Test
    void onlyTheRoomOfWordsKnowsHowLanguagesSayThings() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.goodturn.topology.wording..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.ibm.icu..")
                .check(CLASSES);
    }

    @Test
    void stagesKnowNoWiring() {
        noClasses()
                .that()
                .resideInAnyPackage(DECIDING)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.goodturn.topology.wiring..",
                        "org.goodturn.topology.running..",
                        "org.goodturn.topology.http..")
                .check(CLASSES);
    }

    @Test
    void stagesReadNoClockButTheMomentTheyAreGiven() {
        noClasses()
                .that()
                .resideInAnyPackage(DECIDING)
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .check(CLASSES);
    }

    @Test
    void roomsOfTheStagesHaveNoCycles() {
        slices().matching("org.goodturn.topology.stage.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void nothingIsSentToThirdPersons() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net.http..",
                        "jakarta.mail..",
                        "javax.mail..",
                        "org.apache.http..",
                        "io.vertx..",
                        "okhttp3..",
                        "com.twilio..",
                        "com.slack..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(Socket|URLConnection|HttpURLConnection|DatagramSocket)")
                .because("it is a compass, not a proxy: no code path sends anything to anybody")
                .check(CLASSES);
    }

    @Test
    void introductionsKnowNothingButLettersAndInboxes() {
        classes()
                .that()
                .resideInAPackage("org.goodturn.topology.stage.agreement..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java.lang..",
                        "java.time..",
                        "java.util..",
                        "org.apache.avro.specific..",
                        "org.goodturn.domain..",
                        "org.goodturn.events..",
                        "org.goodturn.letters..",
                        "org.goodturn.topics..",
                        "org.goodturn.topology.mapping..",
                        "org.goodturn.topology.stage..",
                        "org.goodturn.topology.state..",
                        "org.goodturn.topology.wording..",
                        "org.goodturn.topology.work..")
                .because("whoever agrees sees it in their own inbox; that is all that is done")
                .check(CLASSES);
    }
}
