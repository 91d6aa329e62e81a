package io.camelcce.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcce.camel.CceComponent;
import io.camelcce.console.calls.RecentCalls;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.Service;
import org.apache.camel.component.platform.http.PlatformHttpConstants;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultClassResolver;
import org.apache.camel.main.Main;
import org.apache.camel.support.LifecycleStrategySupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The dependency is all that is needed; what is missing or open to all is said. */
class CceConsolePluginTest {

    private final CapturedLog log = new CapturedLog();
    private final Main main = new Main();
    private int port;

    @BeforeEach
    void withTheComponent() throws IOException {
        port = FreePort.find();
        main.addInitialProperty("camel.component.cce.store", "memory");
    }

    @AfterEach
    void stop() {
        main.stop();
        log.close();
    }

    private void serveOn(String host) {
        Map.of("camel.server.enabled", "true", "camel.server.host", host, "camel.server.port", String.valueOf(port))
                .forEach(main::addInitialProperty);
    }

    @Test
    void itOpensByItself() throws Exception {
        serveOn("127.0.0.1");

        main.start();

        assertThat(log.text()).contains("http://127.0.0.1:" + port + "/cce/enter?token=");
        assertThat(new Browser(port).get("/cce").body()).contains("Open the address from the log");
    }

    @Test
    void theLastCallsAreHeardOf() throws Exception {
        serveOn("127.0.0.1");
        main.addInitialProperty("camel.component.cce.domain", "http://127.0.0.1:1");
        main.addInitialProperty("camel.component.cce.grantType", "none");
        main.start();

        main.getCamelTemplate()
                .requestBodyAndHeader("cce:getTask?throwExceptionOnFailure=false", "", "CamelCceTaskId", "no task id!");

        assertThat(recentCalls()).singleElement().satisfies(calls -> assertThat(calls.find("", "", "invalid"))
                .hasSize(1));
    }

    @Test
    void aComponentThatComesLateIsHeardOfAsWell() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            addServer(context);
            context.addStartupListener((started, already) -> {
                CceComponent component = new CceComponent(started);
                component.setStore("memory");
                started.addComponent("cce", component);
            });
            context.start();

