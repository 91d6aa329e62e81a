package io.camelcce.camel;

import static io.camelcce.camel.Application.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TokenFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.health.DefaultHealthCheckRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The token endpoint is down for longer than the token lasts, and comes back. */
class TokenEndpointDownTest {

    private static final int CALLS = 50;
    private static final Duration LONG = Duration.ofMinutes(2);

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER =
            new ContactCenterExtension(SimulatedContactCenter.builder().tokenLifetime(Duration.ofSeconds(15)));

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLS);

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    @Tag("F44")
    @Tag("F45")
    void callsGoOnWhileTheTokenServesThenFailWithoutARushAndOneRequestMendsIt() throws Exception {
        try (Application application = application()) {
            assertThat(outcome(application.call("calls"))).isEqualTo("done");
            assertThat(health(application).getState()).isEqualTo(HealthCheck.State.UP);
            assertThat(health(application).getDetails()).doesNotContainKey("degraded");

            contactCenter().set(Switches.TOKEN_FAULT, Optional.of(TokenFault.UNAVAILABLE));
            await().atMost(LONG).until(() -> servesDegraded(application));

            await().atMost(LONG).until(() -> outcome(application.call("calls")).equals("unavailable"));
            assertThatNobodyIsAskedForEachCall(application);
            assertThat(health(application).getState()).isEqualTo(HealthCheck.State.DOWN);
            assertThat(health(application).getMessage()).hasValueSatisfying(message -> assertThat(message)
                    .contains("the authorization default has no token", "503"));

            int before = contactCenter().ledger().tokenRequests();
            contactCenter().set(Switches.TOKEN_FAULT, Optional.empty());
            allCallUntilDone(application);
            assertThat(contactCenter().ledger().tokenRequests()).isEqualTo(before + 1);
            assertThat(health(application).getState()).isEqualTo(HealthCheck.State.UP);
            assertThat(health(application).getDetails()).doesNotContainKey("degraded");
        }
    }

    /** Every call until then is done. */
    private static boolean servesDegraded(Application application) {
        assertThat(outcome(application.call("calls"))).isEqualTo("done");
        HealthCheck.Result health = health(application);
        assertThat(health.getState()).isEqualTo(HealthCheck.State.UP);
        return Boolean.TRUE.equals(health.getDetails().get("degraded"));
    }

    private static void assertThatNobodyIsAskedForEachCall(Application application) {
        int asked = contactCenter().ledger().tokenRequests();
        int created = creates();
        for (int i = 0; i < CALLS; i++) {
            assertThat(outcome(application.call("calls"))).isEqualTo("unavailable");
        }
        assertThat(contactCenter().ledger().tokenRequests()).isLessThan(asked + CALLS / 10);
        assertThat(creates()).isEqualTo(created);
    }

    private void allCallUntilDone(Application application) throws Exception {
        List<Future<?>> calls = new ArrayList<>();
        for (int i = 0; i < CALLS; i++) {
            calls.add(callers.submit(() -> await().atMost(LONG)
                    .until(() -> outcome(application.call("calls")).equals("done"))));
        }
        for (Future<?> call : calls) {
            call.get();
        }
    }

    private static int creates() {
        return contactCenter().ledger().requests("POST", "/drapi/v1/tasks").size();
    }

    private static HealthCheck.Result health(Application application) {
        String id = "producer:cce-%s-authorizations"
                .formatted(contactCenter().domain().replace("http://", ""));
        return HealthCheckHelper.invoke(application.context(), id, Map.of()).orElseThrow();
    }

    private static Application application() throws Exception {
        Application application = new Application(cce -> {
                    cce.setDomain(contactCenter().domain());
                    cce.setTokenUrl(contactCenter().tokenUrl());
                    cce.setClientId(contactCenter().clientId());
                    cce.setClientSecret(contactCenter().clientSecret());
                })
                .with("calls", "");
        HealthCheckRegistry registry = new DefaultHealthCheckRegistry(application.context());
        application.context().getCamelContextExtension().addContextPlugin(HealthCheckRegistry.class, registry);
        application.start();
        HealthCheckHelper.getHealthCheckRepository(application.context(), "producers")
                .setEnabled(true);
        return application;
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }
}
