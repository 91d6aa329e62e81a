package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationRequest.SignIn;
import io.camelcce.authorization.Completion;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorizations;
import io.camelcce.authorization.Removal;
import io.camelcce.authorization.Secret;
import io.camelcce.camel.monitor.CceAuthorizationEvent;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TokenFault;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.health.DefaultHealthCheckRegistry;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.SimpleEventNotifierSupport;
import org.apache.camel.test.junit5.TestExecutionConfiguration;
import org.apache.camel.util.json.JsonObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The whole life of a node authorization shows wherever one can look, and no secret does. */
class AuthorizationsShownTest extends CceRoutes {

    private static final AuthorizationName SALES = new AuthorizationName("sales");
    private static final Secret SESSION = Secret.of("s3ssion-of-the-browser");
    private static final Pattern SECRETS = Pattern.compile(
            "\"(?:access|refresh)_token\"\\s*:\\s*\"([^\"]+)\"|(?:^|&)(?:code|code_verifier|refresh_token|client_secret|token|state)=([^&]+)");

    private final CapturedLog log = new CapturedLog();
    private final List<CceAuthorizationEvent> events = new CopyOnWriteArrayList<>();
    private final StringBuilder shown = new StringBuilder();

    @Override
    public void configureTest(TestExecutionConfiguration configuration) {
        super.configureTest(configuration);
        configuration.withEnableJMX();
    }

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        HealthCheckRegistry registry = new DefaultHealthCheckRegistry(context);
        context.getCamelContextExtension().addContextPlugin(HealthCheckRegistry.class, registry);
        context.getManagementStrategy().addEventNotifier(new Heard());
        return context;
    }

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.setAuthorizationUrl(contactCenter().authorizationUrl());
        cce.setRevocationUrl(contactCenter().revocationUrl());
        cce.setPublicUrl("https://app.example.com");
        cce.setStore("memory");
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:get").routeId("read").to("cce:getTask?taskId=none&authorization=sales");
            }
        };
    }

    @AfterEach
    void logAsBefore() {
        log.close();
    }

    @Test
    void itsWholeLife() throws Exception {
        NodeAuthorizations administration = cce().getNodeAuthorizations();

        administration.add(IntegrationName.DEFAULT, SALES, GrantSettings.NONE);
        assertShown("pending", "somebody has to authorize it");
        assertHealth(HealthCheck.State.DOWN, "the authorization sales is pending: somebody has to authorize it");

        authorize(administration);
        assertShown("authorized", null);
        assertHealth(HealthCheck.State.UP, "");
        assertThat(row().get("expiresAt")).isNotNull();
        assertThat(row().get("lastFailure")).isNull();
        assertThat(row().get("usedBy").toString()).contains("route read").doesNotContain("stopped");

        contactCenter().refuseTokens();
        assertThat(outcome()).isEqualTo("rejected");
        assertShown("authorized", null);

        contactCenter()
                .set(Switches.TOKEN_FAULT, Optional.of(TokenFault.UNAVAILABLE))
                .refuseTokens();
        assertThat(outcome()).isEqualTo("unavailable");
        assertShown("withoutToken", "503");
        assertThat(outcome()).isEqualTo("unavailable");
        assertHealth(HealthCheck.State.DOWN, "the authorization sales has no token");
        assertThat(row().get("failure").toString()).contains("503");

        contactCenter().set(Switches.TOKEN_FAULT, Optional.empty());
        await().until(() -> outcome().equals("rejected"));
        assertShown("authorized", null);
        assertHealth(HealthCheck.State.UP, "");

        contactCenter().revokeGrants();
        assertThat(outcome()).isEqualTo("unauthorized");
        assertShown("reauthorizationRequired", "Authorize again");
        assertHealth(HealthCheck.State.DOWN, "the authorization sales is reauthorizationRequired");

        context().getRouteController().stopRoute("read");
        assertThat(row().get("usedBy").toString()).contains("(stopped)");
        context().removeRoute("read");
        assertThat(administration.remove(IntegrationName.DEFAULT, SALES)).isInstanceOf(Removal.Removed.class);
        assertThat(table().get(new Object[] {"default", "sales"})).isNull();
        assertHealth(HealthCheck.State.UP, "");

        assertEvents();
        lookEverywhere();
        assertNoSecretIn(shown + log.text());
    }

    private void assertEvents() {
        await().until(() -> events.size() >= 7);
        assertThat(events)
                .extracting(CceAuthorizationEvent::getEvent)
                .allSatisfy(event -> assertThat(event.authorization()).isEqualTo(SALES))
                .extracting(event -> (Object) event.getClass())
                .containsSubsequence(
                        AuthorizationEvent.Added.class,
                        AuthorizationEvent.Authorized.class,
                        AuthorizationEvent.Refreshed.class,
                        AuthorizationEvent.RefreshFailed.class,
                        AuthorizationEvent.Refreshed.class,
                        AuthorizationEvent.ReauthorizationRequired.class,
                        AuthorizationEvent.Removed.class);
        events.forEach(event -> shown.append(event).append(event.getEvent()).append('\n'));
        assertThat(log.text())
                .contains("WARN io.camelcce.camel.monitor.AuthorizationLog The authorization sales")
                .contains("has to be authorized again");
    }

    private void authorize(NodeAuthorizations administration) throws Exception {
        SignIn signIn = (SignIn) administration.authorize(IntegrationName.DEFAULT, SALES, SESSION);
        assertThat(administration.complete(new SignedInPerson("ann@example.com").signIn(signIn.uri()), SESSION))
                .isInstanceOf(Completion.Completed.class);
    }

    /** In JMX and in both forms of the console. */
    private void assertShown(String status, @Nullable String cause) throws Exception {
        assertThat(row().get("status")).isEqualTo(status);
        assertThat(console().call(DevConsole.MediaType.TEXT))
                .asString()
                .contains("authorization=sales, default=true, declared=false, status=" + status);
        assertThat(json()).contains("\"status\":\"" + status + "\"");
        if (cause == null) {
            assertThat(row().get("cause")).isNull();
        } else {
            assertThat(row().get("cause").toString()).contains(cause);
        }
        lookEverywhere();
    }

    private void assertHealth(HealthCheck.State state, String message) {
        HealthCheck.Result result = health();
        assertThat(result.getState()).isEqualTo(state);
        assertThat(result.getMessage().orElse("")).contains(message);
    }

    private void lookEverywhere() throws Exception {
        new ManagedBeans(context()).everything().forEach(line -> shown.append(line)
                .append('\n'));
        shown.append(table());
        shown.append(console().call(DevConsole.MediaType.TEXT));
        shown.append(json());
        shown.append(health().getMessage()).append(health().getDetails()).append(health());
    }

    private void assertNoSecretIn(String text) {
        Set<String> secrets = secrets();
        assertThat(secrets).hasSizeGreaterThan(8);
        assertThat(text).contains("sales").contains("authorizationTable()").contains("CallsTotal=");
        secrets.forEach(secret -> assertThat(text.contains(secret))
                .as("a secret of %d characters is shown", secret.length())
                .isFalse());
    }

    /** All that went over the wire and should be seen by nobody else. */
    private static Set<String> secrets() {
        Set<String> secrets = new LinkedHashSet<>();
        secrets.add(contactCenter().clientSecret());
        secrets.add(SESSION.reveal());
        for (ServeEvent event : contactCenter().wireMock().getAllServeEvents()) {
            if (event.getRequest().getUrl().startsWith("/oauth2/")) {
                addSecrets(secrets, event.getRequest().getBodyAsString());
                addSecrets(secrets, event.getResponse().getBodyAsString());
                addSecrets(secrets, event.getRequest().getUrl().replaceFirst("^[^?]*\\??", ""));
            }
        }
        return secrets;
    }

    private static void addSecrets(Set<String> secrets, String text) {
        SECRETS.matcher(text)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .map(secret -> URLDecoder.decode(secret, StandardCharsets.UTF_8))
                .forEach(secrets::add);
    }

    private String outcome() {
        return header(send("direct:get", Map.of()), CceConstants.OUTCOME, String.class);
    }

    private CompositeData row() throws JMException {
        return table().get(new Object[] {"default", "sales"});
    }

    private TabularData table() throws JMException {
        ManagedBeans beans = new ManagedBeans(context());
        return (TabularData) beans.server()
                .invoke(
                        beans.named("type=components,name=\"cce\""),
                        "authorizationTable",
                        new Object[0],
                        new String[0]);
    }

    private HealthCheck.Result health() {
        HealthCheckHelper.getHealthCheckRepository(context(), "producers").setEnabled(true);
        String authority = contactCenter().domain().replace("http://", "");
        return HealthCheckHelper.invoke(context(), "producer:cce-" + authority + "-authorizations", Map.of())
                .orElseThrow();
    }

    private DevConsole console() {
        DevConsole console = PluginHelper.getDevConsoleResolver(context()).resolveDevConsole("cce");
        return CamelContextAware.trySetCamelContext(console, context());
    }

    private String json() {
        return ((JsonObject) console().call(DevConsole.MediaType.JSON)).toJson();
    }

    private CceComponent cce() {
        return context().getComponent("cce", CceComponent.class);
    }

    /** Keeps what happens to authorizations. */
    private final class Heard extends SimpleEventNotifierSupport {

        @Override
        public boolean isEnabled(CamelEvent event) {
            return event instanceof CceAuthorizationEvent;
        }

        @Override
        public void notify(CamelEvent event) {
            events.add((CceAuthorizationEvent) event);
        }
    }
}
