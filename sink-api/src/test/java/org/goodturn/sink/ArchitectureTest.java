package org.goodturn.sink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SINK = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.goodturn.sink");

    @Test
    void onlyTheKafkaRoomTalksToKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.goodturn.sink.kafka..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(SINK);
    }

    /** Where an operator's own endpoints are called with what is theirs to read; nobody else is ever reached. */
    private static final String[] MAY_CALL_OUT = {"org.goodturn.sink.webhook.."};

    @Test
    void nothingCanBeSentToThirdPersons() {
        noClasses()
                .that()
                .resideOutsideOfPackages(MAY_CALL_OUT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net..",
                        "javax.net..",
                        "io.vertx.core.net..",
                        "io.vertx.ext.mail..",
                        "io.vertx.ext.web.client..",
                        "jakarta.ws.rs.client..",
                        "jakarta.mail..",
                        "org.apache.http..",
                        "org.eclipse.microprofile.rest.client..",
                        "javax.mail..",
                        "io.quarkus.mailer..",
                        "okhttp3..",
                        "com.twilio..",
                        "com.slack..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("io\\.vertx\\.core\\.http\\.(HttpClient|WebSocketClient).*")
                .because("an introduction happens only when people say yes; nothing here reaches out to anybody")
                .check(SINK);
    }

    /** Not even where an endpoint may be called: a mail or a message to somebody is never ours to send. */
    @Test
    void nothingCanWriteMailsOrMessages() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.mail..",
                        "javax.mail..",
                        "io.vertx.ext.mail..",
                        "io.quarkus.mailer..",
                        "com.twilio..",
                        "com.slack..")
                .check(SINK);
    }

    @Test
    void viewsKnowNeitherHttpNorKafka() {
        noClasses()
                .that()
                .resideInAPackage("org.goodturn.sink.views..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "org.goodturn.sink.kafka..", "org.apache.kafka..")
                .check(SINK);
    }

    @Test
    void everyResourceAsksWhoCalls() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(Authenticated.class)
                .check(SINK);
    }
}
