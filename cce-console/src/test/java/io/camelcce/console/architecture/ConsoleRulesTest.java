package io.camelcce.console.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.camelcce.console.architecture.violations.access.KnowsTheOpening;
import io.camelcce.console.architecture.violations.access.ReadsARequest;
import io.camelcce.console.architecture.violations.audit.ShowsAPage;
import io.camelcce.console.architecture.violations.calls.AsksWhoComes;
import io.camelcce.console.architecture.violations.page.ReadsAnExchange;
import io.camelcce.console.architecture.violations.web.KnowsAServer;
import io.camelcce.console.architecture.violations.web.KnowsTheServerOfSpring;
import io.camelcce.console.architecture.violations.web.WritesTheAudit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule can fail. */
class ConsoleRulesTest {

    private static final String ROOT = "io.camelcce.console.architecture.violations";
    private static final ConsoleRules RULES = new ConsoleRules(ROOT);
    private static final JavaClasses VIOLATIONS = new ClassFileImporter().importPackages(ROOT);

    @ParameterizedTest
    @ValueSource(classes = {ReadsARequest.class, KnowsTheOpening.class})
    void findAnAccessThatKnowsMore(Class<?> violation) {
        assertFound(RULES.accessKnowsNobody(), violation);
    }

    @Test
    void findCallsThatKnowWhoComes() {
        assertFound(RULES.callsKnowNobody(), AsksWhoComes.class);
    }

    @Test
    void findAnAuditLogThatShowsPages() {
        assertFound(RULES.theAuditLogKnowsWhoComesOnly(), ShowsAPage.class);
    }

    @Test
    void findAWebThatKnowsMore() {
        assertFound(RULES.theWebKnowsWhoComesOnly(), WritesTheAudit.class);
    }

    @Test
    void findAPageThatKnowsHowItIsServed() {
        assertFound(
                RULES.pagesKnowNotHowTheyAreServed(),
                io.camelcce.console.architecture.violations.page.KnowsTheOpening.class);
    }

    @Test
    void findAPageThatReadsAnExchange() {
        assertFound(RULES.pagesKnowNoExchange(), ReadsAnExchange.class);
    }

    @Test
    void findAFourthClassThatKnowsTheServer() {
        assertFound(RULES.onlyThreeKnowAServer(), KnowsAServer.class);
    }

    @Test
    void findASecondClassThatKnowsTheServerOfSpring() {
        assertFound(RULES.onlyOneKnowsTheServerOfSpring(), KnowsTheServerOfSpring.class);
    }

    @Test
    void findACycle() {
        assertThat(details(RULES.packagesFormNoCycle()))
                .anyMatch(detail -> detail.contains("Slice access") && detail.contains("Slice web"));
    }

    @Test
    void failWhenThereIsNothingToCheck() {
        var nothing = new ClassFileImporter().importClasses();

        for (ArchRule rule : List.of(
                RULES.accessKnowsNobody(),
                RULES.callsKnowNobody(),
                RULES.theAuditLogKnowsWhoComesOnly(),
                RULES.theWebKnowsWhoComesOnly(),
                RULES.pagesKnowNotHowTheyAreServed(),
                RULES.pagesKnowNoExchange(),
                RULES.onlyThreeKnowAServer(),
                RULES.onlyOneKnowsTheServerOfSpring(),
                RULES.packagesFormNoCycle())) {
            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> rule.check(nothing))
                    .withMessageContaining("failed to check any classes");
        }
    }

    private static void assertFound(ArchRule rule, Class<?> violation) {
        assertThat(VIOLATIONS.contain(violation)).isTrue();
        assertThat(details(rule)).anyMatch(detail -> detail.contains(violation.getName()));
    }

    private static List<String> details(ArchRule rule) {
        return rule.evaluate(VIOLATIONS).getFailureReport().getDetails();
    }
}
