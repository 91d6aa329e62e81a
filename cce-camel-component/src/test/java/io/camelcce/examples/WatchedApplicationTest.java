package io.camelcce.examples;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.io.InputStream;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.console.DevConsoleRegistry;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an application does to be watched. */
class WatchedApplicationTest {

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final List<String> alarms = new CopyOnWriteArrayList<>();
    private final SimulatedContactCenter contactCenter = CONTACT_CENTER.contactCenter();
    private final Main main = new Main();

    @BeforeEach
    void start() throws Exception {
        Properties properties = new Properties();
        try (InputStream file = WatchedApplicationTest.class.getResourceAsStream("/examples/watched.properties")) {
            properties.load(file);
        }
        properties.put("camel.component.cce.domain", contactCenter.domain());
        properties.put("camel.component.cce.tokenUrl", contactCenter.tokenUrl());
        properties.put("camel.component.cce.clientId", contactCenter.clientId());
        properties.put("camel.component.cce.clientSecret", contactCenter.clientSecret());
        main.setInitialProperties(properties);
        main.configure().addRoutesBuilder(new RouteBuilder() {
            @Override
            public void configure() {
                getContext().getManagementStrategy().addEventNotifier(new Watcher(lines::add, alarms::add));
                from("direct:get").to("cce:getTask?taskId=none&throwExceptionOnFailure=false");
            }
        });
        main.start();
    }

    @AfterEach
    void stop() {
        main.stop();
    }

    @Test
    void itsHealthHasTwoChecksOfTheContactCenter() {
        String id = "producer:cce-" + contactCenter.domain().replace("http://", "");

        assertThat(HealthCheckHelper.invokeReadiness(main.getCamelContext()))
                .extracting(result -> result.getCheck().getId())
                .contains(id, id + "-authorizations");
    }

    @Test
    void itsConsoleShowsAuthorizationsAndCalls() throws Exception {
        call();

        DevConsoleRegistry consoles =
                main.getCamelContext().getCamelContextExtension().getContextPlugin(DevConsoleRegistry.class);
        assertThat(consoles.resolveById("cce").call(DevConsole.MediaType.TEXT))
                .asString()
                .contains("authorization=default, default=true, declared=true, status=authorized")
                .contains("operation=getTask, outcome=rejected, calls=1");
    }

    @Test
    void itsNotifierHearsOfCallsAndOfAuthorizations() throws Exception {
        contactCenter
                .wireMock()
                .stubFor(post(urlEqualTo("/oauth2/token"))
                        .willReturn(aResponse().withStatus(401).withBody("{\"error\":\"invalid_client\"}")));

        call();

        assertThat(lines).singleElement().asString().startsWith("getTask is unauthorized after ");
        await().until(() -> !alarms.isEmpty());
        assertThat(alarms).singleElement().asString().startsWith("Authorize default again: ");
    }

    private void call() throws Exception {
        main.getCamelTemplate().sendBody("direct:get", "");
    }
}
