package io.camelcce.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.IntegrationName;
import io.camelcce.camel.Browser;
import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceIntegration;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.test.AvailablePortFinder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody signs in by a browser; administrators look after what came of it. */
class SignInTest {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    @RegisterExtension
    static final AvailablePortFinder.Port PORT = AvailablePortFinder.find();

    private static final Map<String, Object> AN_SMS =
            Map.of("CamelCceOrigin", "+447700900123", "CamelCceDestination", "44700");

    private final HttpClient http = HttpClient.newHttpClient();
    private final DefaultCamelContext context = new DefaultCamelContext();

    @BeforeEach
    void start() throws Exception {
        CceComponent cce = context.getComponent("cce", CceComponent.class);
        cce.setStore("memory");
        cce.setPublicUrl("https://camel.example.com");
        cce.getIntegrations().put("sales", sales());
        MainHttpServer server = new MainHttpServer();
        server.setCamelContext(context);
        server.setHost("127.0.0.1");
        server.setPort(PORT.getPort());
        server.setPath("/");
        context.addService(server);
        context.addRoutes(new SignInRoutes());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:night")
                        .routeId("nightly")
                        .to("cce:createTask?integration=sales&authorization=night&mediaType=social&mediaChannel=sms"
                                + "&scriptSelector=SMS_Support&throwExceptionOnFailure=false");
            }
        });
        context.start();
        administration().add();
    }

    @AfterEach
    void stop() throws IOException {
        context.close();
    }

    @Test
    void aBrowserIsSentToSignInAndTakenBack() throws Exception {
        HttpResponse<String> back = signIn("ann@example.com");

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body()).isEqualTo("night is authorized.");
        assertThat(outcome()).isEqualTo("done");
        assertThat(administration().view()).contains("Authorized", "default: true", "route nightly");
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        String cookie = begin().headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).startsWith("__Host-cce=").contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax");
    }

    @Test
    void whatTheCallbackBringsIsNotGivenBack() throws Exception {
        HttpResponse<String> back = signIn("ann@example.com");

        assertThat(back.headers().map()).doesNotContainKeys("code", "state", "iss", "cookie");
        assertThat(back.headers().firstValue("Referrer-Policy")).contains("no-referrer");
    }

    @Test
    void aCallbackInAnotherBrowserChangesNothing() throws Exception {
        URI back = new Browser().signIn(location(begin()), "ann@example.com");

        HttpResponse<String> answer = get(back, "__Host-cce=" + "x".repeat(43));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("another browser");
        assertThat(outcome()).isEqualTo("unauthorized");
    }

    @Test
    void aCallbackWithoutAnythingChangesNothing() throws Exception {
        assertThat(get(URI.create("/cce/callback/sales"), "").statusCode()).isEqualTo(400);
    }

    @Test
    void anotherPersonIsConfirmedInTheSameBrowser() throws Exception {
        signIn("ann@example.com");
        HttpResponse<String> begun = begin();
        HttpResponse<String> asked =
                get(new Browser().signIn(location(begun), "<b>bob</b>@example.com"), cookie(begun));

        assertThat(asked.body())
                .contains("ann@example.com authorized before, now &lt;b&gt;bob")
                .doesNotContain("<b>");
        String confirmation = asked.body().replaceAll("(?s).*value=\"([^\"]+)\".*", "$1");
        assertThat(post("/confirm", "confirmation=" + confirmation, cookie(begun))
                        .body())
                .isEqualTo("night is authorized.");
    }

    @Test
    void whatIsNotReadyIsToldWithItsRemedy() throws Exception {
        CceComponent cce = context.getComponent("cce", CceComponent.class);
        cce.stop();
        cce.setPublicUrl(null);
        cce.start();

        HttpResponse<String> answer = begin();

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isNotBlank();
    }

    @Test
    void administratorsLookAfterIt() throws Exception {
        Administration administration = administration();
        signIn("ann@example.com");

        assertThat(administration.redirectUris())
                .containsExactly(URI.create("https://camel.example.com/cce/callback/sales"));
        assertThat(administration.ask("tasks more", false)).contains("would stop", "route nightly");
        assertThat(administration.ask("tasks more", true)).contains("revoked");
        assertThat(outcome()).isEqualTo("unauthorized");
        administration.makeDefault();
        assertThat(administration.remove()).contains("in use by route nightly");

        context.getRouteController().stopRoute("nightly");
        context.removeRoute("nightly");
        assertThat(administration.remove()).contains("no tokens to revoke");
    }

    @Test
    void aNewNameChangesNothingElse() throws Exception {
        signIn("ann@example.com");

        administration().rename("late");

        assertThat(context.getComponent("cce", CceComponent.class)
                        .getNodeAuthorizations()
                        .list(new IntegrationName("sales"))
                        .all())
                .singleElement()
                .satisfies(one -> assertThat(one.grant()).isPresent());
    }

    private Administration administration() {
        return new Administration(context);
    }

    private HttpResponse<String> signIn(String email) throws Exception {
        HttpResponse<String> begun = begin();
        return get(new Browser().signIn(location(begun), email), cookie(begun));
    }

    private HttpResponse<String> begin() throws Exception {
        return post("/authorize", "", "");
    }

    private static URI location(HttpResponse<String> begun) {
        assertThat(begun.statusCode()).isEqualTo(303);
        return URI.create(begun.headers().firstValue("Location").orElseThrow());
    }

    private static String cookie(HttpResponse<String> begun) {
        return begun.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private HttpResponse<String> get(URI back, String cookie) throws IOException, InterruptedException {
        String query = back.getRawQuery() == null ? "" : "?" + back.getRawQuery();
        return http.send(request(back.getRawPath() + query, cookie).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form, String cookie)
            throws IOException, InterruptedException {
        return http.send(
                request(path, cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path, String cookie) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(PORT.getPort(), path)));
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private String outcome() {
        Exchange call = context.createProducerTemplate()
                .send("direct:night", exchange -> exchange.getMessage().setHeaders(new HashMap<>(AN_SMS)));
        return call.getMessage().getHeader("CamelCceOutcome", String.class);
    }

    private static CceIntegration sales() {
        SimulatedContactCenter contactCenter = CONTACT_CENTER.contactCenter();
        CceIntegration sales = new CceIntegration();
        sales.setDomain(contactCenter.domain());
        sales.setClientId(contactCenter.clientId());
        sales.setClientSecret(contactCenter.clientSecret());
        sales.setAuthorizationUrl(contactCenter.authorizationUrl());
        sales.setTokenUrl(contactCenter.tokenUrl());
        sales.setRevocationUrl(contactCenter.revocationUrl());
        sales.setUserInfoUrl(contactCenter.userInfoUrl());
        sales.setScope("tasks");
        return sales;
    }
}
