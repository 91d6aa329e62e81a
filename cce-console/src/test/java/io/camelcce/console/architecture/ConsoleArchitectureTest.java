package io.camelcce.console.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.camelcce.console.CceConsolePlugin;
import org.junit.jupiter.api.Test;

class ConsoleArchitectureTest {

    private static final ConsoleRules THE_CONSOLE = new ConsoleRules("io.camelcce.console");

    /** The place that the tested classes come from: their tests are in another. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(
                    CceConsolePlugin.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void isCheckedOnTheWholeConsoleAndNoTests() {
        assertThat(CLASSES.contain(CceConsolePlugin.class)).isTrue();
        assertThat(CLASSES.contain(ConsoleArchitectureTest.class)).isFalse();
        assertThat(CLASSES)
                .extracting(JavaClass::getPackageName)
                .containsOnly(
                        "io.camelcce.console",
                        "io.camelcce.console.access",
                        "io.camelcce.console.audit",
                        "io.camelcce.console.calls",
                        "io.camelcce.console.page",
                        "io.camelcce.console.templates",
                        "io.camelcce.console.web");
    }

    @Test
    void hasAnAccessThatKnowsNobody() {
        THE_CONSOLE.accessKnowsNobody().check(CLASSES);
    }

    @Test
    void hasCallsThatKnowNobody() {
        THE_CONSOLE.callsKnowNobody().check(CLASSES);
    }

    @Test
    void hasAnAuditLogThatKnowsWhoComesOnly() {
        THE_CONSOLE.theAuditLogKnowsWhoComesOnly().check(CLASSES);
    }

    @Test
    void hasAWebThatKnowsWhoComesOnly() {
        THE_CONSOLE.theWebKnowsWhoComesOnly().check(CLASSES);
    }

    @Test
    void hasPagesThatKnowNotHowTheyAreServed() {
        THE_CONSOLE.pagesKnowNotHowTheyAreServed().check(CLASSES);
    }

    @Test
    void hasPagesThatKnowNoExchange() {
        THE_CONSOLE.pagesKnowNoExchange().check(CLASSES);
    }

    @Test
    void knowsServersInThreeClassesOnly() {
        THE_CONSOLE.onlyThreeKnowAServer().check(CLASSES);
    }

    @Test
    void knowsTheServerOfSpringInOneClassOnly() {
        THE_CONSOLE.onlyOneKnowsTheServerOfSpring().check(CLASSES);
    }

    @Test
    void hasNoCycleOfPackages() {
        THE_CONSOLE.packagesFormNoCycle().check(CLASSES);
    }
}
