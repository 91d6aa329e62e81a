package io.camelcce.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.camelcce.architecture.violations.authorization.KnowsATask;
import io.camelcce.architecture.violations.task.DrawsALot;
import io.camelcce.architecture.violations.task.KnowsAnAuthorization;
import io.camelcce.architecture.violations.task.OpenType;
import io.camelcce.architecture.violations.task.OpensASocket;
import io.camelcce.architecture.violations.task.Prints;
import io.camelcce.architecture.violations.task.ReadsAFile;
import io.camelcce.architecture.violations.task.ReadsTheClock;
import io.camelcce.architecture.violations.task.RefersToTheClock;
import io.camelcce.architecture.violations.task.StartsAThread;
import io.camelcce.architecture.violations.task.UsesAFramework;
import io.camelcce.architecture.violations.task.Waits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule can fail. */
class DomainRulesTest {

    private static final DomainRules RULES = new DomainRules(
            "io.camelcce.architecture.violations.task", "io.camelcce.architecture.violations.authorization");

    private static final JavaClasses VIOLATIONS = new ClassFileImporter()
            .importUrl(
                    DomainRulesTest.class.getProtectionDomain().getCodeSource().getLocation());

    @ParameterizedTest
    @ValueSource(classes = {UsesAFramework.class, OpensASocket.class, ReadsAFile.class, StartsAThread.class})
    void findADependencyOnMoreThanTheLanguage(Class<?> violation) {
        assertFound(RULES.dependOnTheLanguageAndOnEachOtherOnly(), violation);
    }

    @Test
    void findATaskInAnAuthorization() {
        assertFound(RULES.knowNothingOfTasksInAuthorizations(), KnowsATask.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {ReadsAFile.class, OpensASocket.class, Prints.class})
    void findInputAndOutput(Class<?> violation) {
        assertFound(RULES.doNoInputOrOutput(), violation);
    }

    @ParameterizedTest
    @ValueSource(classes = {ReadsTheClock.class, RefersToTheClock.class})
    void findAClock(Class<?> violation) {
        assertFound(RULES.haveNoClockOfTheirOwn(), violation);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uuid", "random", "secure", "threadLocal", "math"})
    void findALot(String method) {
        assertFound(RULES.drawNoLots(), DrawsALot.class, "DrawsALot." + method + "()");
    }

    @ParameterizedTest
    @ValueSource(strings = {"instant", "date", "millis", "nanos", "clock", "source", "legacyDate"})
    void findEveryKindOfClock(String method) {
        assertFound(RULES.haveNoClockOfTheirOwn(), ReadsTheClock.class, "ReadsTheClock." + method + "()");
    }

    @ParameterizedTest
    @ValueSource(classes = {StartsAThread.class, Waits.class})
    void findThreadsAndWaiting(Class<?> violation) {
        assertFound(RULES.startNoThreadsAndDoNotWait(), violation);
    }

    @Test
    void findATypeThatAnybodyCanExtend() {
        assertFound(RULES.haveNoOpenTypes(), OpenType.class);
    }

    @Test
    void letTasksKnowAuthorizationsAndFinalTypesBe() {
        var classes = new ClassFileImporter().importClasses(KnowsAnAuthorization.class);

        RULES.dependOnTheLanguageAndOnEachOtherOnly().check(classes);
        RULES.haveNoOpenTypes().check(classes);
    }

    @Test
    void failWhenThereIsNothingToCheck() {
        var nothing = new ClassFileImporter().importClasses();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> RULES.drawNoLots().check(nothing))
                .withMessageContaining("failed to check any classes");
    }

    private static void assertFound(ArchRule rule, Class<?> violation) {
        assertFound(rule, violation, violation.getName());
    }

    private static void assertFound(ArchRule rule, Class<?> violation, String where) {
        assertThat(VIOLATIONS.contain(violation)).isTrue();
        assertThat(rule.evaluate(VIOLATIONS).getFailureReport().getDetails())
                .anyMatch(detail -> detail.contains(where));
    }
}
