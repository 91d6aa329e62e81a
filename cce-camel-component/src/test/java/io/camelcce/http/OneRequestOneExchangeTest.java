package io.camelcce.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.faults.ScriptedServer;
import org.apache.camel.http.common.HttpConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The transport does nothing of its own accord: what to do about an answer is for its callers. */
class OneRequestOneExchangeTest extends HttpExchanges {

    @Tag("F16")
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsAnAnswerAndNotFollowed(int status) {
        ScriptedServer elsewhere = answering("HTTP/1.1 200 OK");
        ScriptedServer server =
                answering("HTTP/1.1 " + status + " Elsewhere", "Location: http://" + elsewhere.authority() + "/tasks");

        HttpAnswer answer = answer(transportTo(server).exchange(post(server), AMPLE));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(server.requests()).hasSize(1);
        assertThat(elsewhere.connections()).isZero();
    }

    @Tag("F16")
    @Test
    void aRedirectIsNotFollowedThoughTheHttpComponentFollowsThemForOthers() {
        component("http").setFollowRedirects(true);
        ScriptedServer elsewhere = answering("HTTP/1.1 200 OK");
        ScriptedServer server =
                answering("HTTP/1.1 303 Elsewhere", "Location: http://" + elsewhere.authority() + "/tasks");

        assertThat(answer(transportTo(server).exchange(post(server), AMPLE)).status())
                .isEqualTo(303);
        assertThat(elsewhere.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void anAnswerThatAsksToComeAgainIsNotObeyed(int status) {
        ScriptedServer server = answering("HTTP/1.1 " + status + " Later", "Retry-After: 0");

        HttpAnswer answer = answer(transportTo(server).exchange(post(server), AMPLE));

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Retry-After")).isEqualTo("0");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aConnectionThatBreaksIsNotTriedAgain() {
        ScriptedServer server = server(client -> client.hear());

        maybeSent(transportTo(server).exchange(get(server), AMPLE));

        assertThat(server.requests()).hasSize(1);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aCookieIsNotKept() {
        ScriptedServer server = answering("HTTP/1.1 200 OK", "Set-Cookie: session=17; Path=/");
        HttpTransport transport = transportTo(server);

        transport.exchange(get(server), AMPLE);
        transport.exchange(get(server), AMPLE);

        assertThat(server.requests()).hasSize(2).noneMatch(request -> request.contains("Cookie"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic realm=\"cce\"", "Bearer", "Digest realm=\"cce\", nonce=\"17\""})
    void aChallengeIsNotTakenUp(String challenge) {
        ScriptedServer server = answering("HTTP/1.1 401 Unauthorized", "WWW-Authenticate: " + challenge);

        assertThat(answer(transportTo(server).exchange(post(server), AMPLE)).status())
                .isEqualTo(401);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aChallengeIsNotTakenUpWithWhatTheHttpComponentIsSetUpWithForOthers() {
        HttpConfiguration forOthers = new HttpConfiguration();
        forOthers.setAuthMethod("Basic");
        forOthers.setAuthUsername("other");
        forOthers.setAuthPassword("s3cret");
        component("http").setHttpConfiguration(forOthers);
        ScriptedServer server = answering("HTTP/1.1 401 Unauthorized", "WWW-Authenticate: Basic realm=\"cce\"");

        assertThat(answer(transportTo(server).exchange(get(server), AMPLE)).status())
                .isEqualTo(401);
        assertThat(server.requests()).singleElement().satisfies(request -> assertThat(request)
                .doesNotContain("Authorization"));
    }

    @Test
    void aServerWithoutTlsIsNotAskedForIt() {
        ScriptedServer server = answering("HTTP/1.1 200 OK");

        transportTo(server).exchange(get(server), AMPLE);

        assertThat(server.requests()).singleElement().satisfies(request -> assertThat(request)
                .doesNotContainIgnoringCase("Upgrade"));
    }

    private ScriptedServer answering(String... head) {
        return server(client -> {
            while (true) {
                client.hear();
                client.say(head);
                client.say("", "Content-Length: 0", "", "");
            }
        });
    }
}
