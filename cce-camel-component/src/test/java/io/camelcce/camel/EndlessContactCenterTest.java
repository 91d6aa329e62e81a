package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.faults.ScriptedServer;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A contact centre whose answer has no end is not heard to the end, whatever was asked. */
class EndlessContactCenterTest extends OperationsInRoutes {

    private static final ScriptedServer ENDLESS = ScriptedServer.playing(client -> {
        client.hear();
        client.say("HTTP/1.1 201 Created", "X-Long: ");
        while (true) {
            client.say("x".repeat(8192));
        }
    });

    @AfterAll
    static void close() {
        ENDLESS.close();
    }

    @Override
    void configure(CceComponent cce) {
        cce.setDomain("http://" + ENDLESS.authority());
    }

    @Override
    String options() {
        return "authorization=none";
    }

    @ParameterizedTest
    @EnumSource
    void isUnknownForWhatMayHaveHappenedAndUnavailableForARead(Operation operation) {
        Exchange quiet = assertOutcome(operation, operation == Operation.GET ? "unavailable" : "unknown", "onError");

        assertThat(header(quiet, CceConstants.MESSAGE, String.class))
                .contains("the answer of %s broke off or is not valid (Maximum line length limit exceeded)"
                        .formatted(ENDLESS.authority()));
    }
}
