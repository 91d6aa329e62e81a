package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.http.Fault;
import io.camelcce.wiremock.SeenRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.impl.health.DefaultHealthCheckRegistry;
import org.junit.jupiter.api.Test;

/** A readiness check asks whether the contact centre can be called. */
class ReadinessTest extends CceRoutes {

    private static final String PING = "/drapi/v1/ping";
    private static final String CONTACT_CENTER_CHECK = "producer:cce-";

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext context = super.createCamelContext();
        HealthCheckRegistry registry = new DefaultHealthCheckRegistry(context);
        context.getCamelContextExtension().addContextPlugin(HealthCheckRegistry.class, registry);
        return context;
    }

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.setMaxConnectionsPerHost(1);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to(CREATE);
                from("direct:get").to("cce:getTask?taskId=none");
                from("direct:presented").to("cce:getTask?taskId=none&authorization=exchange");
            }
        };
    }

    @Test
    void isOneOfTheContactCenterAndOneOfItsAuthorizationsForAllEndpoints() {
        enableProducers();

        assertThat(HealthCheckHelper.invokeReadiness(context(), "full"))
                .filteredOn(result -> result.getCheck().getId().contains("cce"))
                .allSatisfy(result -> assertThat(result.getState()).isEqualTo(HealthCheck.State.UP))
                .extracting(result -> result.getCheck().getId())
                .containsExactlyInAnyOrder(CONTACT_CENTER_CHECK + authority(), authorizationsCheck());
        assertThat(readiness().getDetails()).containsEntry("domain", authority());
        assertThat(authorizations().getDetails())
                .containsEntry("integration", "default")
                .containsEntry("authorization.default", "authorized");
        assertThat(HealthCheckHelper.invokeLiveness(context()))
                .noneMatch(result -> result.getCheck().getId().contains("cce"));
    }

    @Test
    void isAnotherForAComponentOfAnotherName() throws Exception {
        CceComponent sales = new CceComponent(context());
        configure(sales);
        context().addComponent("sales", sales);
        assertThat(failure(send("sales:getTask?taskId=none", Map.of()))).hasMessageContaining("notFound");
        enableProducers();

        assertThat(HealthCheckHelper.invokeReadiness(context(), "full"))
                .extracting(result -> result.getCheck().getId())
                .contains(
                        "producer:cce-" + authority(),
                        "producer:cce-" + authority() + "-authorizations",
                        "producer:sales-" + authority(),
                        "producer:sales-" + authority() + "-authorizations");
    }

    @Test
    void isOffUntilTheChecksOfProducersAreOn() {
        assertThat(HealthCheckHelper.invokeReadiness(context()))
                .noneMatch(result -> result.getCheck().getId().contains("cce"));
        assertThat(pings()).isEmpty();
    }

    @Test
    void sendsAndAsksForNoToken() {
        assertThat(readiness().getState()).isEqualTo(HealthCheck.State.UP);

        assertThat(pings()).singleElement().satisfies(ping -> assertThat(ping.authorized())
                .isFalse());
        assertThat(contactCenter().ledger().tokenRequests()).isZero();
    }

    @Test
    void isDownWithTheStatusThatThePingIsAnsweredWith() {
        contactCenter()
                .wireMock()
                .stubFor(get(urlEqualTo(PING))
                        .willReturn(aResponse().withStatus(503).withBody("pr1vate")));

        HealthCheck.Result down = readiness();

        assertThat(down.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(down.getMessage()).contains(authority() + " answers a ping with HTTP 503");
        assertThat(down.getDetails()).containsEntry(HealthCheck.HTTP_RESPONSE_CODE, 503);
        assertThat(down.toString() + down.getDetails()).doesNotContain("pr1vate");
    }

    @Test
    void isDownWithTheUsualCauseIfThePingIsForbidden() {
        contactCenter()
                .wireMock()
                .stubFor(get(urlEqualTo(PING)).willReturn(aResponse().withStatus(403)));

        assertThat(readiness().getMessage()).hasValueSatisfying(message -> assertThat(message)
                .contains("HTTP 403")
                .contains("does not list the address that this application calls from"));
    }

    @Test
    void isDownInTheWordsOfTheTransportAndUpAgain() {
        contactCenter()
                .wireMock()
                .stubFor(get(urlEqualTo(PING)).willReturn(aResponse().withFault(Fault.EMPTY_RESPONSE)));
        assertThat(readiness().getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(readiness().getMessage()).hasValueSatisfying(message -> assertThat(message)
                .contains(authority() + " closed the connection before it answered"));

        contactCenter().wireMock().resetAll();

        assertThat(readiness().getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void isDownAfterACallWithoutAUsableTokenAndAsksForNone() {
        contactCenter()
                .wireMock()
                .stubFor(post(urlEqualTo("/oauth2/token"))
                        .willReturn(aResponse().withStatus(401).withBody("{\"error\":\"invalid_client\"}")));
        Exchange refused = send("direct:get", Map.of(CceConstants.TRACKING_ID, "Camel_17"));
        assertThat(failure(refused).getOutcomeName()).isEqualTo("unauthorized");
        int asked = contactCenter().wireMock().getAllServeEvents().size();

        HealthCheck.Result down = authorizations();

        assertThat(down.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(down.getMessage()).hasValueSatisfying(message -> assertThat(message)
                .contains("the authorization default has no token")
                .contains("invalid_client"));
        assertThat(down.getDetails()).containsEntry("trackingId", "Camel_17");
        assertThat(contactCenter().wireMock().getAllServeEvents()).hasSize(asked);
        assertThat(readiness().getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void isUpAgainWhenACallWentThrough() {
        contactCenter()
                .wireMock()
                .stubFor(any(urlPathMatching("/drapi/v1/tasks.*"))
                        .willReturn(aResponse().withStatus(401)));
        send("direct:create", AN_SMS);
        assertThat(authorizations().getMessage()).hasValueSatisfying(message -> assertThat(message)
                .contains("cce:createTask, had no usable authorization"));
        assertThat(authorizations().getState()).isEqualTo(HealthCheck.State.DOWN);

        contactCenter().wireMock().resetAll();
        assertThat(send("direct:create", AN_SMS).getException()).isNull();

        assertThat(authorizations().getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void isNotDownBecauseAMessageBroughtABadToken() {
        Exchange refused = send("direct:presented", Map.of("Authorization", "Bearer n0-good"));
        assertThat(failure(refused).getOutcomeName()).isEqualTo("unauthorized");

        assertThat(authorizations().getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void isUpWhenAllConnectionsAreBusy() {
        contactCenter()
                .wireMock()
                .stubFor(post(urlEqualTo("/drapi/v1/tasks"))
                        .willReturn(aResponse().withFixedDelay(60_000)));
        Future<Exchange> busy =
                template().asyncSend("direct:create", sms -> AN_SMS.forEach(sms.getMessage()::setHeader));
        await().until(() ->
                new CreatesSeen(contactCenter().wireMock()).taskIds().size() == 1);

        assertThat(readiness().getState()).isEqualTo(HealthCheck.State.UP);

        assertThat(busy).isNotDone();
        context().getComponent("cce", CceComponent.class).stop();
    }

    @Test
    void isNotMadeWhenTheComponentTurnsItOff() {
        CceComponent cce = context().getComponent("cce", CceComponent.class);
        cce.stop();
        cce.setHealthCheckProducerEnabled(false);
        cce.start();
        send("direct:create", AN_SMS);

        assertThat(readiness().getState()).isEqualTo(HealthCheck.State.UNKNOWN);
        assertThat(pings()).isEmpty();
    }

    @Test
    void isGoneWithTheComponent() {
        assertThat(readiness().getState()).isEqualTo(HealthCheck.State.UP);
        CceComponent cce = context().getComponent("cce", CceComponent.class);

        cce.stop();

        assertThat(producers().stream()).isEmpty();
        cce.start();
        send("direct:create", AN_SMS);
        assertThat(readiness().getState()).isEqualTo(HealthCheck.State.UP);
    }

    private HealthCheck.Result readiness() {
        return result(CONTACT_CENTER_CHECK + authority());
    }

    private HealthCheck.Result authorizations() {
        return result(authorizationsCheck());
    }

    private static String authorizationsCheck() {
        return CONTACT_CENTER_CHECK + authority() + "-authorizations";
    }

    private HealthCheck.Result result(String id) {
        enableProducers();
        return HealthCheckHelper.invoke(context(), id, Map.of()).orElseThrow();
    }

    private void enableProducers() {
        producers().setEnabled(true);
    }

    private HealthCheckRepository producers() {
        return HealthCheckHelper.getHealthCheckRepository(context(), "producers");
    }

    private static String authority() {
        return contactCenter().domain().replace("http://", "");
    }

    private static List<SeenRequest> pings() {
        return contactCenter().ledger().requests("GET", PING);
    }
}
