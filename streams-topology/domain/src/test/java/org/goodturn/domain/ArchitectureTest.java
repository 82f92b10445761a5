package org.goodturn.domain;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** What the judgement may know: plain Java, nothing that differs from one run or one machine to the next. */
@AnalyzeClasses(packages = "org.goodturn.domain", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_domain_is_plain_java = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java.lang..", "java.time..", "java.util..", "org.goodturn.domain..");

    @ArchTest
    static final ArchRule time_is_always_a_parameter = noClasses()
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

    @ArchTest
    static final ArchRule nothing_is_left_to_chance = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom|UUID|random\\..*|concurrent\\.ThreadLocalRandom)")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(System.class, "identityHashCode", Object.class);

    @ArchTest
    static final ArchRule numbers_are_the_same_on_every_machine = noClasses()
            .should()
            .callMethodWhere(target(owner(type(Math.class)))
                    .and(target(nameMatching("exp|expm1|log|log1p|log10|pow|cbrt|hypot|sin|cos|tan|tanh|sinh|cosh"))))
            .because("Math may differ in the last bit between machines, StrictMath may not");

    @ArchTest
    static final ArchRule rooms_do_not_lead_into_one_another_in_circles =
            slices().matching("org.goodturn.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_lie_above_one_another = layeredArchitecture()
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
            .layer("introduction")
            .definedBy("org.goodturn.domain.introduction")
            .layer("timing")
            .definedBy("org.goodturn.domain.timing")
            .whereLayer("words")
            .mayNotAccessAnyLayer()
            .whereLayer("consent")
            .mayOnlyAccessLayers("words")
            .whereLayer("trust")
            .mayOnlyAccessLayers("words")
            .whereLayer("intent")
            .mayOnlyAccessLayers("words")
            .whereLayer("explanation")
            .mayOnlyAccessLayers("words")
            .whereLayer("timing")
            .mayOnlyAccessLayers("words")
            .whereLayer("introduction")
            .mayOnlyAccessLayers("words", "consent", "trust", "intent", "explanation");
}
