package io.camelcce.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes with the one-time token, and who without. */
class EntranceTest {

    private RunningConsole console;

    @BeforeEach
    void start() throws Exception {
        console = new RunningConsole(TestPages.router());
    }

    @AfterEach
    void stop() throws Exception {
        console.close();
    }

    @Test
    void whoFindsNoAddressIsToldWhichLoggerShowsIt() {
        assertThat(console.stranger().get("/cce").body()).contains("the logger io.camelcce.console at INFO");
        assertThat(console.log()).contains("INFO io.camelcce.console.CceConsole The console lets one browser in");
    }

    @Test
    void aPathThatFailsCannotMoveTheTextOfTheLog() {
        console.browser().get("/cce/fail/a%e2%80%aeb");

        assertThat(console.log()).contains("could not answer GET /fail/a\\u{202e}b [");
    }

    @Test
    void theTokenThatIsPrintedLetsIn() {
        Browser browser = console.stranger();

        RawAnswer entered = browser.get("/cce/enter?token=" + console.token());

        assertThat(console.log())
                .contains(
                        "INFO io.camelcce.console.CceConsole The console lets one browser in: http://127.0.0.1:%d/cce/enter?token="
                                .formatted(console.port()));
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.header("Location")).contains("/cce");
        assertThat(browser.get("/cce").body()).isEqualTo("one-time token");
    }

    @Test
    void theTokenIsGoodForOneUse() {
        String token = console.token();
        console.stranger().get("/cce/enter?token=" + token);

        Browser second = console.stranger();
        RawAnswer refused = second.get("/cce/enter?token=" + token);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("This token is not good");
        assertThat(second.cookie()).isNull();
        assertThat(console.audit()).contains("nobody from 127.0.0.1: refused GET /enter: This token is not good");
        assertThat(console.token()).isNotEqualTo(token);
    }

    @Test
    void whoKnocksManyTimesHasOneTokenPrintedAtMost() {
        String token = console.token();
        for (int knock = 0; knock < 5; knock++) {
            console.stranger().get("/cce/enter?token=" + "x".repeat(43));
            console.stranger().get("/cce");
        }

        assertThat(console.token()).isEqualTo(token);
    }

    @Test
    void withoutTheTokenNothingIsShown() {
        RawAnswer refused = console.stranger().get("/cce");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("Open the address from the log").doesNotContain("one-time token");
    }

    @Test
    void anEmptyTokenIsNone() {
        assertThat(console.stranger().get("/cce/enter").status()).isEqualTo(403);
        assertThat(console.stranger().get("/cce/enter?token=").status()).isEqualTo(403);
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        RawAnswer entered = console.stranger().get("/cce/enter?token=" + console.token());

        assertThat(entered.header("Set-Cookie").orElseThrow())
                .matches("cce-console-" + console.port() + "=[A-Za-z0-9_-]{43}; Path=/cce; HttpOnly; SameSite=Lax");
    }

    @Test
    void aCookieThatIsMadeUpIsNoSession() {
        Browser browser = console.stranger().withCookie("cce-console-" + console.port() + "=" + "x".repeat(43));

        assertThat(browser.get("/cce").status()).isEqualTo(403);
    }

    @Test
    void aCookieInTheQueryIsNoCookie() {
        String cookie = console.browser().cookie();

        for (String name : new String[] {"Cookie", "cookie", "Coo%6bie", "Coo%E2%84%AAie", "%43ookie"}) {
            RawAnswer refused = console.stranger().get("/cce?" + name + "=" + cookie);
            assertThat(refused.status()).as(name).isEqualTo(400);
        }
        assertThat(console.stranger().get("/cce?a=b;Cookie=" + cookie).status()).isEqualTo(400);
    }

    @Test
    void aSessionIsNotShared() {
        Browser one = console.browser();
        Browser other = console.browser();

        one.post("/cce/deed", java.util.Map.of("formToken", one.get("/cce/form").body(), "value", "x"));

        assertThat(one.cookie()).isNotEqualTo(other.cookie());
        assertThat(other.get("/cce/notice").body()).isEqualTo("nothing");
        assertThat(one.get("/cce/notice").body()).isEqualTo("did x");
        assertThat(one.get("/cce/notice").body()).isEqualTo("nothing");
    }

    @Test
    void aCallbackIsLetInWithoutASession() {
        RawAnswer back = console.stranger().get("/cce/callback/sales?code=c%20d&state=s+t");

        assertThat(back.status()).isEqualTo(200);
        assertThat(back.body()).isEqualTo("/cce/callback/sales?code=c%20d&amp;state=s+t|unknown browser");
        assertThat(back.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aCallbackBringsTheSessionOfItsBrowser() {
        assertThat(console.browser().get("/cce/callback/sales?code=1").body()).endsWith("|one-time token");
    }
}
