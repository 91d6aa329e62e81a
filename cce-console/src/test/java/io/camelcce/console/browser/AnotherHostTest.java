package io.camelcce.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sign-ins come back to the host of {@code publicUrl}, and the cookie of another host does not go there. */
class AnotherHostTest {

    private static final String ANOTHER = "127.0.0.1";

    @RegisterExtension
    final InTheBrowser browser = new InTheBrowser();

    @BeforeEach
    void oneWaits() {
        browser.console().add("main");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/integrations/default", "/integrations/default/authorizations/main"})
    void whoComesByAnotherHostIsToldBeforeAWindowOpens(String path) {
        Person ann = browser.somebody(new NewContextOptions(), ANOTHER).opens(path);

        ann.button("Authorize main").click();

        assertThat(ann.notice()).containsText("Nobody can sign in from 127.0.0.1");
        assertThat(ann.notice()).containsText("sign-ins come back to localhost");
        assertThat(ann.windows()).containsExactly(ann.page());
        ann.link(browser.console().url(path)).click();
        assertThat(ann.heading("Open the address from the log")).isVisible();
        ann.page().navigate(browser.console().entrance());
        ann.page().navigate(browser.console().url("/integrations/default"));
        SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main")).as("ann@example.com");
        assertThat(ann.row("main")).hasAttribute("data-status", "authorized");
    }

    @Test
    void withoutScriptItIsToldWhereTheSignInEnds() {
        Person ann = browser.somebody(new NewContextOptions().setJavaScriptEnabled(false), ANOTHER)
                .opens("/integrations/default");

        ann.button("Authorize main").click();
        SimulatedSignIn.in(ann.page()).as("ann@example.com");

        assertThat(ann.page().locator("main")).containsText("has no session at this address: open the console here");
        assertThat(browser.console().authorizedBy("main")).isEmpty();
    }
}
