package io.camelcce.examples;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorizations;
import io.camelcce.authorization.Secret;
import io.camelcce.camel.Browser;
import io.camelcce.camel.CceComponent;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.Exchange;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.Main;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.spi.PropertiesFunction;
import org.apache.camel.test.AvailablePortFinder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The property files of {@code docs/authorizations.md}, with the contact centre of the test in the place of theirs. */
class AuthorizationPropertiesTest {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER =
            new ContactCenterExtension(SimulatedContactCenter.builder().client("my-client", "s3cret-of-my-client"));

    @RegisterExtension
    static final AvailablePortFinder.Port PORT = AvailablePortFinder.find();

    private static final Path FILES = Path.of("src", "test", "resources", "examples", "authorizations");
    private static final String CREATE =
            "cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support&throwExceptionOnFailure=false";

    private final Main main = new Main();

    @AfterEach
    void stop() {
        main.stop();
    }

    @Test
    void clientCredentials() throws Exception {
        start(
                "client-credentials.properties",
                Map.of("CCE_CLIENT_SECRET", contactCenter().clientSecret()));

        assertThat(outcomeOf("")).isEqualTo("done");
        assertThat(contactCenter().ledger().tokenRequests("client_credentials")).isEqualTo(1);
    }

    @Test
    void aPersonSignsInAtWebex() throws Exception {
        start(
                "webex.properties",
                Map.of("CCE_CLIENT_SECRET", "webex-s3cret", "CCE_SCOPE", "scope-of-cce"),
                "camel.component.cce.store",
                "memory");
        NodeAuthorizations authorizations = cce().getNodeAuthorizations();
        authorizations.add("default", "night", new GrantSettingsDraft());

        AuthorizationRequest request = authorizations.authorize(
                IntegrationName.DEFAULT, new AuthorizationName("night"), Secret.of("a session"));

        assertThat(request).isInstanceOfSatisfying(AuthorizationRequest.SignIn.class, signIn -> assertThat(
                        signIn.uri().toString())
                .startsWith("https://webexapis.com/v1/authorize?")
                .contains(
                        "client_id=my-client",
                        "scope=scope-of-cce",
                        "code_challenge_method=S256",
                        "redirect_uri=https%3A%2F%2Fcamel.example.com%2Fcce%2Fcallback%2Fdefault")
                .doesNotContain("webex-s3cret"));
    }

    @Test
    void twoContactCentres() throws Exception {
        contactCenter().acceptToken("service-t0ken");
        start(
                "integrations.properties",
                Map.of("SALES_CLIENT_SECRET", contactCenter().clientSecret(), "SERVICE_TOKEN", "service-t0ken"));

        assertThat(outcomeOf("")).isEqualTo("done");
        assertThat(contactCenter().ledger().tokenRequests()).isEqualTo(1);
        assertThat(outcomeOf("&integration=service")).isEqualTo("done");
        assertThat(contactCenter().ledger().tokenRequests()).isEqualTo(1);
    }

    @Test
    void severalAuthorizationsOfOne() throws Exception {
        start(
                "several.properties",
                Map.of(
                        "DAY_CLIENT_SECRET", contactCenter().clientSecret(),
                        "NIGHT_CLIENT_SECRET", contactCenter().clientSecret()));

        assertThat(outcomeOf("")).isEqualTo("done");
        assertThat(outcomeOf("&authorization=day")).isEqualTo("done");
        assertThat(contactCenter().ledger().tokenRequests()).isEqualTo(1);
        assertThat(outcomeOf("&authorization=night")).isEqualTo("done");
        assertThat(contactCenter().ledger().tokenRequests()).isEqualTo(2);
    }

    @Test
    void aRefreshTokenInsteadOfAPerson() throws Exception {
        String refreshToken = refreshToken();

        start(
                "refresh-token.properties",
                Map.of("CCE_CLIENT_SECRET", contactCenter().clientSecret(), "CCE_REFRESH_TOKEN", refreshToken),
                "camel.component.cce.store",
                "memory");

        assertThat(outcomeOf("")).isEqualTo("done");
        assertThat(contactCenter().ledger().tokenRequests("refresh_token")).isEqualTo(1);
    }

