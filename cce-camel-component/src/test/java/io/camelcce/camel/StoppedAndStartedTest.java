package io.camelcce.camel;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.camel.monitor.CceAuthorizationEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.spi.CamelEvent;
import org.apache.camel.support.SimpleEventNotifierSupport;
import org.junit.jupiter.api.Test;

/** What stops lets go of everything, and works when it is started again. */
class StoppedAndStartedTest extends CceRoutes {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to(CREATE);
            }
        };
    }

    @Test
    void aComponentThatIsStartedAgainCreatesTasks() throws Exception {
        String routeId = context().getRoutes().get(0).getId();
        assertThat(send("direct:create", AN_SMS).getException()).isNull();
        context().getRouteController().stopRoute(routeId);
        CceComponent cce = context().getComponent("cce", CceComponent.class);
        cce.stop();
        cce.start();
        context().getRouteController().startRoute(routeId);

        assertThat(send("direct:create", AN_SMS).getException()).isNull();

        assertThat(contactCenter().ledger().tasks()).hasSize(2);
    }

    @Test
    void whatHappensToAnAuthorizationIsToldOnceHoweverOftenAComponentWasStarted() throws Exception {
        List<CamelEvent> told = new CopyOnWriteArrayList<>();
        context().getManagementStrategy().addEventNotifier(new SimpleEventNotifierSupport() {
            @Override
            public boolean isEnabled(CamelEvent event) {
                return event instanceof CceAuthorizationEvent;
            }

            @Override
            public void notify(CamelEvent event) {
                told.add(event);
            }
        });
        CceComponent cce = context().getComponent("cce", CceComponent.class);
        for (int restart = 0; restart < 3; restart++) {
            cce.stop();
            cce.start();
        }

        assertThat(send("direct:create", AN_SMS).getException()).isNull();
        await("it is told after the call has its token").until(() -> !told.isEmpty());
        context().stop();

        assertThat(told).hasSize(1);
    }

    @Test
    void aComponentMayBeStartedAgainUnderARouteThatRuns() {
        assertThat(send("direct:create", AN_SMS).getException()).isNull();
        CceComponent cce = context().getComponent("cce", CceComponent.class);
        cce.stop();

        assertThat(send("direct:create", AN_SMS).getException()).hasMessageContaining("cce component is stopped");

        cce.start();
        assertThat(send("direct:create", AN_SMS).getException()).isNull();
    }

    @Test
    void aCallThatIsUnderWayWhenTheComponentStopsIsUnknown() throws Exception {
        assertThat(send("direct:create", AN_SMS).getException()).isNull();
        contactCenter()
                .wireMock()
                .stubFor(post(urlEqualTo("/drapi/v1/tasks"))
                        .atPriority(1)
                        .willReturn(aResponse().withFixedDelay(60_000)));
        Future<Exchange> call =
                template().asyncSend("direct:create", sms -> AN_SMS.forEach(sms.getMessage()::setHeader));
        await().until(() ->
                new CreatesSeen(contactCenter().wireMock()).taskIds().size() == 2);

        context().getComponent("cce", CceComponent.class).stop();

        CceException failure = failure(call.get());
        assertThat(failure.getOutcomeName()).isEqualTo("unknown");
        assertThat(failure.getTaskId()).isNotNull();
    }

    @Test
    void aRouteThatIsStartedAgainCreatesTasks() throws Exception {
        String routeId = context().getRoutes().get(0).getId();
        context().getRouteController().stopRoute(routeId);
        context().getRouteController().startRoute(routeId);

        assertThat(send("direct:create", AN_SMS).getException()).isNull();
    }

    @Test
    void aStoppedContextLeavesNoThreadBehind() throws Exception {
        assertThat(send("direct:create", AN_SMS).getException()).isNull();
        assertThat(ownThreads()).isPositive();

        context().stop();

        await().untilAsserted(() -> assertThat(ownThreads()).isZero());
    }

    private long ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("cce-"))
                .count();
    }
}
