package io.camelcce.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.camelcce.camel.CceComponent;
import org.junit.jupiter.api.Test;

class ComponentArchitectureTest {

    private static final ComponentRules THE_COMPONENT = new ComponentRules("io.camelcce");

    /** The place that the tested classes come from: their tests are in another. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(CceComponent.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void isCheckedOnTheWholeComponentAndNoTests() {
        assertThat(CLASSES.contain(CceComponent.class)).isTrue();
        assertThat(CLASSES.contain(ComponentArchitectureTest.class)).isFalse();
        assertThat(CLASSES)
                .extracting(JavaClass::getPackageName)
                .containsOnly(
                        "io.camelcce.http",
                        "io.camelcce.wire",
                        "io.camelcce.camel",
                        "io.camelcce.camel.message",
                        "io.camelcce.camel.monitor");
    }

    @Test
    void hasAnHttpTransportThatKnowsNeitherTheWireNorTheComponent() {
        THE_COMPONENT.httpKnowsNeitherTheWireNorTheComponent().check(CLASSES);
    }

    @Test
    void hasAnHttpTransportThatKnowsNoTasks() {
        THE_COMPONENT.httpKnowsNoTasks().check(CLASSES);
    }

    @Test
    void hasAWireThatKnowsNoCamel() {
        THE_COMPONENT.theWireKnowsNoCamel().check(CLASSES);
    }

    @Test
    void hasMessagesThatKnowNoNetwork() {
        THE_COMPONENT.messagesKnowNoNetwork().check(CLASSES);
    }

    @Test
    void hasMessagesThatKnowOfTheComponentItsHeadersOnly() {
        THE_COMPONENT.messagesKnowOfTheComponentItsHeadersOnly().check(CLASSES);
    }

    @Test
    void hasMessagesThatKnowNotWhoWatches() {
        THE_COMPONENT.messagesKnowNotWhoWatches().check(CLASSES);
    }

    @Test
    void isWatchedWithoutTheNetwork() {
        THE_COMPONENT.whoWatchesKnowsNoNetwork().check(CLASSES);
    }

    @Test
    void isWatchedByWhoKnowsNobodyWhoCalls() {
        THE_COMPONENT.whoWatchesKnowsNobodyWhoCalls().check(CLASSES);
    }

    @Test
    void knowsMicrometerInOneClassOnly() {
        THE_COMPONENT.onlyTheTimersKnowMicrometer().check(CLASSES);
    }

    @Test
    void knowsNoNimbus() {
        THE_COMPONENT.nobodyKnowsNimbus().check(CLASSES);
    }

    @Test
    void hasNoCycleOfPackages() {
        THE_COMPONENT.packagesFormNoCycle().check(CLASSES);
    }
}
