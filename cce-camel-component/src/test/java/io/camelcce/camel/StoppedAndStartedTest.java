package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
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
    void aComponentMayBeStartedAgainUnderARouteThatRuns() {
        assertThat(send("direct:create", AN_SMS).getException()).isNull();
        CceComponent cce = context().getComponent("cce", CceComponent.class);
        cce.stop();

        assertThat(send("direct:create", AN_SMS).getException()).hasMessageContaining("cce component is stopped");

        cce.start();
        assertThat(send("direct:create", AN_SMS).getException()).isNull();
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
