package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import io.camelcce.authorization.Integration;
import io.camelcce.authorization.IntegrationView;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SeenRequest;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.support.PropertyBindingSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several contact centres in one application: each with its own host, its own authorizations and its own tokens. */
class IntegrationsTest {

    @RegisterExtension
    static final ContactCenterExtension SALES =
            new ContactCenterExtension(SimulatedContactCenter.builder().client("sales-client", "sales-s3cret"));

    @RegisterExtension
    static final ContactCenterExtension SERVICE =
            new ContactCenterExtension(SimulatedContactCenter.builder().client("service-client", "service-s3cret"));

    @Test
    void aRouteNamesTheOneThatItCalls() throws Exception {
        try (DefaultCamelContext context = started()) {
            assertThat(outcome(call(context, "&integration=sales", Map.of()))).isEqualTo("done");
            assertThat(outcome(call(context, "&integration=service&authorization=night", Map.of())))
                    .isEqualTo("done");
        }

        assertThat(creates(sales())).extracting(SeenRequest::status).containsExactly(201);
        assertThat(creates(service())).extracting(SeenRequest::status).containsExactly(201);
        assertThat(sales().ledger().tokenRequests()).isEqualTo(1);
        assertThat(service().ledger().tokenRequests()).isEqualTo(1);
    }

    @Test
    void noTokenOfOneIsEverSentToTheOther() throws Exception {
        try (DefaultCamelContext context = started()) {
            for (int i = 0; i < 3; i++) {
                call(context, "&integration=sales", Map.of());
                call(context, "&integration=service", Map.of());
                call(
                        context,
                        "&integration=sales&allowRoutingHeaders=true",
                        Map.of(CceConstants.INTEGRATION, "service"));
                call(
                        context,
                        "&integration=service",
                        Map.of("CamelHttpUri", sales().domain(), "CamelDestinationOverrideUrl", sales().domain()));
            }
        }

        assertNoTokenIsShared();
        assertThat(creates(sales())).hasSize(3);
        assertThat(creates(service())).hasSize(9);
    }

    @Tag("F16")
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectToTheOtherIsNotFollowed(int status) throws Exception {
        sales().wireMock()
                .stubFor(WireMock.post(WireMock.urlPathEqualTo("/drapi/v1/tasks"))
                        .willReturn(redirect(status, service().domain() + "/drapi/v1/tasks")));
        sales().wireMock()
                .stubFor(WireMock.get(WireMock.urlPathMatching("/drapi/v1/tasks/.*"))
                        .willReturn(redirect(status, service().domain() + "/drapi/v1/tasks/x")));
        try (DefaultCamelContext context = started()) {
            Exchange create = call(context, "&integration=sales", Map.of());
            Exchange read = context.createProducerTemplate()
                    .send(
                            "cce:getTask?integration=sales&taskId=x&throwExceptionOnFailure=false",
                            exchange -> exchange.getMessage().setBody(null));

            assertThat(List.of(create, read))
                    .allSatisfy(call -> assertThat(outcome(call)).isEqualTo("rejected"));
            call(context, "&integration=service", Map.of());
        }

        assertThat(service().ledger().requests("GET", ".*")).isEmpty();
        assertThat(creates(service())).hasSize(1);
        assertNoTokenIsShared();
    }

    @Tag("F16")
    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aTokenEndpointThatRedirectsToTheOtherGivesNoToken(int status) throws Exception {
        sales().wireMock()
                .stubFor(WireMock.post(WireMock.urlPathEqualTo("/oauth2/token"))
                        .willReturn(redirect(status, service().tokenUrl())));
        try (DefaultCamelContext context = started()) {
            assertThat(outcome(call(context, "&integration=sales", Map.of()))).isNotEqualTo("done");
        }

        assertThat(service().ledger().requests()).isEmpty();
        assertThat(service().wireMock().getAllServeEvents()).isEmpty();
    }

