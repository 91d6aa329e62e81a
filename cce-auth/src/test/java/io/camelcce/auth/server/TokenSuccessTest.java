package io.camelcce.auth.server;

import static io.camelcce.auth.server.Clients.answer;
import static io.camelcce.auth.server.Clients.anyClient;
import static io.camelcce.auth.server.Clients.client;
import static io.camelcce.auth.server.Clients.issued;
import static io.camelcce.auth.server.Clients.reading;
import static io.camelcce.auth.server.Grants.granted;
import static io.camelcce.auth.server.Grants.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.auth.TestClock;
import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Granting.Failed;
import io.camelcce.authorization.Granting.Granted;
import io.camelcce.authorization.Granting.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
                "-1 | PT1H",
                "'\"60\"' | PT1M",
                "'\" 60 \"' | PT1M",
                "'\"-5\"' | PT1H",
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
                .isEqualTo(issued("abc", lifetime));
    }

    @Test
    void aLifetimeCountsFromTheMomentOfAsking() {
        TestClock clock = new TestClock();
        Instant asked = clock.instant();
        TokenTransport slow = PostOnly.of((url, headers, form) -> {
            clock.advance(Duration.ofMinutes(30));
            return answer(200, "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
        });

        Granting read = new OAuthServer(slow, clock).clientCredentials(anyClient());

        assertThat(granted(read).expiresAt()).isEqualTo(asked.plus(Duration.ofHours(1)));
    }

    @Test
    @Tag("F52")
    void aTokenWithoutLifetimeLivesForAnHour() {
        assertThat(reading(answer(200, "{\"access_token\":\"abc\",\"token_type\":\"bearer\"}")))
                .isEqualTo(issued("abc", Duration.ofHours(1)));
    }

    @Test
    void oddFieldsThatSayNothingAboutTheTokenDoNotMatter() {
        assertThat(reading(answer(
                        201,
                        "{\"access_token\":\"abc\",\"token_type\":\"BEARER\",\"expires_in\":60,\"scope\":[\"a\"],"
                                + "\"refresh_token\":7,\"id_token\":{},\"issued_token_type\":\"::\",\"error\":null}")))
                .isEqualTo(issued("abc", Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"mac\"", "\"DPoP\"", "\"\"", "5", "null"})
    @Tag("F54")
    void refusesATokenThatIsNotABearerToken(String type) {
        Granting read = reading(answer(200, "{\"access_token\":\"abc\",\"token_type\":" + type + "}"));

        assertThat(read).isInstanceOfSatisfying(Failed.class, failed -> {
            assertThat(failed.retryable()).isFalse();
            assertThat(failed.text()).contains("login.example.com", "type");
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
        String fields = body.contains("access_token") ? "access_token, token_type" : "token_type";

        assertThat(reading(answer(200, body)))
                .isEqualTo(new Failed(
                        "The authorization server login.example.com answered HTTP 200 with no access token that can be"
                                + " sent; the fields of the answer: " + fields,
                        false,
                        null));
    }

    @Test
    @Tag("F54")
    void namesTheFieldsOfAnAnswerWithoutATokenButNoValueAndNoEnd() {
        String many = IntStream.range(0, 1_000)
                .mapToObj(number -> ",\"field-%d\":\"hunter2\"".formatted(number))
                .collect(Collectors.joining());

        assertThat(text(reading(answer(201, "{\"accessToken\":\"hunter2\",\"hunter2 hunter2\":1}"))))
                .endsWith("answered HTTP 201 with a token without a type; the fields of the answer: accessToken");
        assertThat(text(reading(answer(200, "{}")))).endsWith("the fields of the answer: none");
        assertThat(text(reading(answer(200, "{\"a\":\"hunter2\"" + many + "}"))))
                .contains("HTTP 200", "a, field-0, field-1")
                .doesNotContain("hunter2")
                .hasSizeLessThan(400);
    }

    @Test
    @Tag("F54")
    void refusesANarrowerScopeAndShowsIt() {
        GrantSettings client = client("https://login.example.com/t", ClientAuthentication.BASIC, "task", "end");

        Granting read = reading(
                client, answer(200, "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"scope\":\"task other\"}"));

        assertThat(read).isInstanceOf(Refused.class);
        assertThat(text(read)).contains("login.example.com", "'task other'", "'task end'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"end task more\"", "null", "\"task end\""})
    void takesAScopeThatIsWideEnough(String scope) {
        GrantSettings client = client("https://login.example.com/t", ClientAuthentication.BASIC, "task", "end");

        assertThat(reading(
                        client,
                        answer(200, "{\"access_token\":\"abc\",\"token_type\":\"Bearer\",\"scope\":" + scope + "}")))
                .isInstanceOf(Granted.class);
    }
}
