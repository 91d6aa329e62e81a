package io.camelcce.camel;

import static io.camelcce.camel.Application.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.authorization.GrantSetting;
import io.camelcce.faults.Conversation;
import io.camelcce.faults.ScriptedServer;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An authorization server that takes requests and never answers. */
class HungAuthorizationServerTest {

    private static final int AUTHORIZATIONS = 24;

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void callsOfAnotherIntegrationGoOn() throws Exception {
        try (ScriptedServer hung = ScriptedServer.playing(this::hang);
                Application application = application(hung)) {
            List<Future<Exchange>> calls = new ArrayList<>();
            for (int i = 0; i < AUTHORIZATIONS; i++) {
                String name = "a" + i;
                application
                        .administration()
                        .add(
                                "hung",
                                name,
                                Application.ofType("client-credentials")
                                        .with(GrantSetting.CLIENT_ID, "demo")
                                        .with(GrantSetting.CLIENT_SECRET, "s3cret"));
            }
            // After all are added: whatever is added has calls under way look again.
            for (int i = 0; i < AUTHORIZATIONS; i++) {
                String call = "&integration=hung&authorization=a" + i;
                calls.add(callers.submit(() -> application.callWithoutRoute(call)));
            }
            await().until(() -> hung.connections() > 3);

            assertThat(outcome(application.callWithoutRoute("&integration=healthy")))
                    .isEqualTo("done");

            assertThat(calls).noneMatch(Future::isDone);
            released.countDown();
        }
    }

    private Application application(ScriptedServer hung) throws Exception {
        return new Application(cce -> {
                    cce.setStore("memory");
                    CceIntegration silent = new CceIntegration();
                    silent.setDomain("http://" + hung.authority());
                    silent.setTokenUrl("http://%s/token".formatted(hung.authority()));
                    silent.setClientId("demo");
                    silent.setClientSecret("s3cret");
                    cce.getIntegrations().put("hung", silent);
                    CceIntegration healthy = new CceIntegration();
                    healthy.setDomain(contactCenter().domain());
                    healthy.setTokenUrl(contactCenter().tokenUrl());
                    healthy.setClientId(contactCenter().clientId());
                    healthy.setClientSecret(contactCenter().clientSecret());
                    cce.getIntegrations().put("healthy", healthy);
                    cce.setResponseTimeout(Duration.ofSeconds(60).toMillis());
                    cce.getConfiguration().setDeadline(Duration.ofMinutes(5).toMillis());
                })
                .start();
    }

    private void hang(Conversation client) throws IOException {
        client.hear();
        await().atMost(Duration.ofMinutes(2)).until(() -> released.getCount() == 0);
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }
}
