package io.camelcce.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was tried in vain is in the audit log, like what was done. */
class FailedDeedTest {

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
    void aDeedThatFailsIsFoundByTheIdOfItsAnswer() {
        RawAnswer failed = browser.post("/cce/fail", Map.of("formToken", formToken));

        assertThat(failed.status()).isEqualTo(500);
        assertThat(console.audit()).contains("one-time token from 127.0.0.1: failed POST /fail: [" + id(failed) + "]");
        assertThat(console.log()).contains("could not answer POST /fail [" + id(failed) + "]");
    }

    @Test
    void aCallbackThatFailsIsFoundByTheIdOfItsAnswer() {
        RawAnswer failed = console.stranger().get("/cce/callback/fail?code=t0ken-code&state=t0ken-state");

        assertThat(failed.status()).isEqualTo(500);
        assertThat(console.audit())
                .contains("unknown browser from 127.0.0.1: failed GET /callback/fail: [" + id(failed) + "]");
        assertThat(console.log()).doesNotContain("t0ken-");
    }

    @Test
    void aDeedThatIsNotPossibleNowIsToldFromOneThatWasDone() {
        RawAnswer unavailable = browser.post("/cce/unavailable", Map.of("formToken", formToken));

        assertThat(unavailable.status()).isEqualTo(503);
        assertThat(console.audit()).contains("one-time token from 127.0.0.1: failed POST /unavailable: Not available");
    }

    @Test
    void aDeedToWhatIsGoneIsARefusal() {
        assertThat(browser.post("/cce/gone", Map.of("formToken", formToken)).status())
                .isEqualTo(404);
        assertThat(console.audit())
                .contains("one-time token from 127.0.0.1: refused POST /gone: There is none of that name.");
    }

    @Test
    void aPageThatFailsIsNoDeed() {
        browser.get("/cce/fail");

        assertThat(console.audit()).noneMatch(line -> line.contains("failed"));
    }

    @Test
    void aFormThatCannotBeReadIsARefusal() {
        browser.post("/cce/deed", "formToken=" + formToken + "&sec-fetch-site=same-origin");
        browser.post("/cce/deed", "formToken=" + formToken + ("&v=" + "x".repeat(1_000)).repeat(100));
        console.stranger().with("Content-Type", "application/json").post("/cce/deed", "{}");

        assertThat(console.audit())
                .contains(
                        "nobody from 127.0.0.1: refused POST /deed: A parameter has the name of a header.",
                        "nobody from 127.0.0.1: refused POST /deed: The form is larger than 65536 bytes.",
                        "nobody from 127.0.0.1: refused POST /deed: Forms are sent as"
                                + " application/x-www-form-urlencoded.");
    }

    @Test
    void aCallbackThatCannotBeReadIsARefusal() {
        console.stranger().get("/cce/callback/default?state=t0ken-state&cookie=x");

        assertThat(console.audit())
                .contains(
                        "nobody from 127.0.0.1: refused GET /callback/default: A parameter has the name of a header.");
    }

    @Test
    void anAddressThatCannotBeReadIsNoDeed() {
        console.stranger().get("/cce/form?cookie=x");

        assertThat(console.audit()).noneMatch(line -> line.contains("refused"));
    }

    private static String id(RawAnswer failed) {
        return failed.body().replaceAll("(?s).*by ([A-Za-z0-9_-]{8})\\..*", "$1");
    }
}
