package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.camel.Exchange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A contact centre that nothing can be sent to, because nobody listens. */
class UnreachableContactCenterTest extends OperationsInRoutes {

    private static final String NOBODY = nobody();

    @Override
    void configure(CceComponent cce) {
        cce.setDomain("http://" + NOBODY);
    }

    @Override
    String options() {
        return "authorization=none";
    }

    @ParameterizedTest
    @EnumSource
    void isUnavailableForNow(Operation operation) {
        Exchange quiet = assertOutcome(operation, "unavailable", "onError");

        assertThat(header(quiet, CceConstants.RETRYABLE, Boolean.class)).isTrue();
        assertThat(header(quiet, CceConstants.HTTP_STATUS, Integer.class)).isNull();
        assertThat(header(quiet, CceConstants.MESSAGE, String.class))
                .contains("did not happen: " + NOBODY + " refuses the connection; it may succeed later");
    }

    private static String nobody() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "127.0.0.1:" + socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }
}
