package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.faults.ScriptedServer;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A contact centre that no secure connection can be made to, whenever one tries. */
class InsecureContactCenterTest extends OperationsInRoutes {

    private static final ScriptedServer WITHOUT_TLS =
            ScriptedServer.playing(client -> client.say("HTTP/1.1 400 Bad Request", "", ""));

    @AfterAll
    static void close() {
        WITHOUT_TLS.close();
    }

    @Override
    void configure(CceComponent cce) {
        cce.setDomain(WITHOUT_TLS.authority());
    }

    @Override
    String options() {
        return "authorization=none";
    }

    @ParameterizedTest
    @EnumSource
    void isUnavailableUntilASettingChanges(Operation operation) {
        Exchange quiet = assertOutcome(operation, "unavailable", "onError");

        assertThat(header(quiet, CceConstants.RETRYABLE, Boolean.class)).isFalse();
        assertThat(header(quiet, CceConstants.MESSAGE, String.class))
                .contains("no secure connection to " + WITHOUT_TLS.authority())
                .contains("; a setting has to change first");
        assertThat(WITHOUT_TLS.requests()).isEmpty();
    }
}
