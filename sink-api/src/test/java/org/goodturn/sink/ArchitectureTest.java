package org.goodturn.sink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
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

    private static final String[] CLIENTS = {
        "java.net..",
        "javax.net..",
        "io.vertx.core.net..",
        "io.vertx.ext.web.client..",
        "jakarta.ws.rs.client..",
        "org.apache.http..",
        "org.eclipse.microprofile.rest.client.."
    };

    @Test
    void nothingCanBeSentToThirdPersons() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.vertx.ext.mail..",
                        "io.quarkus.mailer..",
                        "jakarta.mail..",
                        "javax.mail..",
                        "org.apache.commons.mail..",
                        "com.twilio..",
                        "org.jsmpp..")
                .because("an introduction happens only when people say yes; nothing here writes to anybody")
                .check(SINK);
    }

    @Test
    void onlyWebhooksCallOutAndNothingElseHere() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.goodturn.sink.webhook..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(CLIENTS)
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("io\\.vertx\\.core\\.http\\.(HttpClient|WebSocketClient).*")
                .because("an introduction happens only when people say yes; nothing here reaches out to anybody")
                .check(SINK);
    }

    @Test
    void webhooksHaveOneWayOutAndItTakesTheAddressOfARegistration() {
        noClasses()
                .that()
                .haveNameNotMatching("org\\.goodturn\\.sink\\.webhook\\.HttpPost(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("io\\.vertx\\.core\\.http\\.(HttpClient|WebSocketClient).*")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching(
                        "(java\\.net\\.(http\\..*|URL|URLConnection|Socket|DatagramSocket)|io\\.vertx\\.core\\.net\\..*)")
                .because("HttpPost alone connects")
                .check(SINK);
        classes()
                .that()
                .haveSimpleName("HttpPost")
                .should()
                .onlyHaveDependentClassesThat()
                .haveNameMatching("org\\.goodturn\\.sink\\.webhook\\.(HttpPost(\\$.*)?|Sender)")
                .because("Sender posts to nothing but the URL of a registered webhook that the policy allows")
                .check(SINK);
        methods()
                .that()
                .areDeclaredInClassesThat()
                .haveSimpleName("Sender")
                .and()
                .haveName("send")
                .should()
                .haveRawParameterTypes(
                        "org.goodturn.sink.webhook.Hook",
                        "org.goodturn.sink.webhook.Message",
                        "int",
                        "java.time.Instant")
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
