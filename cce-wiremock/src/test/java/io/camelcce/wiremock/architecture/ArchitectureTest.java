package io.camelcce.wiremock.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.architecture.oauth.GrantOnTheWire;
import io.camelcce.wiremock.architecture.proxy.ProxyThatKnowsTasks;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final ArchRule ONLY_ON_WIREMOCK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.camelcce.wiremock..",
                    "com.github.tomakehurst.wiremock..",
                    "wiremock..",
                    "org.junit.jupiter.api..",
                    "org.jspecify..");

    private static final ArchRule JUNIT_ONLY_IN_THE_EXTENSION = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ContactCenterExtension.class.getName())
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.junit..");

    private static final ArchRule TASKS_KNOW_NO_WIRE = noClasses()
            .that()
            .haveSimpleNameStartingWith("Task")
            .and()
            .haveSimpleNameNotEndingWith("Reader")
            .and()
            .haveSimpleNameNotEndingWith("Details")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.github.tomakehurst.wiremock..", "wiremock..");

    private static final ArchRule GRANTS_KNOW_NO_WIRE_AND_NO_TASK = classes()
            .that()
            .resideInAPackage("..oauth")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.camelcce.wiremock.oauth", "org.jspecify..");

    private static final ArchRule THE_PROXY_KNOWS_BYTES_ONLY = classes()
            .that()
            .resideInAPackage("..proxy")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "io.camelcce.wiremock.proxy", "org.jspecify..");

    private final JavaClasses module = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(SimulatedContactCenter.class);

    @Test
    void theModuleStandsOnWireMockAlone() {
        ONLY_ON_WIREMOCK.check(module);
    }

    @Test
    void onlyTheExtensionKnowsJUnit() {
        JUNIT_ONLY_IN_THE_EXTENSION.check(module);
    }

    @Test
    void whatATaskIsAndDoesKnowsNoWire() {
        TASKS_KNOW_NO_WIRE.check(module);
    }

    @Test
    void whatIsGrantedKnowsNeitherTheWireNorTasks() {
        GRANTS_KNOW_NO_WIRE_AND_NO_TASK.check(module);
    }

    @Test
    void theProxyKnowsNeitherHttpNorTheContactCenter() {
        THE_PROXY_KNOWS_BYTES_ONLY.check(module);
    }

    @Test
    void eachRuleFailsForAClassThatBreaksIt() {
        JavaClasses breaking = new ClassFileImporter().importClasses(TaskThatBreaksEveryRule.class);

        assertThat(ONLY_ON_WIREMOCK.evaluate(breaking).hasViolation()).isTrue();
        assertThat(JUNIT_ONLY_IN_THE_EXTENSION.evaluate(breaking).hasViolation())
                .isTrue();
        assertThat(TASKS_KNOW_NO_WIRE.evaluate(breaking).hasViolation()).isTrue();
        JavaClasses wired = new ClassFileImporter().importClasses(GrantOnTheWire.class);
        assertThat(GRANTS_KNOW_NO_WIRE_AND_NO_TASK.evaluate(wired).hasViolation())
                .isTrue();
        JavaClasses knowing = new ClassFileImporter().importClasses(ProxyThatKnowsTasks.class);
        assertThat(THE_PROXY_KNOWS_BYTES_ONLY.evaluate(knowing).hasViolation()).isTrue();
    }
}
