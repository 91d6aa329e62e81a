package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.ContactCenterExtension;
import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The readiness check is switched on and off in the properties of an application. */
class HealthOfAnApplicationTest {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    @Test
    void showsTheContactCenterOnceTheChecksOfProducersAreOn() throws Exception {
        assertThat(statesOfContactCenter(Map.of("camel.health.producersEnabled", "true")))
                .containsExactly(HealthCheck.State.UP, HealthCheck.State.UP);
        assertThat(CONTACT_CENTER.contactCenter().ledger().requests()).hasSize(1);
    }

    @Test
    void doesNotShowTheContactCenterByItself() throws Exception {
        assertThat(statesOfContactCenter(Map.of())).isEmpty();
    }

    @Test
    void asksNothingIfTheComponentTurnsItsCheckOff() throws Exception {
        statesOfContactCenter(Map.of(
                "camel.health.producersEnabled", "true", "camel.component.cce.healthCheckProducerEnabled", "false"));

        assertThat(CONTACT_CENTER.contactCenter().ledger().requests()).isEmpty();
    }

    @Test
    void asksNothingIfTheCheckIsExcluded() throws Exception {
        assertThat(statesOfContactCenter(Map.of(
                        "camel.health.producersEnabled", "true", "camel.health.excludePattern", "producer:cce-*")))
                .isEmpty();
        assertThat(CONTACT_CENTER.contactCenter().ledger().requests()).isEmpty();
    }

    private static List<HealthCheck.State> statesOfContactCenter(Map<String, String> properties) throws Exception {
        Main main = new Main();
        main.addInitialProperty(
                "camel.component.cce.domain", CONTACT_CENTER.contactCenter().domain());
        main.addInitialProperty("camel.health.exposureLevel", "full");
        properties.forEach(main::addInitialProperty);
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:get").to("cce:getTask?authorization=exchange");
            }
        });
        main.start();
        try {
            return HealthCheckHelper.invokeReadiness(main.getCamelContext()).stream()
                    .filter(result -> result.getCheck().getId().startsWith("producer:cce-"))
                    .map(HealthCheck.Result::getState)
                    .toList();
        } finally {
            main.stop();
        }
    }
}
