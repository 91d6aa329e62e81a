package io.camelcce.auth.server;

import static io.camelcce.auth.server.Grants.attempt;
import static io.camelcce.auth.server.Grants.granted;
import static io.camelcce.auth.server.Grants.settings;
import static io.camelcce.auth.server.Grants.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.auth.TestClock;
import io.camelcce.auth.server.StubServer.Seen;
import io.camelcce.authorization.AuthorizationRequest.NotPossible;
import io.camelcce.authorization.AuthorizationRequest.SignIn;
import io.camelcce.authorization.Discovery;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {

    private static final OAuthClient CLIENT = new OAuthClient("client", Secret.of("hunter2"), null);
    private static final String OAUTH = "/.well-known/oauth-authorization-server";
    private static final String OPENID = "/.well-known/openid-configuration";
    private static final String TOKEN = "{\"access_token\":\"abc\",\"token_type\":\"Bearer\"}";

    private final StubServer stub = StubServer.open();
    private final TestClock clock = new TestClock();
    private final OAuthServer server = new OAuthServer(new JdkTransport(), clock);

    @AfterEach
    void stop() {
        stub.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, /.well-known/oauth-authorization-server",
        "/, /.well-known/openid-configuration",
        "/tenant, /.well-known/oauth-authorization-server/tenant",
        "/tenant, /tenant/.well-known/openid-configuration",
        "/a/b/, /.well-known/oauth-authorization-server/a/b",
        "/a/b/, /a/b/.well-known/openid-configuration"
    })
    void theMetadataAreWhereRfc8414OrOpenIdHaveThem(String issuer, String where) {
        stub.at(where, 200, metadata(stub.url(issuer))).at("/token", 200, TOKEN);

        assertThat(granted(server.clientCredentials(of(issuer))).accessToken()).isNotNull();
    }

    @Test
    void anIssuerWithoutAPathHasThemAtItsRoot() {
        stub.at(OAUTH, 200, metadata(stub.url(""))).at("/token", 200, TOKEN);

        assertThat(granted(server.clientCredentials(of(""))).accessToken()).isNotNull();
    }

    @Test
    void whatIsNoMetadataWhereRfc8414LooksIsLookedForWhereOpenIdDoes() {
        stub.at(OAUTH, 200, "<html>Welcome</html>")
                .at(OPENID, 200, metadata(stub.url("/")))
                .at("/token", 200, TOKEN);

        assertThat(server.clientCredentials(of("/"))).isInstanceOf(Granting.Granted.class);
    }

    @Test
    void aUrlOfTheSettingsComesFirst() {
        stub.at(OAUTH, 200, metadata(stub.url("/"))).at("/mine", 200, TOKEN);
        GrantSettings settings =
                settings(CLIENT, new OAuthEndpoints(stub.url("/"), null, stub.url("/mine"), null, null, null));

        assertThat(server.clientCredentials(settings)).isInstanceOf(Granting.Granted.class);
        assertThat(stub.seen()).extracting(Seen::path).containsExactly("/mine");
        assertThat(((SignIn) server.authorizationRequest(settings, attempt()))
                        .uri()
                        .getPath())
                .isEqualTo("/authorize");
    }

    @Test
    void theyAreAskedForOnceAnHour() {
        stub.at(OAUTH, 200, metadata(stub.url("/"))).at("/token", 200, TOKEN);

        server.clientCredentials(of("/"));
        clock.advance(Duration.ofMinutes(59));
        server.clientCredentials(of("/"));
        assertThat(timesAsked()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));
        server.clientCredentials(of("/"));
        assertThat(timesAsked()).isEqualTo(2);
    }

    @Test
    void manyCallersAskOnce() throws Exception {
        stub.at(OAUTH, 200, metadata(stub.url("/"))).at("/token", 200, TOKEN);
        ExecutorService callers = Executors.newFixedThreadPool(20);
        try {
            List<Future<Granting>> all = IntStream.range(0, 100)
                    .mapToObj(one -> callers.submit(() -> server.clientCredentials(of("/"))))
                    .toList();
            for (Future<Granting> one : all) {
                assertThat(one.get()).isInstanceOf(Granting.Granted.class);
            }
        } finally {
            callers.shutdownNow();
        }
        assertThat(timesAsked()).isEqualTo(1);
    }

    @Test
    void aFailureIsNotKeptForLong() {
        stub.at(OAUTH, 503, "").at(OPENID, 503, "").at("/token", 200, TOKEN);
        assertThat(server.clientCredentials(of("/"))).isInstanceOf(Granting.Failed.class);

        stub.at(OAUTH, 200, metadata(stub.url("/")));
        assertThat(server.clientCredentials(of("/"))).isInstanceOf(Granting.Failed.class);
        assertThat(timesAsked()).isEqualTo(1);

        clock.advance(Duration.ofSeconds(10));
        assertThat(server.clientCredentials(of("/"))).isInstanceOf(Granting.Granted.class);
    }

    @Test
    void oldMetadataServeOnWhileThereAreNoNewerOnes() {
        stub.at(OAUTH, 200, metadata(stub.url("/"))).at("/token", 200, TOKEN);
        server.clientCredentials(of("/"));

        stub.at(OAUTH, 200, metadata(stub.url("/somebody-else")));
        clock.advance(Duration.ofHours(2));

        assertThat(server.clientCredentials(of("/"))).isInstanceOf(Granting.Granted.class);
        assertThat(timesAsked()).isEqualTo(2);
    }

    @Test
    void nobodyWaitsForNewerMetadataButTheOneWhoAsks() throws Exception {
        stub.at(OAUTH, 200, metadata(stub.url("/"))).at("/token", 200, TOKEN);
        HeldGets held = new HeldGets();
        OAuthServer busy = new OAuthServer(held, clock);
        busy.clientCredentials(of("/"));
        clock.advance(Duration.ofHours(2));
        held.hold();
        ExecutorService callers = Executors.newFixedThreadPool(2);
        try {
            Future<Granting> asking = callers.submit(() -> busy.clientCredentials(of("/")));
            held.awaitOne();

            Future<Granting> other = callers.submit(() -> busy.clientCredentials(of("/")));
            assertThat(other.get(1, TimeUnit.MINUTES)).isInstanceOf(Granting.Granted.class);
            assertThat(asking.isDone()).isFalse();

            held.release();
            assertThat(asking.get(1, TimeUnit.MINUTES)).isInstanceOf(Granting.Granted.class);
        } finally {
            held.release();
            callers.shutdownNow();
        }
        assertThat(timesAsked()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"https://attacker.example.com\"", "\"%s/\"", "\"%s?\"", "null", "7", "[\"%s\"]"})
    void metadataOfAnotherIssuerAreNotUsed(String issuer) {
        String other = issuer.replace("%s", stub.url("/tenant").toString());
        stub.at(
                        OAUTH + "/tenant",
                        200,
                        metadata(stub.url("/tenant")).replaceFirst("\"issuer\":\"[^\"]*\"", "\"issuer\":" + other))
                .at("/token", 200, TOKEN);

        Granting granting = server.clientCredentials(of("/tenant"));

        assertThat(granting).isInstanceOfSatisfying(Granting.Failed.class, failed -> assertThat(failed.retryable())
                .isFalse());
        assertThat(text(granting)).contains("not of the issuer " + stub.url("/tenant"));
        assertThat(stub.seen()).extracting(Seen::path).doesNotContain("/token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | <html>Sign in</html> | not a JSON object",
                "200 | [] | not a JSON object",
                "200 | '' | not a JSON object",
                "302 | '' | redirects are not followed: look where it redirects to, and set the issuer that is named there",
                "401 | '{\"error\":\"denied\",\"error_description\":\"Members only\"}' | HTTP 401",
                "404 | Nothing here | HTTP 404",
                "503 | '{\"message\":\"Busy\"}' | HTTP 503"
            })
    void anAnswerThatIsNoneIsToldWithItsStatus(int status, String body, String told) {
        stub.at(OAUTH, status, body);

        String text = text(server.clientCredentials(of("/")));

        assertThat(text)
                .contains(told, "HTTP " + status, stub.host() + OAUTH, stub.host() + OPENID + " answered HTTP 404");
    }

    /** Whoever may type an issuer would read by it what internal servers say to this machine. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | db.password=internal-words",
                "200 | \"internal-words\"",
                "200 | {\"issuer\":\"internal-words\"}",
                "200 | {\"issuer\":\"jdbc:internal-words\"}",
                "200 | {\"issuer\":\"https://internal-words@h.example.com/?internal-words#internal-words\"}",
                "200 | {\"issuer\":{\"a\":\"internal-words\"}}",
                "302 | internal-words",
                "401 | {\"error\":\"internal-words\",\"error_description\":\"internal-words\"}",
                "404 | internal-words",
                "503 | {\"message\":\"internal-words\"}",
                "500 | internal-words"
            })
    void whatAnswersIsNotQuoted(int status, String body) {
        stub.at(OAUTH, status, Map.of("Content-Type", "internal-words"), body).at(OPENID, status, body);

        assertThat(((Discovery.NotFound) server.discover(stub.url("/"))).text())
                .contains("HTTP " + status)
                .doesNotContain("internal-words");
        assertThat(text(server.clientCredentials(of("/")))).doesNotContain("internal-words");
    }

    @Test
    void theKindOfWhatAnswersIsTold() {
        stub.at(OAUTH, 200, Map.of("Content-Type", "Text/HTML; charset=utf-8"), "<html>Sign in</html>")
                .at(OPENID, 200, "{\"issuer\":\"https://other.example.com/%s\"}".formatted("x".repeat(200)));

        assertThat(text(server.clientCredentials(of("/"))))
                .contains("HTTP 200, the body is not a JSON object (text/html)")
                .contains("of the issuer 'https://other.example.com/xxx", "x…'")
                .hasSizeLessThan(600);
    }

    @Test
    void aDocumentWithoutEndIsNotRead() {
        stub.at(OAUTH, 200, metadata(stub.url("/")).replace("}", ",\"x\":\"" + "x".repeat(70_000) + "\"}"));

        assertThat(text(server.clientCredentials(of("/"))))
                .contains("longer than 65536 characters")
                .hasSizeLessThan(600);
    }

    @Test
    void aBusyServerMayBeAskedAgainWhenItSays() {
        stub.at(OAUTH, 429, Map.of("Retry-After", "7"), "");

        assertThat(server.clientCredentials(of("/"))).isInstanceOfSatisfying(Granting.Failed.class, failed -> {
            assertThat(failed.retryable()).isTrue();
            assertThat(failed.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        });
    }

    @Test
    void aServerThatIsNotThereIsAskedOnceAndMayBeAskedAgain() {
        GrantSettings settings = settings(CLIENT, Grants.discovered(ServerUrl.parse("http://127.0.0.1:1/tenant")));

        assertThat(server.clientCredentials(settings))
                .isEqualTo(new Granting.Failed(
                        "No answer from the authorization server"
                                + " 127.0.0.1:1/.well-known/oauth-authorization-server/tenant: ConnectException",
                        true,
                        null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"http://cce.example.com/token\"",
                "\"https://user:password@cce.example.com/token\"",
                "\"https://cce.example.com/token?a=b\"",
                "\"ftp://cce.example.com\"",
                "\"/token\"",
                "\"\"",
                "7",
                "{}"
            })
    void noSecretGoesToAnAddressThatIsNotAllowed(String url) {
        stub.at(
                OAUTH,
                200,
                metadata(stub.url("/")).replaceFirst("\"token_endpoint\":\"[^\"]*\"", "\"token_endpoint\":" + url));

        Granting granting = server.clientCredentials(of("/"));

        assertThat(granting).isInstanceOfSatisfying(Granting.Failed.class, failed -> assertThat(failed.retryable())
                .isFalse());
        assertThat(text(granting)).contains("token_endpoint", "is not called").doesNotContain("password");
        assertThat(server.authorizationRequest(of("/"), attempt())).isInstanceOf(NotPossible.class);
    }

    @Test
    void anEndpointThatTheMetadataDoNotNameHasToBeSet() {
        stub.at(OAUTH, 200, "{\"issuer\":\"%s\"}".formatted(stub.url("/")));

        assertThat(text(server.clientCredentials(of("/")))).contains("name no token_endpoint", "set its URL");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false", "'\"true\"', false", "null, false", "1, false"})
    void callbacksNameTheirIssuerIfTheMetadataSaySo(String said, boolean named) {
        stub.at(
                OAUTH,
                200,
                metadata(stub.url("/"))
                        .replace("}", ",\"authorization_response_iss_parameter_supported\":" + said + "}"));

        assertThat(server.issuerOfCallbacks(of("/")).isPresent()).isEqualTo(named);
    }

    @Test
    void callbacksNeedNotNameAnIssuerOfWhichNothingIsKnown() {
        assertThat(server.issuerOfCallbacks(of("/"))).isEmpty();
        assertThat(server.issuerOfCallbacks(settings(CLIENT, OAuthEndpoints.NONE)))
                .isEmpty();
    }

    private GrantSettings of(String issuer) {
        return settings(CLIENT, Grants.discovered(stub.url(issuer)));
    }

    private long timesAsked() {
        return stub.seen().stream().filter(one -> one.path().equals(OAUTH)).count();
    }

    private String metadata(ServerUrl issuer) {
        return "{\"issuer\":\"%s\",\"authorization_endpoint\":\"%s\",\"token_endpoint\":\"%s\"}"
                .formatted(issuer, stub.url("/authorize"), stub.url("/token"));
    }
}
