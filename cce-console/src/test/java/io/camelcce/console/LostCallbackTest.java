package io.camelcce.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.camel.CceComponent;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes back from an authorization server in vain reads why, and the page repeats nothing of what they brought. */
class LostCallbackTest {

    private static final String VIEW = "/cce/integrations/default/authorizations/main";

    private final CapturedLog log = new CapturedLog();
    private final SimulatedContactCenter contactCenter = SimulatedContactCenter.start();
    private final Main main = new Main();
    private Browser ann;
    private Browser stranger;
    private int port;
    private String formToken;
    private String state;

    @BeforeEach
    void annBeganToSignIn() throws Exception {
        port = FreePort.find();
        Map.of(
                        "camel.component.cce.store", "memory",
                        "camel.component.cce.domain", contactCenter.domain(),
                        "camel.component.cce.issuer", contactCenter.issuer(),
                        "camel.component.cce.clientId", contactCenter.clientId(),
                        "camel.component.cce.clientSecret", contactCenter.clientSecret(),
                        "camel.component.cce.publicUrl", "http://127.0.0.1:" + port,
                        "camel.server.enabled", "true",
                        "camel.server.host", "127.0.0.1",
                        "camel.server.port", String.valueOf(port))
                .forEach(main::addInitialProperty);
        main.start();
        main.getCamelContext()
                .getComponent("cce", CceComponent.class)
                .getNodeAuthorizations()
                .add("default", "main", new GrantSettingsDraft());
        stranger = new Browser(port);
        ann = new Browser(port);
        ann.get("/cce/enter?token=" + last("enter.token=([A-Za-z0-9_-]{43})", log.text()));
        formToken = last("name=\"formToken\" value=\"([^\"]+)\"", ann.get(VIEW).body());
        state = last(
                "[?&;]state=([A-Za-z0-9_-]+)",
                ann.post(VIEW + "/authorize", Map.of("formToken", formToken)).body());
    }

    @AfterEach
    void stop() {
        main.stop();
        contactCenter.close();
        log.close();
    }

    @Test
    void aBrowserWithoutASessionReadsItAtOnce() {
        RawAnswer back = stranger.get(callback());

        assertThat(back.status()).isEqualTo(400);
        saysWhy(back, "another browser");
    }

    @Test
    void whoIsNotLetInDoesNotLearnWhichIntegrationsThereAre() {
        RawAnswer there = stranger.get("/cce/callback/default?code=t0ken-code&state=t0ken-state");
        RawAnswer notThere = stranger.get("/cce/callback/elsewhere?code=t0ken-code&state=t0ken-state");

        assertThat(there.status()).isEqualTo(notThere.status());
        assertThat(withoutTokens(there.body().replace("default", "elsewhere")))
                .isEqualTo(withoutTokens(notThere.body()));
        assertThat(there.body()).contains("Back to the integrations").doesNotContain("/integrations/default");
    }

    private static String withoutTokens(String page) {
        return page.replaceAll("[A-Za-z0-9_-]{43}", "");
    }

    @Test
    void aBrowserWithASessionThatIsOverReadsItAtOnce() {
        RawAnswer back = stranger.withCookie("cce-console-" + port + "=" + "x".repeat(43))
                .get(callback());

        assertThat(back.status()).isEqualTo(400);
        saysWhy(back, "another browser");
    }

    @Test
    void inAnotherBrowserThatWasLetInItIsReadAtACleanAddress() {
        stranger.get("/cce"); // has a token printed
        stranger.get("/cce/enter?token=" + last("enter.token=([A-Za-z0-9_-]{43})", log.text()));

        RawAnswer back = stranger.get(callback());

        assertThat(back.status()).isEqualTo(303);
        assertThat(back.header("Location").orElseThrow()).endsWith("/cce/sign-in");
        saysWhy(stranger.get("/cce/sign-in"), "another browser");
        assertThat(ann.get("/cce/sign-in").body()).contains("Nothing to be told");
    }

    @Test
    void whoseSignInCameBackInAnotherBrowserIsToldAndBeginsAnew() {
        stranger.get(callback());

        assertThat(ann.get(callback()).status()).isEqualTo(303);

        saysWhy(ann.get("/cce/sign-in"), "was used already: click Authorize again");
        assertThat(ann.get(VIEW).body()).contains("Authorization Pending");
        RawAnswer again = ann.post(VIEW + "/authorize", Map.of("formToken", formToken));
        assertThat(again.body()).contains("Taking you to").doesNotContain(state);
    }

    @Test
    void whoComesBackTwiceReadsItAtACleanAddress() {
        ann.get(callback());
        ann.get("/cce/sign-in");

        RawAnswer again = ann.get(callback());

        assertThat(again.status()).isEqualTo(303);
        assertThat(again.header("Location").orElseThrow()).endsWith("/cce/sign-in");
        saysWhy(ann.get("/cce/sign-in"), "was used already");
    }

    private String callback() {
        return "/cce/callback/default?code=t0ken-code&state=" + state;
    }

    private void saysWhy(RawAnswer page, String why) {
        assertThat(page.body())
                .contains("Nobody was authorized", why)
                .doesNotContain("t0ken-code", state, "http-equiv");
    }

    private static String last(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}
