package io.camelcce.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceComponent;
import io.camelcce.console.calls.RecentCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server of Camel Main authenticates: who it lets in is let in, by their name. */
class AuthenticationTest {

    private final CapturedLog log = new CapturedLog();
    private final Main main = new Main();
    private int port;
    private Path users;

    @BeforeEach
    void prepare(@TempDir Path folder) throws IOException {
        port = FreePort.find();
        users = Files.writeString(
                folder.resolve("users.properties"),
                "user.ann=hunter2,administrator\nuser.bob=hunter2-too,administrator\nrole.administrator=*\n");
    }

    @AfterEach
    void stop() {
        main.stop();
        log.close();
    }

    private void start(String authenticationPath) throws Exception {
        Map.of(
                        "camel.component.cce.store", "memory",
                        "camel.server.enabled", "true",
                        "camel.server.host", "127.0.0.1",
                        "camel.server.port", String.valueOf(port),
                        "camel.server.authenticationEnabled", "true",
                        "camel.server.authenticationPath", authenticationPath,
                        "camel.server.basicPropertiesFile", users.toString(),
                        "cce.console.enabled", "false")
                .forEach(main::addInitialProperty);
        main.start();
        CamelContext context = main.getCamelContext();
        context.addService(new CceConsole(
                context.getComponent("cce", CceComponent.class),
                new ConsoleOptions(true, List.of()),
                TestPages.router(),
                new RecentCalls(),
                InstantSource.system()));
    }

    private Browser of(String user, String password) {
        String credentials =
                Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Browser(port).with("Authorization", "Basic " + credentials);
    }

    @Test
    void whoIsAuthenticatedIsLetInByName() throws Exception {
        start("/*");
        Browser ann = of("ann", "hunter2");

        RawAnswer first = ann.get("/cce");
        RawAnswer done =
                ann.post("/cce/deed", Map.of("formToken", ann.get("/cce/form").body(), "value", "default/main"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).isEqualTo("ann");
        assertThat(first.header("Set-Cookie").orElseThrow())
                .matches("cce-console-[0-9]+=[A-Za-z0-9_-]{43}; Path=/cce; HttpOnly; SameSite=Lax");
        assertThat(done.status()).isEqualTo(303);
        assertThat(log.text()).contains("INFO io.camelcce.console.audit ann from 127.0.0.1: deed default/main: done");
        assertThat(log.text()).doesNotContain("hunter2", "YW5uOmh1bnRlcjI");
    }

    @Test
    void whoIsNotAuthenticatedGetsNoPage() throws Exception {
        start("/*");

        assertThat(new Browser(port).get("/cce").status()).isEqualTo(401);
        assertThat(of("ann", "wrong").get("/cce").status()).isEqualTo(401);
        assertThat(of("ann", "wrong").get("/cce/assets/console.css").status()).isEqualTo(401);
    }

    @Test
    void theSessionOfAnotherPersonIsNotTaken() throws Exception {
        start("/*");
        Browser ann = of("ann", "hunter2");
        String formToken = ann.get("/cce/form").body();

        Browser bob = of("bob", "hunter2-too").withCookie(ann.cookie());
        RawAnswer refused = bob.post("/cce/deed", Map.of("formToken", formToken, "value", "x"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(bob.cookie()).isNotEqualTo(ann.cookie());
        assertThat(log.text()).contains("bob from 127.0.0.1: refused POST /deed: The form is not of this session");
    }

    @Test
    void aSessionOutlivesWhoSendsNoCookie() throws Exception {
        start("/*");
        Browser ann = of("ann", "hunter2");
        String formToken = ann.get("/cce/form").body();
        ann.get("/cce/assets/console.css");

        for (int poll = 0; poll < 20; poll++) {
            assertThat(of("ann", "hunter2").get("/cce").status()).isEqualTo(200);
        }

        assertThat(ann.post("/cce/deed", Map.of("formToken", formToken, "value", "x"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aForeignPageHasNothingOfTheConsoleInItself() throws Exception {
        start("/*");
        RawAnswer image = of("ann", "hunter2")
                .with("Sec-Fetch-Site", "cross-site")
                .with("Sec-Fetch-Mode", "no-cors")
                .get("/cce");

        assertThat(image.status()).isEqualTo(403);
        assertThat(image.header("Set-Cookie")).isEmpty();
        assertThat(log.text()).contains("ann from 127.0.0.1: refused GET /: Not sent from the console");
    }

    @Test
    void whoComesBackWithoutACookieIsCalledByName() throws Exception {
        start("/*");

        assertThat(of("ann", "hunter2").get("/cce/callback/default").body()).endsWith("|ann");
        assertThat(of("ann", "hunter2")
                        .withCookie(cookieOf("bob", "hunter2-too"))
                        .get("/cce/callback/default")
                        .body())
                .endsWith("|ann");
    }

    private @Nullable String cookieOf(String user, String password) {
        Browser browser = of(user, password);
        browser.get("/cce");
        return browser.cookie();
    }

    @Test
    void thereIsNoOneTimeTokenBesides() throws Exception {
        start("/*");

        assertThat(log.text())
                .contains("The console is at http://127.0.0.1:" + port + "/cce")
                .doesNotContain("token=");
    }

    @Test
    void whereItsAuthenticationDoesNotReachTheConsoleNobodyIsLetIn() throws Exception {
        start("/api/*");

        RawAnswer refused = new Browser(port).get("/cce");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("camel.server.authenticationPath");
        assertThat(new Browser(port)
                        .get("/cce?CamelVertxPlatformHttpAuthenticatedUser=ann")
                        .status())
                .isEqualTo(403);
        assertThat(new Browser(port)
                        .with("CamelVertxPlatformHttpAuthenticatedUser", "ann")
                        .get("/cce")
                        .status())
                .isEqualTo(403);
    }
}