    @Test
    void aPersonSignsInAtTheSimulator() throws Exception {
        main.configure().addRoutesBuilder(new SignInRoutes());
        start("simulator.properties", Map.of());

        HttpResponse<String> begun =
                application(HttpRequest.newBuilder(at("/authorize")).POST(BodyPublishers.noBody()));
        assertThat(begun.statusCode()).isEqualTo(303);
        URI back = new Browser()
                .signIn(URI.create(begun.headers().firstValue("Location").orElseThrow()), "ann@example.com");
        assertThat(back.toString()).startsWith(at("/cce/callback/sales?").toString());
        String cookie = begun.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");

        assertThat(application(HttpRequest.newBuilder(back).header("Cookie", cookie))
                        .body())
                .isEqualTo("night is authorized.");
        assertThat(outcomeOf("&authorization=night")).isEqualTo("done");
    }

    private static URI at(String path) {
        return URI.create("http://localhost:%d%s".formatted(PORT.getPort(), path));
    }

    private static HttpResponse<String> application(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    private void start(String file, Map<String, String> environment, String... more) throws Exception {
        Properties properties = new Properties();
        properties.load(new StringReader(ofTheTest(Files.readString(FILES.resolve(file)))));
        for (int i = 0; i < more.length; i += 2) {
            properties.setProperty(more[i], more[i + 1]);
        }
        main.setDefaultPropertyPlaceholderLocation("false");
        main.setInitialProperties(properties);
        main.addMainListener(new MainListenerSupport() {
            @Override
            public void beforeInitialize(BaseMainSupport starting) {
                starting.getCamelContext().getPropertiesComponent().addPropertiesFunction(new Environment(environment));
            }
        });
        main.start();
    }

    private static String ofTheTest(String text) {
        return text.replaceAll(
                        "= (cce|sales|service)\\.example\\.com",
                        "= " + contactCenter().domain())
                .replace(
                        "https://login.example.com/oauth2/token",
                        contactCenter().tokenUrl())
                .replaceAll("(sales|day|night|demo)-client", contactCenter().clientId())
                .replace("demo-secret", contactCenter().clientSecret())
                .replace("http://127.0.0.1:8089", contactCenter().domain())
                .replace("8080", Integer.toString(PORT.getPort()));
    }

    private String outcomeOf(String options) {
        Exchange call = main.getCamelContext()
                .createProducerTemplate()
                .send(CREATE + options, exchange -> exchange.getMessage()
                        .setHeaders(new HashMap<>(
                                Map.of("CamelCceOrigin", "+447700900123", "CamelCceDestination", "44700"))));
        assertThat(call.getException()).isNull();
        return call.getMessage().getHeader("CamelCceOutcome", String.class);
    }

    private CceComponent cce() {
        return main.getCamelContext().getComponent("cce", CceComponent.class);
    }

    /** As somebody got it who signed in elsewhere. */
    private static String refreshToken() throws IOException, InterruptedException {
        String verifier = "v".repeat(43);
        String challenge = "7w_YNF9DSfIdPf_pRjSq646_kPr-2-o9NAl16JGghdM";
        URI back = new Browser()
                .signIn(
                        URI.create(contactCenter().authorizationUrl()
                                + "?response_type=code&client_id=%s&redirect_uri=http%%3A%%2F%%2F127.0.0.1%%2Fx&scope=tasks&state=s&code_challenge=%s&code_challenge_method=S256"
                                        .formatted(contactCenter().clientId(), challenge)),
                        "ann@example.com");
        String code = back.getQuery().replaceAll(".*code=([^&]*).*", "$1");
        String answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(contactCenter().tokenUrl()))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(
                                        "grant_type=authorization_code&code=%s&redirect_uri=http%%3A%%2F%%2F127.0.0.1%%2Fx&code_verifier=%s&client_id=%s&client_secret=%s"
                                                .formatted(
                                                        code,
                                                        verifier,
                                                        contactCenter().clientId(),
                                                        contactCenter().clientSecret())))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        return answer.replaceAll("(?s).*\"refresh_token\":\"([^\"]+)\".*", "$1");
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }

    /**
     * The environment of the process, for the test.
     *
     * @param variables by their names
     */
    private record Environment(Map<String, String> variables) implements PropertiesFunction {

        @Override
        public String getName() {
            return "env";
        }

        @Override
        public String apply(String remainder) {
            return requireNonNull(variables.get(remainder), remainder);
        }
    }
}
