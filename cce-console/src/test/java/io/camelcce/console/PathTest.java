package io.camelcce.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which paths lead where. */
class PathTest {

    private RunningConsole console;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        console = new RunningConsole(TestPages.router());
        browser = console.browser();
    }

    @AfterEach
    void stop() throws Exception {
        console.close();
    }

    @Test
    void theFirstPageHasASlashOrNone() {
        for (String path : List.of("/cce", "/cce/", "/cce?q=1", "/cce/?q=1")) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void partsAreDecodedOnce() {
        assertThat(browser.get("/cce/echo/a%20b+c%2541?q=d%20e+f%2541").body()).isEqualTo("a b+c%41|d e f%41");
    }

    @Test
    void whatIsAmbiguousIsNotThere() {
        for (String path : List.of(
                "/cce/echo/..",
                "/cce/echo/%2e%2e",
                "/cce/echo/a%2fb",
                "/cce/echo/a%5cb",
                "/cce/echo/a%0ab",
                "/cce/echo//x",
                "/ccecho/x",
                "/cce;x=1",
                "/cce/../cce/form")) {
            assertThat(browser.get(path).status()).as(path).isIn(400, 404);
        }
    }

    @Test
    void whatIsTooLongIsNotRead() {
        assertThat(browser.get("/cce/echo/" + "x".repeat(2_100)).status()).isEqualTo(414);
    }

    @Test
    void otherMethodsAreNotThere() {
        for (String method : List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE")) {
            RawAnswer refused = browser.send(method, "/cce", Map.of(), "");
            assertThat(refused.status()).as(method).isEqualTo(405);
        }
        assertThat(browser.send("PUT", "/cce", Map.of(), "").header("Allow")).contains("GET, POST");
    }

    @Test
    void routesOfTheApplicationAreLeftAlone() throws Exception {
        console.context().addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:/ccecho").setBody(constant("mine"));
            }
        });

        assertThat(browser.get("/ccecho").body()).contains("mine");
    }

    @Test
    void itIsGoneWhenItIsStopped() throws Exception {
        console.stop();

        RawAnswer answer = browser.get("/cce");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers()).doesNotContainKey("content-security-policy");
    }
}
