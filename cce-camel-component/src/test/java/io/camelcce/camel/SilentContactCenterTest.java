package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.faults.ScriptedServer;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contact centre that takes every request, and says nothing to it. */
class SilentContactCenterTest extends OperationsInRoutes {

    private static final ScriptedServer SILENT = ScriptedServer.playing(client -> {
        client.hear();
        client.waitForTheEnd();
    });

    @AfterAll
    static void close() {
        SILENT.close();
    }

    @Override
    void configure(CceComponent cce) {
        cce.setDomain("http://" + SILENT.authority());
        cce.setResponseTimeout(700);
    }

    @Override
    String options() {
        return "authorization=none";
    }

    @Tag("F09")
    @ParameterizedTest
    @CsvSource({"CREATE, unknown", "END, unknown", "GET, unavailable"})
    void leavesItOpenWhatBecameOfACallAndForReadsUnavailable(Operation operation, String outcome) {
        int before = SILENT.requests().size();

        Exchange quiet = assertOutcome(operation, outcome, "onTimeout");

        assertThat(header(quiet, CceConstants.TASK_ID, String.class)).isEqualTo(TASK_ID);
        assertThat(header(quiet, CceConstants.RETRYABLE, Boolean.class)).isTrue();
        assertThat(header(quiet, CceConstants.MESSAGE, String.class))
                .contains(SILENT.authority() + " did not answer in time");
        assertThat(SILENT.requests()).hasSize(before + 2);
    }
}
