package io.camelcce.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import io.camelcce.authorization.Domain;
import io.camelcce.task.Reply;
import io.camelcce.task.Trouble;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PingTest extends DigitalRoutingCalls {

    @Test
    void isAnsweredWithoutAToken() {
        serverAnswers(200, "");

        assertThat(ping(WireProfile.digitalRouting())).isEmpty();

        assertThat(request().getMethod().getName()).isEqualTo("GET");
        assertThat(request().getUrl()).isEqualTo("/drapi/v1/ping");
        assertThat(request().containsHeader("Authorization")).isFalse();
    }

    @Test
    void isSpelledByTheProfile() {
        serverAnswers(200, "");

        ping(ChangedProfile.with("ping.method", "HEAD")
                .and("ping.path", "/v9/alive")
                .read());

        assertThat(request().getMethod().getName()).isEqualTo("HEAD");
        assertThat(request().getUrl()).isEqualTo("/v9/alive");
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 503})
    void tellsTheStatusOfAnotherAnswerAndNothingElseOfIt(int status) {
        serverAnswers(
                aResponse().withStatus(status).withHeader("Location", "/login").withBody("pr1vate"));

        Trouble trouble = ping(WireProfile.digitalRouting()).orElseThrow();

        assertThat(trouble.text()).isEqualTo("127.0.0.1:%d answers a ping with HTTP %d", SERVER.getPort(), status);
        assertThat(trouble.reply()).isEqualTo(new Reply(status, null, "", null, null));
    }

    @Test
    void tellsThatTheConnectionWasClosed() {
        serverAnswers(aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThat(ping(WireProfile.digitalRouting()).orElseThrow().text()).contains("closed the connection");
    }

    @Test
    void tellsThatNobodyAnswers() throws IOException {
        Domain nobody = nobody();
        Ping ping = new Ping(transport(), nobody, WireProfile.digitalRouting());

        assertThat(ping.send(AMPLE).orElseThrow().text()).isEqualTo(nobody + " refuses the connection");
    }

    private static Domain nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Domain.parse("http://127.0.0.1:" + socket.getLocalPort());
        }
    }

    private Optional<Trouble> ping(WireProfile profile) {
        return new Ping(transport(), domain(), profile).send(AMPLE);
    }
}