            assertThat(log.text()).contains("/cce/enter?token=");
            assertThat(context.getManagementStrategy().getEventNotifiers())
                    .filteredOn(RecentCalls.class::isInstance)
                    .hasSize(1);
        }
    }

    @Test
    void whatElseFailsIsToldAsWhatItIs() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            addComponent(context);
            addServer(context);
            context.addLifecycleStrategy(new LifecycleStrategySupport() {
                @Override
                public void onServiceAdd(CamelContext of, Service service, Route route) {
                    if (service instanceof CceConsole) {
                        throw new IllegalStateException("the cause of it");
                    }
                }
            });

            assertThatThrownBy(context::start).hasStackTraceContaining("the cause of it");
            assertThat(log.text()).doesNotContain("needs an HTTP server");
        }
    }

    @Test
    void whatFailsOnAnotherServerIsToldAsWhatItIs() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            addComponent(context);
            PlatformHttpEngine engine = (endpoint, processor) -> {
                throw new IllegalStateException("the cause of it");
            };
            context.getRegistry().bind(PlatformHttpConstants.PLATFORM_HTTP_ENGINE_NAME, engine);

            assertThatThrownBy(context::start).hasStackTraceContaining("the cause of it");
            assertThat(log.text()).doesNotContain("needs an HTTP server");
        }
    }

    @Test
    void whereNothingServesPlatformHttpItSaysWhatToAdd() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            addComponent(context);
            context.setClassResolver(new DefaultClassResolver(context) {
                @Override
                public @Nullable InputStream loadResourceAsStream(String uri) {
                    return uri.endsWith("/platform-http-engine") ? null : super.loadResourceAsStream(uri);
                }
            });
            context.start();

            assertThat(log.text()).contains("WARN io.camelcce.console.Opening The console needs an HTTP server");
        }
    }

    private static void addComponent(DefaultCamelContext context) {
        CceComponent component = new CceComponent(context);
        component.setStore("memory");
        context.addComponent("cce", component);
    }

    private void addServer(DefaultCamelContext context) throws Exception {
        MainHttpServer server = new MainHttpServer();
        server.setCamelContext(context);
        server.setHost("127.0.0.1");
        server.setPort(port);
        server.setPath("/");
        context.addService(server);
    }

    private List<RecentCalls> recentCalls() {
        return main.getCamelContext().getManagementStrategy().getEventNotifiers().stream()
                .filter(RecentCalls.class::isInstance)
                .map(RecentCalls.class::cast)
                .toList();
    }

    @Test
    void itIsBelowThePathOfTheServer() throws Exception {
        serveOn("localhost");
        main.addInitialProperty("camel.server.path", "/app");

        main.start();

        assertThat(log.text()).contains("http://localhost:" + port + "/app/cce/enter?token=");
        String token = log.text().replaceAll("(?s).*token=([A-Za-z0-9_-]{43}).*", "$1");
        RawAnswer entered = new Browser(port).get("/app/cce/enter?token=" + token);
        assertThat(entered.header("Location")).contains("/app/cce");
        assertThat(entered.header("Set-Cookie").orElseThrow()).contains("; Path=/app/cce;");
    }

    @Test
    void openToAllItDoesNotStart() {
        serveOn("0.0.0.0");

        assertThatThrownBy(main::start)
                .hasStackTraceContaining("The console would be open to whoever reaches 0.0.0.0:" + port)
                .hasStackTraceContaining("camel.server.host=127.0.0.1")
                .hasStackTraceContaining("camel.server.authenticationEnabled=true")
                .hasStackTraceContaining("cce.console.enabled=false");
        assertThat(log.text()).doesNotContain("token=");
    }

    @Test
    void authenticationThatAsksNobodyIsNone() {
        serveOn("0.0.0.0");
        main.addInitialProperty("camel.server.authenticationEnabled", "true");

        assertThatThrownBy(main::start).hasStackTraceContaining("The console would be open");
        assertThat(log.text()).doesNotContain("The console is at");
    }

    @Test
    void itIsNotThereWhenItIsNotWanted() throws Exception {
        serveOn("127.0.0.1");
        main.addInitialProperty("cce.console.enabled", "false");

        main.start();

        assertThat(new Browser(port).get("/cce").status()).isEqualTo(404);
    }

    @Test
    void whatIsNeitherTrueNorFalseDoesNotOpenIt() {
        serveOn("127.0.0.1");
        main.addInitialProperty("cce.console.enabled", "no");

        assertThatThrownBy(main::start).hasStackTraceContaining("cce.console.enabled: 'no' is neither true nor false");
        assertThat(log.text()).doesNotContain("token=");
    }

    @Test
    void withoutAServerItSaysWhatToAdd() throws Exception {
        main.start();

        assertThat(main.getCamelContext().isStarted()).isTrue();
        assertThat(recentCalls()).isEmpty();
        assertThat(log.text())
                .contains("WARN io.camelcce.console.Opening The console needs an HTTP server")
                .contains("camel-platform-http-main", "camel.server.enabled=true", "camel.server.host=127.0.0.1");
    }

    @Test
    void withoutTheComponentItIsSilent() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.start();

            assertThat(log.text()).doesNotContain("The console");
        }
    }

    @Test
    void ofSeveralComponentsTheUsualOneIsShown() throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            for (String name : new String[] {"another", "cce", "cce2"}) {
                CceComponent component = new CceComponent(context);
                component.setStore("memory");
                context.addComponent(name, component);
            }
            addServer(context);
            context.start();

            assertThat(log.text())
                    .contains("The console shows the component cce only, not another")
                    .contains("The console shows the component cce only, not cce2");
        }
    }

    @Test
    void aHostThatIsNoneIsNamed() {
        serveOn("127.0.0.1");
        main.addInitialProperty("cce.console.hosts", "https://camel.example.com/");

        assertThatThrownBy(main::start)
                .hasStackTraceContaining("cce.console.hosts: 'https://camel.example.com/' is no host");
    }
}
