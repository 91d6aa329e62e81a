package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthorizationEndpointTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final Browser browser = new Browser(contactCenter);

    @Test
    void itAsksForAnEMailAddress() {
        Reply page = browser.open(Client.REQUEST + "&scope=cce%3Atasks");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body())
                .contains("type=\"email\"", ">Sign in</button>", ">Cancel</button>", "cce:tasks", Client.REDIRECT_URI);
    }

    @Test
    void whoSignsInIsSentBackWithACodeTheStateAndTheIssuer() {
        Reply redirect = browser.signIn(browser.open(Client.REQUEST), "ann@example.com");

        assertThat(redirect.status()).isEqualTo(303);
        assertThat(redirect.header("Location"))
                .hasValueSatisfying(uri -> assertThat(uri).startsWith(Client.REDIRECT_URI + "?"));
        assertThat(Browser.parametersOf(redirect))
                .containsOnlyKeys("code", "state", "iss")
                .containsEntry("state", "xyz")
                .containsEntry("iss", contactCenter.issuer());
    }

    @Test
    void whoCancelsIsSentBackWithAnError() {
        Reply redirect = browser.cancel(browser.open(Client.REQUEST));

        assertThat(redirect.status()).isEqualTo(303);
        assertThat(Browser.parametersOf(redirect))
                .containsEntry("error", "access_denied")
                .containsEntry("state", "xyz")
                .containsEntry("iss", contactCenter.issuer())
                .doesNotContainKey("code");
        assertThat(contactCenter.ledger().grants()).isEmpty();
    }

    @Test
    void theIssuerIsNotToldWhenItIsSwitchedOff() {
        contactCenter.set(Switches.ISSUER_IS_TOLD, false);

        assertThat(Browser.parametersOf(browser.signIn(browser.open(Client.REQUEST), "ann@example.com")))
                .containsOnlyKeys("code", "state");
    }

    @Test
    void aRequestWithoutAStateIsAnsweredWithoutOne() {
        Reply page = browser.open(Client.REQUEST.replace("&state=xyz", ""));

        assertThat(Browser.parametersOf(browser.signIn(page, "ann@example.com")))
                .doesNotContainKey("state");
    }

    @Test
    void theQueryOfARedirectUriStaysAndTheStateIsEchoedWhateverIsInIt() {
        Reply page = browser.open(Client.REQUEST
                .replace("state=xyz", "state=" + Client.encode("a b&c=d#é\r\nSet-Cookie: x"))
                .replace("callback", "callback%3Ftenant%3D1"));

        Reply redirect = browser.signIn(page, "ann@example.com");

        assertThat(redirect.header("Location"))
                .hasValueSatisfying(uri -> assertThat(uri).startsWith(Client.REDIRECT_URI + "?tenant=1&code="));
        assertThat(Browser.parametersOf(redirect)).containsEntry("state", "a b&c=d#é\r\nSet-Cookie: x");
    }

    @ParameterizedTest
    @CsvSource({
        "client_id=demo-client, client_id=other",
        "client_id=demo-client, x=y",
        "client_id=demo-client, client_id=demo-client&client_id=demo-client",
        "callback, callback&redirect_uri=https%3A%2F%2Fa.example",
        "callback, callback%23fragment",
        "redirect_uri=, uri=",
        "http%3A%2F%2F127.0.0.1, http%3A%2F%2Fexample.com",
        "http%3A%2F%2F127.0.0.1, http%3A%2F%2F127.0.0.1%40example.com",
        "http%3A%2F%2F127.0.0.1, https%3A%2F%2Fsomebody%40example.com",
        "http%3A%2F%2F127.0.0.1%3A3000, javascript%3Aalert(1)",
        "http%3A%2F%2F127.0.0.1%3A3000, %2F%2Fexample.com",
        "http%3A%2F%2F127.0.0.1%3A3000, com.example.app%3A",
        "http%3A%2F%2F127.0.0.1%3A3000, https%3A%2F%2Fexample.com%0D%0ASet-Cookie%3A+x"
    })
    void nobodyIsSentWhereTheClientIsNotKnownToBe(String part, String another) {
        Reply page = browser.open(Client.REQUEST.replace(part, another));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.header("Location")).isEmpty();
        assertThat(page.header("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(page.body()).contains("This sign-in cannot go on");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http%3A%2F%2Flocalhost%3A3000",
                "http%3A%2F%2F%5B%3A%3A1%5D%3A3000",
                "https%3A%2F%2Fapp.example.com"
            })
    void loopbackAndHttpsAreAllowed(String origin) {
        Reply page = browser.open(Client.REQUEST.replace("http%3A%2F%2F127.0.0.1%3A3000", origin));

        assertThat(browser.signIn(page, "ann@example.com").status()).isEqualTo(303);
    }

    @Test
    void listedRedirectUrisAreAllowedExactly() {
        contactCenter.set(
                Switches.REDIRECT_URIS, Optional.of(Set.of(Client.REDIRECT_URI, "com.example.app:/callback")));

        assertThat(browser.open(Client.REQUEST).status()).isEqualTo(200);
        assertThat(browser.open(Client.REQUEST.replace("callback", "callback%2F"))
                        .status())
                .isEqualTo(400);
        Reply page = browser.open(Client.REQUEST.replace("http%3A%2F%2F127.0.0.1%3A3000", "com.example.app%3A"));
        assertThat(page.header("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("form-action 'self' http: https: com.example.app:;"));
        assertThat(browser.signIn(page, "ann@example.com").header("Location"))
                .hasValueSatisfying(uri -> assertThat(uri).startsWith("com.example.app:/callback?code="));
    }

    @ParameterizedTest
    @CsvSource({
        "response_type=code, x=y, invalid_request",
        "response_type=code, response_type=token, unsupported_response_type",
        "response_type=code, response_type=code&response_type=code, invalid_request",
        "state=xyz, state=xyz&scope=%22, invalid_scope",
        "state=xyz, state=xyz&scope=a++b, invalid_scope",
        "code_challenge=, challenge=, invalid_request",
        "code_challenge_method=S256, code_challenge_method=plain, invalid_request",
        "&code_challenge_method=S256, '', invalid_request",
        "code_challenge=E9, code_challenge=, invalid_request"
    })
    void whatElseIsWrongIsToldToTheClient(String part, String another, String error) {
        Reply redirect = browser.open(Client.REQUEST.replace(part, another));

        assertThat(redirect.status()).isEqualTo(303);
        assertThat(Browser.parametersOf(redirect))
                .containsEntry("error", error)
                .containsEntry("state", "xyz")
                .containsEntry("iss", contactCenter.issuer())
                .containsKey("error_description")
                .doesNotContainKey("code");
    }

    @Test
    void aStateThatIsThereTwiceIsNotEchoed() {
        assertThat(Browser.parametersOf(browser.open(Client.REQUEST + "&state=abc")))
                .containsEntry("error", "invalid_request")
                .doesNotContainKey("state");
    }

    @Test
    void pkceNeedNotBeUsedWhenItIsNotNeeded() {
        contactCenter.set(Switches.PKCE_IS_NEEDED, false);

        assertThat(browser.open(Client.WITHOUT_CHALLENGE).status()).isEqualTo(200);
    }

    @Test
    void aPublicClientAlwaysNeedsPkce() {
        contactCenter.set(Switches.PKCE_IS_NEEDED, false).set(Switches.PUBLIC_CLIENT_IS_ALLOWED, true);

        assertThat(Browser.parametersOf(browser.open(Client.WITHOUT_CHALLENGE)))
                .containsEntry("error", "invalid_request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ann", "@", "ann@", "@example.com", "a b@example.com", "a@b@c", "a\n@b"})
    void whatIsNoAddressIsAskedAgain(String typed) {
        Reply page = browser.open(Client.REQUEST);

        Reply again = browser.signIn(page, typed);

        assertThat(again.status()).isEqualTo(400);
        assertThat(again.body())
                .contains(
                        "<p id=\"wrong\" role=\"alert\">This is no e-mail address.</p>", "aria-describedby=\"wrong\"");
        assertThat(page.body()).doesNotContain("aria-");
        assertThat(browser.signIn(again, "ann@example.com").status()).isEqualTo(303);
    }

    @Test
    void whatSomebodySendsIsTextOnThePage() {
        String hostile = "\"><script>alert('1')</script>&amp;";
        Reply page =
                browser.open(Client.REQUEST.replace("callback", Client.encode("callback?<x>".replace("<x>", "'x'")))
                        + "&scope=" + Client.encode("<script>"));
        Reply again = browser.signIn(page, hostile);

        assertThat(page.body()).contains("&lt;script&gt;", "?&#39;x&#39;").doesNotContain("<script>");
        assertThat(again.body())
                .contains("value=\"&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;\"")
                .doesNotContain("<script>");
    }

    @Test
    void thePageLetsNoScriptRunNoFrameHoldItAndNobodyKeepIt() {
        Reply page = browser.open(Client.REQUEST);

        assertThat(page.header("Content-Security-Policy")).hasValueSatisfying(policy -> assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"));
        assertThat(page.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.header("Referrer-Policy")).contains("no-referrer");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("; HttpOnly", "; SameSite=Lax"));
        assertThat(page.body()).doesNotContain("<script", "style=", "http-equiv");
    }

    @Test
    void theFormOfAnotherBrowserIsNotTaken() {
        Reply pageOfTheAttacker = new Browser(contactCenter).open(Client.REQUEST);
        browser.open(Client.REQUEST);

        Reply forged = browser.signIn(pageOfTheAttacker, "attacker@example.com");

        assertThat(forged.status()).isEqualTo(400);
        assertThat(forged.header("Location")).isEmpty();
        assertThat(new Browser(contactCenter)
                        .signIn(pageOfTheAttacker, "attacker@example.com")
                        .status())
                .isEqualTo(400);
        assertThat(contactCenter.ledger().grants()).isEmpty();
    }

    @Test
    void aFormIsTakenOnce() {
        Reply page = browser.open(Client.REQUEST);
        browser.signIn(page, "ann@example.com");

        assertThat(browser.signIn(page, "ann@example.com").status()).isEqualTo(400);
        assertThat(contactCenter.ledger().grants()).hasSize(1);
    }

    @Test
    void aBrowserMayHaveThePageOpenTwice() {
        Reply first = browser.open(Client.REQUEST);
        Reply second = browser.open(Client.REQUEST);

        assertThat(browser.signIn(second, "ann@example.com").status()).isEqualTo(303);
        assertThat(browser.signIn(first, "bob@example.com").status()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sign_in=", "sign_in=x&email=ann%40example.com", "sign_in=a&sign_in=b", "email=%zz"})
    void aFormThatBringsNothingBackIsRefused(String form) {
        browser.open(Client.REQUEST);

        Reply reply = browser.submit(form);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.header("Location")).isEmpty();
    }
}
