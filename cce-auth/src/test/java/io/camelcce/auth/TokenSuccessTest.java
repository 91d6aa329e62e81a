package io.camelcce.auth;

import static io.camelcce.auth.Clients.answer;
import static io.camelcce.auth.Clients.client;
import static io.camelcce.auth.Clients.reading;
import static io.camelcce.auth.Clients.text;
import static io.camelcce.auth.ScriptedRequest.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.auth.TokenAnswer.Failed;
import io.camelcce.auth.TokenAnswer.Issued;
import io.camelcce.auth.TokenAnswer.Refused;
import io.camelcce.authorization.ClientAuthentication;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSuccessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "60 | PT1M",
                "0 | PT0S",
                "-1 | PT0S",
                "'\"60\"' | PT1M",
                "'\" 60 \"' | PT1M",
                "'\"-5\"' | PT0S",
                "1.5 | PT1.5S",
                "999999999999999999999999 | PT720H",
                "1e400 | PT720H",
                "'\"1e400\"' | PT720H",
                "'\"NaN\"' | PT1H",
                "'\"soon\"' | PT1H",
                "'\"\"' | PT1H",
                "null | PT1H",
                "true | PT1H",
                "[] | PT1H"
            })
    @Tag("F52")
    void readsLifetimesAsServersReallyWriteThem(String expiresIn, Duration lifetime) {
        assertThat(reading(answer(
                        200, "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":" + expiresIn + "}")))
                .isEqualTo(new Issued(token("abc"), lifetime));
    }

    @Test
    @Tag("F52")
    void aTokenWithoutLifetimeLivesForAnHour() {
        assertThat(reading(answer(200, "{\"access_token\":\"abc\",\"token_type\":\"bearer\"}")))
                .isEqualTo(new Issued(token("abc"), Duration.ofHours(1)));
    }

    @Test
    void oddFieldsThatSayNothingAboutTheTokenDoNotMatter() {
        assertThat(reading(answer(
                        201,
                        "{\"access_token\":\"abc\",\"token_type\":\"BEARER\",\"expires_in\":60,\"scope\":[\"a\"],"
                                + "\"refresh_token\":7,\"id_token\":{},\"issued_token_type\":\"::\",\"error\":null}")))
                .isEqualTo(new Issued(token("abc"), Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"mac\"", "\"DPoP\"", "\"\"", "5", "null"})
    @Tag("F54")
    void refusesATokenThatIsNotABearerToken(String type) {
        TokenAnswer read = reading(answer(200, "{\"access_token\":\"abc\",\"token_type\":" + type + "}"));

        assertThat(read).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.retryable()).isFalse();
            assertThat(failed.reason()).contains("login.example.com", "type");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"token_type\":\"Bearer\"}",
                "{\"token_type\":\"Bearer\",\"access_token\":null}",
                "{\"token_type\":\"Bearer\",\"access_token\":17}",
                "{\"token_type\":\"Bearer\",\"access_token\":\"\"}",
                "{\"token_type\":\"Bearer\",\"access_token\":\" \"}",
                "{\"token_type\":\"Bearer\",\"access_token\":\"abc\\r\\nX-Injected: 1\"}",
                "{\"token_type\":\"Bearer\",\"access_token\":\"t\u00f6ken\"}"
            })
    @Tag("F54")
    void refusesAnAnswerWithoutATokenThatCanBeSent(String body) {
        assertThat(reading(answer(200, body)))
                .isEqualTo(new Failed(
                        "The authorization server login.example.com answered with no access token that can be sent",
                        false,
                        null));
    }

    @Test
    @Tag("F54")
    void refusesANarrowerScopeAndShowsIt() {
        ClientCredentials client = client("https://login.example.com/t", ClientAuthentication.BASIC, "task", "end");

        TokenAnswer read = reading(
                client, answer(200, "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"scope\":\"task other\"}"));

        assertThat(read).isInstanceOf(Refused.class);
        assertThat(text(read)).contains("login.example.com", "'task other'", "'task end'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"end task more\"", "null", "\"task end\""})
    void takesAScopeThatIsWideEnough(String scope) {
        ClientCredentials client = client("https://login.example.com/t", ClientAuthentication.BASIC, "task", "end");

        assertThat(reading(
                        client,
                        answer(200, "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"scope\":" + scope + "}")))
                .isInstanceOf(Issued.class);
    }
}