    @Test
    void twoAtOneHostHaveTokensOfTheirOwn() throws Exception {
        sales().acceptToken("t0ken-of-day");
        sales().acceptToken("t0ken-of-night");
        CceComponent cce = new CceComponent();
        for (String name : List.of("day", "night")) {
            CceIntegration integration = new CceIntegration();
            integration.setDomain(sales().domain());
            integration.setAccessToken("t0ken-of-" + name);
            cce.getIntegrations().put(name, integration);
        }
        try (DefaultCamelContext context = startedWith(cce, "cce:getTask?integration=day")) {
            assertThat(outcome(call(context, "&integration=day", Map.of()))).isEqualTo("done");
            assertThat(tokensSeen(sales())).containsExactly("Bearer t0ken-of-day");
            assertThat(outcome(call(context, "&integration=night", Map.of()))).isEqualTo("done");
            assertThat(tokensSeen(sales())).containsExactlyInAnyOrder("Bearer t0ken-of-day", "Bearer t0ken-of-night");
        }
    }

    @Test
    void aMessageChoosesNothingUnlessItMay() throws Exception {
        try (DefaultCamelContext context = started()) {
            Exchange call = call(
                    context,
                    "&integration=sales",
                    Map.of(CceConstants.INTEGRATION, "service", CceConstants.AUTHORIZATION, "none"));

            assertThat(outcome(call)).isEqualTo("done");
        }
        assertThat(creates(sales())).hasSize(1);
        assertThat(service().ledger().requests()).isEmpty();
    }

    @Test
    void aMessageThatMayChoosesTheIntegrationAndTheAuthorization() throws Exception {
        try (DefaultCamelContext context = started()) {
            Exchange call = call(
                    context,
                    "&integration=sales&allowRoutingHeaders=true",
                    Map.of(CceConstants.INTEGRATION, "service", CceConstants.AUTHORIZATION, "night"));

            assertThat(outcome(call)).isEqualTo("done");
        }
        assertThat(creates(service())).hasSize(1);
        assertThat(sales().ledger().requests()).isEmpty();
    }

    @Test
    void aMessageThatChoosesWhatThereIsNotIsUnauthorized() throws Exception {
        try (DefaultCamelContext context = started()) {
            String options = "&integration=sales&allowRoutingHeaders=true";
            Exchange integration = call(context, options, Map.of(CceConstants.INTEGRATION, "marketing"));
            Exchange authorization = call(context, options, Map.of(CceConstants.AUTHORIZATION, "marketing"));
            Exchange noName = call(context, options, Map.of(CceConstants.AUTHORIZATION, "a\nb"));

            assertThat(List.of(integration, authorization, noName))
                    .allSatisfy(call -> assertThat(outcome(call)).isEqualTo("unauthorized"));
            assertThat(message(integration)).contains("CamelCceIntegration", "marketing");
            assertThat(message(authorization)).contains("marketing");
        }
        assertThat(sales().ledger().requests()).isEmpty();
        assertThat(service().ledger().requests()).isEmpty();
    }

    @Test
    void aBodyChoosesNothing() throws Exception {
        try (DefaultCamelContext context = started()) {
            Exchange call = context.createProducerTemplate()
                    .send(
                            CceRoutes.CREATE
                                    + "&integration=sales&allowRoutingHeaders=true&throwExceptionOnFailure=false",
                            exchange -> {
                                exchange.getMessage().setHeaders(new HashMap<>(CceRoutes.AN_SMS));
                                exchange.getMessage()
                                        .setBody(Map.of("integration", "service", "authorization", "none"));
                            });

            assertThat(outcome(call)).isIn("done", "invalid");
        }
        assertThat(service().ledger().requests()).isEmpty();
    }

    @Test
    void oneOfSeveralHasToBeNamed() throws Exception {
        assertThat(catchThrowable(() -> startedWith(twoIntegrations(), "cce:getTask")))
                .hasStackTraceContaining("integration=NAME has to say which contact center is meant")
                .hasStackTraceContaining("sales, service");
        assertThat(catchThrowable(() -> startedWith(twoIntegrations(), "cce:getTask?integration=marketing")))
                .hasStackTraceContaining("integration=marketing is not known: there is sales, service");
    }

