package io.camelcce.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which forms are accepted. */
class FormTest {

    private RunningConsole console;
    private Browser browser;
    private String formToken;

    @BeforeEach
    void start() throws Exception {
        console = new RunningConsole(TestPages.router());
        browser = console.browser();
        formToken = browser.get("/cce/form").body();
    }

    @AfterEach
    void stop() throws Exception {
        console.close();
    }

    @Test
    void aFormOfOursIsAccepted() {
        RawAnswer done = browser.post("/cce/deed", Map.of("formToken", formToken, "value", "Grüße & <b>"));

        assertThat(done.status()).isEqualTo(303);
        assertThat(done.header("Location")).contains("/cce/notice");
        assertThat(browser.get("/cce/notice").body()).isEqualTo("did Grüße &amp; &lt;b&gt;");
        assertThat(console.audit()).contains("one-time token from 127.0.0.1: deed Grüße & <b>: done");
    }

    @Test
    void withoutItsTokenNothingIsDone() {
        assertRefused(browser.post("/cce/deed", Map.of("value", "x")), "The form is not of this session");
    }

    @Test
    void withAWrongTokenNothingIsDone() {
        assertRefused(
                browser.post("/cce/deed", Map.of("formToken", "t0ken" + formToken, "value", "x")),
                "The form is not of this session");
        assertThat(console.audit())
                .contains("one-time token from 127.0.0.1: refused POST /deed: The form is not of this session");
    }

    @Test
    void withTheTokenOfAnotherBrowserNothingIsDone() {
        assertRefused(
                console.browser().post("/cce/deed", Map.of("formToken", formToken, "value", "x")),
                "The form is not of this session");
    }

    @Test
    void aTokenInTheQueryIsNotInTheForm() {
        assertRefused(
                browser.post("/cce/deed?formToken=" + formToken, Map.of("value", "x")),
                "The form is not of this session");
    }

    @Test
    void aFieldOfTheQueryIsNotOfTheForm() {
        browser.post("/cce/deed?value=forged", Map.of("formToken", formToken, "value", "own"));

        assertThat(browser.get("/cce/notice").body()).isEqualTo("did own");
    }

    @Test
    void withoutASessionNothingIsDone() {
        RawAnswer refused = console.stranger().post("/cce/deed", Map.of("formToken", formToken, "value", "x"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Open the address from the log");
        assertThat(console.audit())
                .contains("nobody from 127.0.0.1: refused POST /deed: Open the address from the log");
    }

    @Test
    void nothingIsDoneByGet() {
        RawAnswer refused = browser.get("/cce/deed?value=x&formToken=" + formToken);

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).contains("POST");
        assertThat(browser.get("/cce/notice").body()).isEqualTo("nothing");
    }

    @Test
    void whatIsOnlyReadIsNotPosted() {
        RawAnswer refused = browser.post("/cce/form", Map.of("formToken", formToken));

        assertThat(refused.status()).isEqualTo(405);
        assertThat(refused.header("Allow")).contains("GET");
    }

    static Stream<Arguments> places() {
        return Stream.of(
                Arguments.of("a foreign page", Map.of("Origin", "https://evil.example.com")),
                Arguments.of(
                        "a foreign page of this machine",
                        Map.of("Origin", "http://127.0.0.1:1", "Sec-Fetch-Site", "same-site")),
                Arguments.of(
                        "a foreign page that hides its origin",
                        Map.of("Origin", "null", "Sec-Fetch-Site", "cross-site")),
                Arguments.of("a page that hides all", Map.of("Origin", "null")),
                Arguments.of("a cross site without origin", Map.of("Sec-Fetch-Site", "cross-site")),
                Arguments.of("the address bar", Map.of("Sec-Fetch-Site", "none")),
                Arguments.of("nowhere", Map.of()),
                Arguments.of("a foreign referer", Map.of("Referer", "https://evil.example.com/cce")),
                Arguments.of("no URL", Map.of("Origin", "127.0.0.1")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("places")
    void fromElsewhereNothingIsDone(String place, Map<String, String> headers) {
        assertRefused(
                browser.postFrom(headers, "/cce/deed", Map.of("formToken", formToken, "value", "x")),
                "Not sent from the console");
        assertThat(console.audit())
                .contains("one-time token from 127.0.0.1: refused POST /deed: Not sent from the console");
    }

    @Test
    void anOwnOriginWithAForeignSiteIsNotBelieved() {
        assertRefused(
                browser.postFrom(
                        Map.of("Origin", "http://127.0.0.1:" + console.port(), "Sec-Fetch-Site", "cross-site"),
                        "/cce/deed",
                        Map.of("formToken", formToken, "value", "x")),
                "Not sent from the console");
    }

    @Test
    void headersInTheQueryAreNoHeaders() {
        RawAnswer refused = browser.postFrom(
                Map.of(), "/cce/deed?sec-fetch-site=same-origin", Map.of("formToken", formToken, "value", "x"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(browser.get("/cce/notice").body()).isEqualTo("nothing");
    }

    @Test
    void headersInTheFormAreNoHeaders() {
        RawAnswer refused = browser.postFrom(
                Map.of(), "/cce/deed", Map.of("formToken", formToken, "value", "x", "SEC-fetch-site", "same-origin"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(browser.get("/cce/notice").body()).isEqualTo("nothing");
    }

    /** What browsers send whose page has the policy no-referrer, and older ones. */
    @Test
    void browsersThatKeepTheOriginToThemselvesAreBelieved() {
        for (Map<String, String> headers : java.util.List.of(
                Map.of("Origin", "null", "Sec-Fetch-Site", "same-origin"),
                Map.of("Sec-Fetch-Site", "same-origin"),
                Map.of("Origin", "http://127.0.0.1:" + console.port()),
                Map.of("Referer", "http://127.0.0.1:" + console.port() + "/cce/page"))) {
            RawAnswer done = browser.postFrom(headers, "/cce/deed", Map.of("formToken", formToken, "value", "x"));
            assertThat(done.status()).as(headers.toString()).isEqualTo(303);
        }
    }

    @Test
    void theFirstOfSeveralValuesCounts() {
        browser.post("/cce/deed", "value=one&value=two&formToken=" + formToken);

        assertThat(browser.get("/cce/notice").body()).isEqualTo("did one");
    }

    /** The server itself takes no field of that size. */
    @Test
    void aFieldThatIsTooLargeIsNotRead() {
        RawAnswer refused = browser.post("/cce/deed", "formToken=" + formToken + "&v=" + "x".repeat(70_000));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(browser.get("/cce/notice").body()).isEqualTo("nothing");
    }

    @Test
    void aFormOfManyFieldsThatIsTooLargeIsNotRead() {
        StringBuilder form = new StringBuilder("formToken=" + formToken);
        for (int field = 0; field < 100; field++) {
            form.append("&f").append(field).append('=').append("x".repeat(1_000));
        }

        RawAnswer refused = browser.post("/cce/deed", form.toString());

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("larger than 65536 bytes");
    }

    @Test
    void otherBodiesThanFormsAreNotRead() {
        for (String type : new String[] {"application/json", "multipart/form-data; boundary=x", "text/plain"}) {
            RawAnswer refused = browser.with("Content-Type", type).post("/cce/deed", "{}");
            assertThat(refused.status()).as(type).isEqualTo(415);
        }
    }

    private void assertRefused(RawAnswer refused, String heading) {
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("<h1>" + heading + "</h1>");
        assertThat(browser.get("/cce/notice").body()).isEqualTo("nothing");
    }
}
