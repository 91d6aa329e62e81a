package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.Completion;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorizations;
import io.camelcce.authorization.Refusal;
import io.camelcce.authorization.Removal;
import io.camelcce.authorization.Ruling;
import io.camelcce.authorization.Secret;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Routes under an authorization that a person grants, from the first click to the restart of the application. */
class AuthorizedByAPersonTest {

    private static final IntegrationName SALES = new IntegrationName("sales");
    private static final AuthorizationName NIGHT = new AuthorizationName("night");
    private static final Secret SESSION = Secret.of("the-session-of-a-browser");

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER =
            new ContactCenterExtension(SimulatedContactCenter.builder().tokenLifetime(Duration.ofSeconds(3)));

    private final Browser browser = new Browser();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aRouteWorksOnceSomebodyHasSignedIn() throws Exception {
        try (DefaultCamelContext context = started("memory")) {
            List<AuthorizationEvent> events = new CopyOnWriteArrayList<>();
            cce(context).addAuthorizationListener(events::add);
            NodeAuthorizations administration = cce(context).getNodeAuthorizations();
            assertThat(administration.add("sales", "night", new GrantSettingsDraft()))
                    .isInstanceOf(Ruling.Allowed.class);

            Exchange before = call(context);
            assertThat(outcome(before)).isEqualTo("unauthorized");

            assertThat(signIn(administration, "ann@example.com")).isInstanceOf(Completion.Completed.class);

            assertThat(outcome(call(context))).isEqualTo("done");
            assertThat(contactCenter().ledger().requests("POST", "/drapi/v1/tasks"))
                    .extracting(seen -> seen.email())
                    .containsExactly("ann@example.com");
            assertThat(events)
                    .hasAtLeastOneElementOfType(AuthorizationEvent.Added.class)
                    .hasAtLeastOneElementOfType(AuthorizationEvent.Authorized.class);
        }
    }

