package io.camelcce.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every answer says to browsers: of a page, a redirect, a file, a refusal, a failure. */
@TestInstance(Lifecycle.PER_CLASS)
class EveryAnswerTest {

    private RunningConsole console;
    private Browser browser;

    @BeforeAll
    void start() throws Exception {
        console = new RunningConsole(TestPages.router());
        browser = console.browser();
    }

    @AfterAll
    void stop() throws Exception {
        console.close();
    }

    Stream<RawAnswer> answers() {
        return Stream.of(
                browser.get("/cce/page"),
                browser.get("/cce/form"),
                browser.get("/cce/away?to=/form"),
                browser.get("/cce/assets/console.css"),
                browser.get("/cce/nowhere"),
                browser.get("/cce/fail"),
                browser.get("/cce/error"),
                browser.get("/cce/deep"),
                browser.get("/cce/assets/icon.svg"),
                browser.get("/cce/deed"),
                browser.get("/cce/" + "x".repeat(3_000)),
                browser.post("/cce/deed", Map.of()),
                browser.send("DELETE", "/cce", Map.of(), ""),
                console.stranger().get("/cce"),
                console.stranger().with("Host", "evil.example.com").get("/cce"));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void isHardened(RawAnswer answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
                        + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("X-Frame-Options")).contains("DENY");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin-allow-popups");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.header("Permissions-Policy").orElseThrow()).contains("camera=()");
    }

    @ParameterizedTest
    @MethodSource("answers")
    void saysEachOfThatOnceAndNothingOfTheRequest(RawAnswer answer) {
        assertThat(answer.headers().values())
                .allSatisfy(values -> assertThat(values).hasSize(1));
        assertThat(answer.headers())
                .doesNotContainKeys("host", "origin", "cookie", "to", "sec-fetch-site", "formtoken", "accept");
        assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("camel"));
    }

    @Test
    void answersHaveTheStatusOfWhatTheyAre() {
        assertThat(answers().map(RawAnswer::status))
                .containsExactly(200, 200, 303, 200, 404, 500, 500, 500, 200, 405, 414, 403, 405, 403, 421);
    }

    @Test
    void aPageIsItsTemplateWithTheFrameAndTheModel() {
        RawAnswer page = browser.get("/cce/page");

        assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.header("Content-Length"))
                .contains(String.valueOf(page.body().length()));
        assertThat(page.body())
                .startsWith("<title>A &lt;page&gt;</title><p data-root=\"/cce\" data-token=\"")
                .endsWith("\">&lt;script&gt;alert(1)&lt;/script&gt; for one-time token</p>")
                .contains("data-token=\"" + browser.get("/cce/form").body() + "\"");
    }

    @Test
    void aFailureTellsWhereToLookAndNothingElse() {
        RawAnswer failed = browser.get("/cce/fail?secret=hunter2");

        String id = failed.body().replaceAll("(?s).*by ([A-Za-z0-9_-]{8})\\..*", "$1");
        assertThat(id).hasSize(8);
        assertThat(failed.body()).doesNotContain("the cause of it", "IllegalState", "\tat ");
        assertThat(console.log())
                .contains("ERROR io.camelcce.console.Failures The console could not answer GET /fail [" + id + "]")
                .contains("the cause of it");
    }

    @Test
    void anErrorIsAFailureLikeAnyOther() {
        RawAnswer failed = browser.get("/cce/error");

        assertThat(failed.body()).contains("Something went wrong").doesNotContain("the cause of the error");
        assertThat(console.log()).contains("The console could not answer GET /error [", "the cause of the error");
    }

    @Test
    void theIconIsAnImage() {
        RawAnswer icon = browser.get("/cce/assets/icon.svg");

        assertThat(icon.header("Content-Type")).contains("image/svg+xml");
        assertThat(icon.body()).startsWith("<svg ").doesNotContain("<script", "<style", "href");
        assertThat(browser.get("/cce/nowhere").body()).contains("<link rel=\"icon\" type=\"image/svg+xml\"");
    }

    @Test
    void aRedirectStaysBelowTheConsole() {
        assertThat(browser.get("/cce/away?to=//evil.example.com/").header("Location"))
                .contains("/cce//evil.example.com/");
        assertThat(browser.get("/cce/away?to=https://evil.example.com/").header("Location"))
                .contains("/cce/https://evil.example.com/");
    }

    @Test
    void aRedirectCannotEndItsHeader() {
        RawAnswer sent = browser.get("/cce/away?to=/x%0d%0aSet-Cookie:%20cce-console=stolen%0a;");

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.header("Location")).contains("/cce/x%0D%0ASet-Cookie:%20cce-console=stolen%0A;");
        assertThat(sent.header("Set-Cookie")).isEmpty();
    }

    @Test
    void whatIsNotAFileOfOursIsNotThere() {
        for (String path : new String[] {
            "/cce/assets/../console.css",
            "/cce/assets/%2e%2e/console.css",
            "/cce/assets/..%2f..%2fCceConsole.class",
            "/cce/assets/%2e%2e%5cCceConsole.class",
            "/cce/assets//console.css",
            "/cce/assets/console.css%00.txt",
            "/cce/assets/CceConsole.class",
            "/cce/assets/"
        }) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(404);
        }
    }
}
