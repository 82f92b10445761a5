package org.goodturn.domain;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** What the judgement may know: plain Java, nothing that differs from one run or one machine to the next. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.goodturn.domain");

    @Test
    void the_domain_is_plain_java() {
        ArchRule rule = classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java.lang..", "java.time..", "java.util..", "org.goodturn.domain..");
        rule.check(CLASSES);
    }

    @Test
    void time_is_always_a_parameter() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(InstantSource.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .orShould()
                .callMethodWhere(target(nameMatching("now"))
                        .and(target(owner(type(Instant.class)
                                .or(type(LocalDate.class))
                                .or(type(LocalDateTime.class))
                                .or(type(OffsetDateTime.class))
                                .or(type(ZonedDateTime.class))))))
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime");
        rule.check(CLASSES);
    }

    @Test
    void nothing_is_left_to_chance() {
        ArchRule rule = noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Random|SplittableRandom|UUID|random\\..*|concurrent\\.ThreadLocalRandom)")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(System.class, "identityHashCode", Object.class);
        rule.check(CLASSES);
    }

    @Test
    void numbers_are_the_same_on_every_machine() {
        ArchRule rule = noClasses()
                .should()
                .callMethodWhere(target(owner(type(Math.class)))
                        .and(target(
                                nameMatching("exp|expm1|log|log1p|log10|pow|cbrt|hypot|sin|cos|tan|tanh|sinh|cosh"))))
                .because("Math may differ in the last bit between machines, StrictMath may not");
        rule.check(CLASSES);
    }

    @Test
    void rooms_do_not_lead_into_one_another_in_circles() {
        ArchRule rule = slices().matching("org.goodturn.domain.(*)..").should().beFreeOfCycles();
        rule.check(CLASSES);
    }

    @Test
    void rooms_lie_above_one_another() {
        ArchRule rule = layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("words")
                .definedBy("org.goodturn.domain")
                .layer("consent")
                .definedBy("org.goodturn.domain.consent")
                .layer("trust")
                .definedBy("org.goodturn.domain.trust")
                .layer("intent")
                .definedBy("org.goodturn.domain.intent")
                .layer("explanation")
                .definedBy("org.goodturn.domain.explanation")
                .layer("learning")
                .definedBy("org.goodturn.domain.learning")
                .layer("introduction")
                .definedBy("org.goodturn.domain.introduction")
                .layer("timing")
                .definedBy("org.goodturn.domain.timing")
                .layer("whynot")
                .definedBy("org.goodturn.domain.whynot")
                .layer("disclosure")
                .definedBy("org.goodturn.domain.disclosure")
                .layer("agreement")
                .definedBy("org.goodturn.domain.agreement")
                .whereLayer("words")
                .mayNotAccessAnyLayer()
                .whereLayer("consent")
                .mayOnlyAccessLayers("words")
                .whereLayer("trust")
                .mayOnlyAccessLayers("words", "learning")
                .whereLayer("intent")
                .mayOnlyAccessLayers("words")
                .whereLayer("explanation")
                .mayOnlyAccessLayers("words")
                .whereLayer("learning")
                .mayOnlyAccessLayers("words")
                .whereLayer("timing")
                .mayOnlyAccessLayers("words")
                .whereLayer("introduction")
                .mayOnlyAccessLayers("words", "consent", "trust", "intent", "learning", "explanation")
                .whereLayer("disclosure")
                .mayOnlyAccessLayers("introduction", "timing")
                .whereLayer("whynot")
                .mayOnlyAccessLayers("words", "consent", "trust", "explanation", "introduction", "timing")
                .whereLayer("agreement")
                .mayOnlyAccessLayers("words", "consent", "trust", "explanation", "introduction", "timing");
        rule.check(CLASSES);
    }
}
