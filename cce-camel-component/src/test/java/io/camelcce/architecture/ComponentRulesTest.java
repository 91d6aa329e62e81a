package io.camelcce.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.camelcce.architecture.violations.camel.KnowsNimbus;
import io.camelcce.architecture.violations.camel.message.CallsTheComponent;
import io.camelcce.architecture.violations.camel.message.SendsItself;
import io.camelcce.architecture.violations.camel.message.SpeaksHttp;
import io.camelcce.architecture.violations.camel.message.SpellsTheWire;
import io.camelcce.architecture.violations.camel.message.WatchesItself;
import io.camelcce.architecture.violations.camel.monitor.CallTimers;
import io.camelcce.architecture.violations.camel.monitor.HoldsAConnection;
import io.camelcce.architecture.violations.camel.monitor.KnowsTheComponentItWatches;
import io.camelcce.architecture.violations.camel.monitor.NamesMicrometer;
import io.camelcce.architecture.violations.camel.monitor.PingsItself;
import io.camelcce.architecture.violations.camel.monitor.ReadsTheMessage;
import io.camelcce.architecture.violations.camel.monitor.ReadsTheWire;
import io.camelcce.architecture.violations.http.KnowsATask;
import io.camelcce.architecture.violations.http.KnowsTheComponent;
import io.camelcce.architecture.violations.http.KnowsTheWire;
import io.camelcce.architecture.violations.wire.KnowsCamel;
import io.camelcce.architecture.violations.wire.KnowsTheEndpoint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule can fail. */
class ComponentRulesTest {

    private static final ComponentRules RULES = new ComponentRules("io.camelcce.architecture.violations");

    private static final JavaClasses VIOLATIONS =
            new ClassFileImporter().importPackages("io.camelcce.architecture.violations");

    @ParameterizedTest
    @ValueSource(classes = {KnowsTheWire.class, KnowsTheComponent.class})
    void findATransportThatKnowsWhatItIsFor(Class<?> violation) {
        assertFound(RULES.httpKnowsNeitherTheWireNorTheComponent(), violation);
    }

    @Test
    void findATransportThatKnowsTasks() {
        assertFound(RULES.httpKnowsNoTasks(), KnowsATask.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {KnowsCamel.class, KnowsTheEndpoint.class})
    void findAWireThatKnowsCamel(Class<?> violation) {
        assertFound(RULES.theWireKnowsNoCamel(), violation);
    }

    @ParameterizedTest
    @ValueSource(classes = {SendsItself.class, SpellsTheWire.class, SpeaksHttp.class})
    void findAMessageThatKnowsTheNetwork(Class<?> violation) {
        assertFound(RULES.messagesKnowNoNetwork(), violation);
    }

    @Test
    void findAMessageThatCallsTheComponent() {
        assertFound(RULES.messagesKnowOfTheComponentItsHeadersOnly(), CallsTheComponent.class);
    }

    @Test
    void findAMessageThatIsWatchedByItself() {
        assertFound(RULES.messagesKnowNotWhoWatches(), WatchesItself.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {PingsItself.class, ReadsTheWire.class, HoldsAConnection.class})
    void findAWatcherThatKnowsTheNetwork(Class<?> violation) {
        assertFound(RULES.whoWatchesKnowsNoNetwork(), violation);
    }

    @ParameterizedTest
    @ValueSource(classes = {KnowsTheComponentItWatches.class, ReadsTheMessage.class})
    void findAWatcherThatKnowsWhoCalls(Class<?> violation) {
        assertFound(RULES.whoWatchesKnowsNobodyWhoCalls(), violation);
    }

    @Test
    void findASecondClassThatKnowsMicrometer() {
        assertFound(RULES.onlyTheTimersKnowMicrometer(), NamesMicrometer.class);
    }

    @Test
    void letTheTimersKnowMicrometer() {
        var classes = new ClassFileImporter().importClasses(CallTimers.class, KnowsNimbus.class);

        RULES.onlyTheTimersKnowMicrometer().check(classes);
    }

    @Test
    void findNimbus() {
        assertFound(RULES.nobodyKnowsNimbus(), KnowsNimbus.class);
    }

    @Test
    void findACycle() {
        assertThat(details(RULES.packagesFormNoCycle()))
                .anyMatch(detail -> detail.contains("Slice http") && detail.contains("Slice wire"));
    }

    @Test
    void letTheComponentAndTheWireKnowWhatTheyAreMadeOf() {
        var classes = new ClassFileImporter().importClasses(KnowsTheEndpoint.class, KnowsNimbus.class);

        RULES.messagesKnowNoNetwork().allowEmptyShould(true).check(classes);
        RULES.httpKnowsNeitherTheWireNorTheComponent().allowEmptyShould(true).check(classes);
        RULES.packagesFormNoCycle().check(classes);
    }

    @Test
    void failWhenThereIsNothingToCheck() {
        var nothing = new ClassFileImporter().importClasses();

        for (ArchRule rule : List.of(
                RULES.httpKnowsNeitherTheWireNorTheComponent(),
                RULES.httpKnowsNoTasks(),
                RULES.theWireKnowsNoCamel(),
                RULES.messagesKnowNoNetwork(),
                RULES.messagesKnowOfTheComponentItsHeadersOnly(),
                RULES.messagesKnowNotWhoWatches(),
                RULES.whoWatchesKnowsNoNetwork(),
                RULES.whoWatchesKnowsNobodyWhoCalls(),
                RULES.onlyTheTimersKnowMicrometer(),
                RULES.nobodyKnowsNimbus(),
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