    @Test
    void itsTokenIsRefreshedWhileTheRouteRuns() throws Exception {
        try (DefaultCamelContext context = started("memory")) {
            NodeAuthorizations administration = cce(context).getNodeAuthorizations();
            administration.add("sales", "night", new GrantSettingsDraft());
            signIn(administration, "ann@example.com");
            call(context);

            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThat(outcome(call(context))).isEqualTo("done");
                assertThat(contactCenter().ledger().tokenRequests("refresh_token"))
                        .isGreaterThanOrEqualTo(2);
            });
            assertThat(contactCenter().ledger().grants("ann@example.com").get(0).alive())
                    .isTrue();
        }
    }

    @Test
    void whatNobodyUsesIsKeptAlive() throws Exception {
        CceComponent cce = component("memory");
        cce.setKeepAlive(Duration.ofSeconds(1).toMillis());
        try (DefaultCamelContext context = started(cce)) {
            NodeAuthorizations administration = cce.getNodeAuthorizations();
            administration.add("sales", "night", new GrantSettingsDraft());
            signIn(administration, "ann@example.com");

            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(
                            contactCenter().ledger().tokenRequests("refresh_token"))
                    .isGreaterThanOrEqualTo(2));

            assertThat(contactCenter().ledger().requests("POST", "/drapi/v1/tasks"))
                    .isEmpty();
            assertThat(outcome(call(context))).isEqualTo("done");
        }
    }

    @Test
    void aDeclaredRefreshTokenNeedsNobody() throws Exception {
        String refreshToken;
        try (DefaultCamelContext context = started("memory")) {
            NodeAuthorizations administration = cce(context).getNodeAuthorizations();
            administration.add("sales", "night", new GrantSettingsDraft());
            signIn(administration, "ann@example.com");
            refreshToken = administration
                    .list(SALES)
                    .named(NIGHT)
                    .flatMap(found -> found.grant())
                    .map(grant -> String.valueOf(
                            grant.refreshToken() == null
                                    ? ""
                                    : grant.refreshToken().reveal()))
                    .orElseThrow();
        }
        CceComponent cce = component("memory");
        CceAuthorization declared = new CceAuthorization();
        declared.setRefreshToken(refreshToken);
        Objects.requireNonNull(cce.getIntegrations().get("sales"))
                .getAuthorizations()
                .put("night", declared);
        try (DefaultCamelContext context = started(cce)) {
            assertThat(outcome(call(context))).isEqualTo("done");
            assertThat(contactCenter().ledger().tokenRequests("refresh_token")).isEqualTo(1);
        }
    }

    @Test
    void whatWasAuthorizedOutlivesTheApplication() throws Exception {
        String store = "file:" + folder.resolve("kept");
        try (DefaultCamelContext context = started(store)) {
            NodeAuthorizations administration = cce(context).getNodeAuthorizations();
            administration.add("sales", "night", new GrantSettingsDraft());
            signIn(administration, "ann@example.com");
            assertThat(outcome(call(context))).isEqualTo("done");
        }
        assertThat(Files.exists(folder.resolve("kept"))).isTrue();
        try (DefaultCamelContext context = started(store)) {
            assertThat(outcome(call(context))).isEqualTo("done");
            assertThat(contactCenter().ledger().grants("ann@example.com")).hasSize(1);
        }
    }

    @Test
    @Tag("F51")
    void aRefreshThatIsUnderWayWhenTheApplicationStopsIsKept() throws Exception {
        String store = "file:" + folder.resolve("kept");
        try (DefaultCamelContext context = started(store)) {
            NodeAuthorizations administration = cce(context).getNodeAuthorizations();
            administration.add("sales", "night", new GrantSettingsDraft());
            signIn(administration, "ann@example.com");
            contactCenter().set(Switches.TOKEN_DELAY, Duration.ofSeconds(2));
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> {
                call(context);
                return contactCenter().ledger().tokenRequests("refresh_token") == 1;
            });

            context.stop();
        }
        contactCenter().set(Switches.TOKEN_DELAY, Duration.ZERO);
        try (DefaultCamelContext context = started(store)) {
            assertThat(outcome(call(context))).isEqualTo("done");
            Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
                assertThat(outcome(call(context))).isEqualTo("done");
                assertThat(contactCenter().ledger().tokenRequests("refresh_token"))
                        .isGreaterThanOrEqualTo(2);
            });
            assertThat(contactCenter().ledger().grants("ann@example.com"))
                    .singleElement()
                    .satisfies(grant -> assertThat(grant.alive()).isTrue());
        }
    }

    @Test
    void aFolderThatCannotBeOneStopsTheRouteAtItsStart() throws Exception {
        Path file = Files.createFile(folder.resolve("a-file"));

        assertThatThrownBy(() -> started("file:" + file.resolve("below")))
                .hasStackTraceContaining("AuthorizationStoreException")
                .hasStackTraceContaining("a-file");
    }

    @Test
    @Tag("F56")
    void whatARouteUsesIsNotRemoved() throws Exception {
        try (DefaultCamelContext context = started("memory")) {
            NodeAuthorizations administration = cce(context).getNodeAuthorizations();
            administration.add("sales", "night", new GrantSettingsDraft());

            Removal refused = administration.remove(SALES, NIGHT);

            assertThat(refused).isInstanceOfSatisfying(Removal.Refused.class, removal -> assertThat(removal.refusal())
                    .isInstanceOf(Refusal.InUse.class)
                    .extracting(Refusal::text)
                    .asString()
                    .contains("route calls", "cce://createTask"));

            context.getRouteController().stopRoute("calls");
            assertThat(administration.remove(SALES, NIGHT)).isInstanceOf(Removal.Refused.class);

            context.removeRoute("calls");
            assertThat(administration.remove(SALES, NIGHT)).isInstanceOf(Removal.Removed.class);
        }
    }

    private Completion signIn(NodeAuthorizations administration, String email) throws Exception {
        AuthorizationRequest request = administration.authorize(SALES, NIGHT, SESSION);
        assertThat(request).isInstanceOf(AuthorizationRequest.SignIn.class);
        URI back = browser.signIn(((AuthorizationRequest.SignIn) request).uri(), email);
        assertThat(back.toString()).startsWith("https://camel.example.com/cce/callback/sales?");
        return administration.complete(back, SESSION);
    }

    private static DefaultCamelContext started(String store) throws Exception {
        return started(component(store));
    }

    private static CceComponent component(String store) {
        CceComponent cce = new CceComponent();
        cce.setStore(store);
        cce.setPublicUrl("https://camel.example.com");
        CceIntegration sales = new CceIntegration();
        sales.setDomain(contactCenter().domain());
        sales.setClientId(contactCenter().clientId());
        sales.setClientSecret(contactCenter().clientSecret());
        sales.setAuthorizationUrl(contactCenter().authorizationUrl());
        sales.setTokenUrl(contactCenter().tokenUrl());
        sales.setScope("tasks");
        cce.getIntegrations().put("sales", sales);
        return cce;
    }

    private static DefaultCamelContext started(CceComponent cce) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        try {
            context.addComponent("cce", cce);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:calls")
                            .routeId("calls")
                            .to(CceRoutes.CREATE + "&integration=sales&authorization=night"
                                    + "&throwExceptionOnFailure=false");
                }
            });
            context.start();
            return context;
        } catch (Exception refused) {
            context.close();
            throw refused;
        }
    }

    private static CceComponent cce(CamelContext context) {
        return context.getComponent("cce", CceComponent.class);
    }

    private static Exchange call(CamelContext context) {
        return context.createProducerTemplate()
                .send("direct:calls", exchange -> exchange.getMessage().setHeaders(new HashMap<>(CceRoutes.AN_SMS)));
    }

    private static String outcome(Exchange call) {
        assertThat(call.getException()).isNull();
        return call.getMessage().getHeader(CceConstants.OUTCOME, String.class);
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }
}
