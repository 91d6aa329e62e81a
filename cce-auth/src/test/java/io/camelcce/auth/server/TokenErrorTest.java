package io.camelcce.auth.server;

import static io.camelcce.auth.server.Clients.answer;
import static io.camelcce.auth.server.Clients.client;
import static io.camelcce.auth.server.Clients.reading;
import static io.camelcce.auth.server.Grants.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Granting.Failed;
import io.camelcce.authorization.Granting.Refused;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenErrorTest {

    @Test
    void anUnknownClientIsToldToCheckSecretAndAuthentication() {
        Granting read = reading(answer(401, "{\"error\":\"invalid_client\"}"));

        assertThat(read).isInstanceOf(Refused.class);
        assertThat(text(read))
                .contains("login.example.com", "client id", "client secret", "by basic or body", "they went by basic");
    }

    @ParameterizedTest
    @CsvSource({
        "unauthorized_client, client credentials grant",
        "invalid_scope, ask its administrator",
        "unsupported_grant_type, token URL",
        "invalid_grant, expired",
        "access_denied, allowed",
        "invalid_request, administrator",
        "made_up, administrator"
    })
    void aRefusalComesWithARemedy(String code, String remedy) {
        Granting read = reading(answer(400, "{\"error\":\"" + code + "\"}"));

        assertThat(read).isInstanceOf(Refused.class);
        assertThat(text(read)).contains("login.example.com", code, remedy);
    }

    @Test
    void anInvalidScopeIsNamed() {
        GrantSettings client = client("https://login.example.com/t", ClientAuthentication.BODY, "task", "end");

        assertThat(text(reading(client, answer(400, "{\"error\":\"invalid_scope\"}"))))
                .contains("(task end)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error\":\"\"}", "{\"error\":7}", "{\"error\":{}}", "{\"error\":\"\u00fc\"}"})
    void anErrorWithoutACodeIsARefusal(String body) {
        assertThat(reading(answer(400, body))).isInstanceOf(Refused.class);
    }

    @Test
    void anErrorIsOneWhateverTheStatus() {
        assertThat(reading(answer(200, "{\"error\":\"invalid_client\"}"))).isInstanceOf(Refused.class);
    }

    @Test
    void theServersWordsAreShown() {
        assertThat(text(reading(answer(
                        400,
                        "{\"error\":\"invalid_grant\",\"error_description\":\"Konto \\u0007ist\\r\\n gesperrt: ü\"}"))))
                .contains("('Konto ist gesperrt: ü')");
    }

    @Test
    void theServersWordsAreBounded() {
        String text = text(reading(
                answer(400, "{\"error\":\"made_up\",\"error_description\":\"" + "word ".repeat(1_000) + "\"}")));

        assertThat(text).contains("word word").hasSizeLessThan(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"temporarily_unavailable", "server_error"})
    void anErrorThatPassesMayBeRetried(String code) {
        TokenHttpResponse response =
                new TokenHttpResponse(400, Map.of("retry-after", "7"), "{\"error\":\"" + code + "\"}");

        assertThat(reading(response))
                .isEqualTo(new Failed(
                        "The authorization server login.example.com answered HTTP 400: " + code,
                        true,
                        Duration.ofSeconds(7)));
    }
}