    @Test
    void theOnlyOneNeedsNoName() throws Exception {
        CceComponent cce = new CceComponent();
        cce.getIntegrations().put("sales", integration(sales()));
        try (DefaultCamelContext context = startedWith(cce, "cce:getTask")) {
            assertThat(outcome(call(context, "", Map.of()))).isEqualTo("done");
        }
    }

    @Test
    void theyAreListedWithNodesAndRedirectUris() throws Exception {
        CceComponent cce = twoIntegrations();
        cce.setPublicUrl("https://camel.example.com/app/");
        cce.getIntegrations().put("Köln 1", integration(service()));
        try (DefaultCamelContext context = startedWith(cce, "cce:getTask?integration=sales")) {
            List<Integration> all = context.getComponent("cce", CceComponent.class).listIntegrations().stream()
                    .map(IntegrationView::integration)
                    .toList();

            assertThat(all).extracting(each -> each.name().value()).containsExactly("Köln 1", "sales", "service");
            assertThat(all)
                    .extracting(each -> String.valueOf(each.redirectUri()))
                    .containsExactly(
                            "https://camel.example.com/app/cce/callback/K%C3%B6ln%201",
                            "https://camel.example.com/app/cce/callback/sales",
                            "https://camel.example.com/app/cce/callback/service");
            assertThat(all.get(1).nodes()).extracting(node -> node.name()).contains("Create Task");
            assertThat(all.get(1).wire()).isEqualTo("digitalRouting");
        }
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceWithItsOption() {
        CceComponent cce = new CceComponent();
        cce.getConfiguration().setDeadline(0);
        cce.setPublicUrl("http://camel.example.com");
        CceIntegration sales = integration(sales());
        sales.setDomain("http://sales.example.com");
        sales.setConnectTimeout("soon");
        sales.setApi("taskRouting");
        sales.setScope("fine \"quoted\"");
        CceAuthorization exchange = new CceAuthorization();
        CceAuthorization night = new CceAuthorization();
        night.setTokenUrl("http://login.example.com/token");
        night.setClientSecret("hunter2");
        sales.getAuthorizations().put("exchange", exchange);
        sales.getAuthorizations().put("night", night);
        cce.getIntegrations().put("sales", sales);

        Throwable refusal = catchThrowable(() -> startedWith(cce, "cce:getTask"));

        assertThat(refusal)
                .hasStackTraceContaining("camel.component.cce.deadline: it must be 1 ms to 24 h")
                .hasStackTraceContaining("camel.component.cce.publicUrl: http is for loopback addresses only")
                .hasStackTraceContaining("camel.component.cce.integrations[sales].domain: ")
                .hasStackTraceContaining("camel.component.cce.integrations[sales].connectTimeout: it must be")
                .hasStackTraceContaining("camel.component.cce.integrations[sales].api: it must be digitalRouting")
                .hasStackTraceContaining("camel.component.cce.integrations[sales].scope: ")
                .hasStackTraceContaining("camel.component.cce.integrations[sales].authorizations[exchange]: ")
                .hasStackTraceContaining("camel.component.cce.integrations[sales].authorizations[night].tokenUrl: ");
        assertThat(refusal.toString()).doesNotContain("hunter2");
    }

    @Test
    void theyAreSetByPropertiesWithSecretsOfPropertyFunctions() throws Exception {
        Main main = new Main();
        main.addInitialProperty("camel.component.cce.integrations[sales].domain", sales().domain());
        main.addInitialProperty("camel.component.cce.integrations[sales].responseTimeout", "5s");
        main.addInitialProperty(
                "camel.component.cce.integrations[sales].authorizations[night].clientId", "sales-client");
        main.addInitialProperty(
                "camel.component.cce.integrations[sales].authorizations[night].clientSecret",
                "{{env:CCE_NO_SUCH_VARIABLE:sales-s3cret}}");
        main.addInitialProperty(
                "camel.component.cce.integrations[sales].authorizations[night].tokenUrl", sales().tokenUrl());
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to("cce:getTask?integration=sales&authorization=night");
            }
        });
        try {
            main.start();
            assertThat(outcome(call(main.getCamelContext(), "&integration=sales&authorization=night", Map.of())))
                    .isEqualTo("done");
        } finally {
            main.stop();
        }
    }

    @Test
    void aBeanOfTheRegistryIsOne() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("salesCentre", integration(sales()));
            CceComponent cce = context.getComponent("cce", CceComponent.class);
            PropertyBindingSupport.bindProperties(
                    context, cce, new HashMap<>(Map.of("integrations[sales]", "#bean:salesCentre")));
            context.start();

            assertThat(outcome(call(context, "", Map.of()))).isEqualTo("done");
        }
    }

    private static ResponseDefinitionBuilder redirect(int status, String location) {
        return WireMock.aResponse().withStatus(status).withHeader("Location", location);
    }

    private static void assertNoTokenIsShared() {
        List<String> bySales = tokensSeen(sales());
        List<String> byService = tokensSeen(service());
        assertThat(bySales).isNotEmpty().doesNotContainAnyElementsOf(byService);
        assertThat(byService).isNotEmpty();
    }

    private static List<String> tokensSeen(SimulatedContactCenter centre) {
        return centre.wireMock().getAllServeEvents().stream()
                .map(event -> event.getRequest().getHeader("Authorization"))
                .filter(header -> header != null && header.startsWith("Bearer "))
                .distinct()
                .toList();
    }

    private static DefaultCamelContext started() throws Exception {
        return startedWith(twoIntegrations(), "cce:getTask?integration=sales");
    }

    private static CceComponent twoIntegrations() {
        CceComponent cce = new CceComponent();
        cce.getIntegrations().put("sales", integration(sales()));
        CceIntegration service = new CceIntegration();
        service.setDomain(service().domain());
        service.setTokenUrl(service().tokenUrl());
        CceAuthorization night = new CceAuthorization();
        night.setClientId(service().clientId());
        night.setClientSecret(service().clientSecret());
        service.getAuthorizations().put("night", night);
        cce.getIntegrations().put("service", service);
        return cce;
    }

    private static CceIntegration integration(SimulatedContactCenter centre) {
        CceIntegration integration = new CceIntegration();
        integration.setDomain(centre.domain());
        integration.setTokenUrl(centre.tokenUrl());
        integration.setClientId(centre.clientId());
        integration.setClientSecret(centre.clientSecret());
        return integration;
    }

    private static DefaultCamelContext startedWith(CceComponent cce, String uri) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        try {
            context.addComponent("cce", cce);
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:start").to(uri);
                }
            });
            context.start();
            return context;
        } catch (Exception refused) {
            context.close();
            throw refused;
        }
    }

    private static Exchange call(CamelContext context, String options, Map<String, Object> headers) {
        Map<String, Object> all = new HashMap<>(CceRoutes.AN_SMS);
        all.putAll(headers);
        return context.createProducerTemplate()
                .send(CceRoutes.CREATE + options + "&throwExceptionOnFailure=false", exchange -> exchange.getMessage()
                        .setHeaders(new HashMap<>(all)));
    }

    private static List<SeenRequest> creates(SimulatedContactCenter centre) {
        return centre.ledger().requests("POST", "/drapi/v1/tasks");
    }

    private static SimulatedContactCenter sales() {
        return SALES.contactCenter();
    }

    private static SimulatedContactCenter service() {
        return SERVICE.contactCenter();
    }

    private static String outcome(Exchange call) {
        assertThat(call.getException()).isNull();
        return call.getMessage().getHeader(CceConstants.OUTCOME, String.class);
    }

    private static String message(Exchange call) {
        return call.getMessage().getHeader(CceConstants.MESSAGE, String.class);
    }
}
