package io.camelcce.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.camelcce.authorization.Secret;
import io.camelcce.task.ContactCenter;
import org.junit.jupiter.api.Test;

class DomainArchitectureTest {

    private static final DomainRules THE_DOMAIN = new DomainRules("io.camelcce.task", "io.camelcce.authorization");

    /** The place that the tested classes come from: their tests are in another. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(ContactCenter.class.getProtectionDomain().getCodeSource().getLocation());

    @Test
    void isCheckedOnTheWholeDomainAndNoTests() {
        assertThat(CLASSES.contain(ContactCenter.class)).isTrue();
        assertThat(CLASSES.contain(Secret.class)).isTrue();
        assertThat(CLASSES.contain(DomainArchitectureTest.class)).isFalse();
        assertThat(CLASSES)
                .extracting(JavaClass::getPackageName)
                .filteredOn(name -> !name.isEmpty())
                .containsOnly("io.camelcce.task", "io.camelcce.authorization");
    }

    @Test
    void dependsOnTheLanguageOnly() {
        THE_DOMAIN.dependOnTheLanguageAndOnEachOtherOnly().check(CLASSES);
    }

    @Test
    void knowsNothingOfTasksInAuthorizations() {
        THE_DOMAIN.knowNothingOfTasksInAuthorizations().check(CLASSES);
    }

    @Test
    void doesNoInputOrOutput() {
        THE_DOMAIN.doNoInputOrOutput().check(CLASSES);
    }

    @Test
    void hasNoClockOfItsOwn() {
        THE_DOMAIN.haveNoClockOfTheirOwn().check(CLASSES);
    }

    @Test
    void drawsNoLots() {
        THE_DOMAIN.drawNoLots().check(CLASSES);
    }

    @Test
    void startsNoThreadsAndDoesNotWait() {
        THE_DOMAIN.startNoThreadsAndDoNotWait().check(CLASSES);
    }

    @Test
    void hasNoOpenTypes() {
        THE_DOMAIN.haveNoOpenTypes().check(CLASSES);
    }
}
