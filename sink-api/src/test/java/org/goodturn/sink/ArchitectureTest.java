package org.goodturn.sink;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.goodturn.sink", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ONLY_THE_KAFKA_ROOM_TALKS_TO_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("org.goodturn.sink.kafka..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule NOTHING_IS_SENT_TO_THIRD_PERSONS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.net.http..",
                    "java.net..",
                    "javax.net..",
                    "io.vertx.core.net..",
                    "io.vertx.ext.mail..",
                    "io.vertx.ext.web.client..",
                    "jakarta.ws.rs.client..",
                    "jakarta.mail..",
                    "org.apache.http..",
                    "org.eclipse.microprofile.rest.client..")
            .because("an introduction happens only when people say yes; nothing here reaches out to anybody");

    @ArchTest
    static final ArchRule NO_HTTP_CLIENT_OF_VERTX =
            noClasses().should().dependOnClassesThat().haveNameMatching("io\\.vertx\\.core\\.http\\.HttpClient.*");

    @ArchTest
    static final ArchRule VIEWS_KNOW_NO_HTTP = noClasses()
            .that()
            .resideInAPackage("org.goodturn.sink.views..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "org.goodturn.sink.kafka..");

    @ArchTest
    static final ArchRule RESOURCES_ARE_AUTHENTICATED = classes()
            .that()
            .areAnnotatedWith(jakarta.ws.rs.Path.class)
            .should()
            .beAnnotatedWith(io.quarkus.security.Authenticated.class);
}
