package io.camelcce.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of the window in which somebody signs in. */
class PopUpTest {

    @RegisterExtension
    final InTheBrowser browser = new InTheBrowser();

    @BeforeEach
    void oneWaits() {
        browser.console().add("main");
    }

    @Test
    void aBlockedPopUpFallsBackToALink() {
        Person ann = browser.somebody();
        ann.page().addInitScript("window.open = () => null");
        ann.opens("/integrations/default");

        ann.button("Authorize main").click();

        assertThat(ann.notice().filter(new Locator.FilterOptions().setHasText("blocked")))
                .isVisible();
        ann.link("Sign in here instead").focus();
        ann.looksAgain();
        assertThat(ann.link("Sign in here instead")).isFocused();
        Page signIn =
                ann.page().waitForPopup(() -> ann.link("Sign in here instead").click());
        Person.buttonOn(signIn, "Authorize main").click();
        SimulatedSignIn.in(signIn).as("ann@example.com");
        assertThat(ann.row("main")).hasAttribute("data-status", "authorized");
    }

    @Test
    void aPopUpThatIsClosedLeavesTheRowPending() {
        Person ann = browser.somebody().opens("/integrations/default");
        SimulatedSignIn signIn = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main"));
        signIn.field().waitFor();
        ann.looksAgain();
        ann.looksAgain();
        assertThat(ann.notice().filter(new Locator.FilterOptions().setHasText("closed")))
                .hasCount(0);

        signIn.page().close();

        assertThat(ann.notice().filter(new Locator.FilterOptions().setHasText("closed")))
                .isVisible();
        assertThat(ann.row("main")).hasAttribute("data-status", "pending");
        assertThat(ann.button("Authorize main")).isEnabled();
        assertThat(ann.button("Authorize main")).isFocused();
    }

    @Test
    void whoCancelsAtTheServerIsToldSo() {
        Person ann = browser.somebody().opens("/integrations/default");
        SimulatedSignIn signIn = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main"));

        signIn.cancel(Hand.MOUSE);

        assertThat(signIn.page().locator("main")).containsText("access_denied");
        assertThat(signIn.page()).hasURL(browser.console().url("/sign-in"));
        assertThat(ann.row("main")).hasAttribute("data-status", "pending");
        signIn.page().close();
        assertThat(ann.button("Authorize main")).isFocused();
    }

    @Test
    void whoBeganOnThePageOfTheAuthorizationSeesThereThatItIsAuthorized() {
        Person ann = browser.somebody().opens("/integrations/default/authorizations/main");

        SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main")).as("ann@example.com");

        assertThat(ann.notice()).containsText("main is authorized");
        assertThat(ann.page().locator("dl.facts")).containsText("ann@example.com");
        assertThat(ann.button("Authorize again main")).isFocused();
    }

    @Test
    void whoBeganOnThePageOfTheAuthorizationIsToldThereOfACancelledSignIn() {
        Person ann = browser.somebody().opens("/integrations/default/authorizations/main");

        SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main")).cancel(Hand.MOUSE);

        assertThat(ann.notice()).containsText("access_denied");
        assertThat(ann.button("Authorize main")).isFocused();
    }

    @Test
    void ofTwoPopUpsTheLaterWinsAndTheEarlierIsTold() {
        Person ann = browser.somebody().opens("/integrations/default");
        Page anotherTab = ann.anotherTab();
        anotherTab.navigate(browser.console().url("/integrations/default"));
        SimulatedSignIn earlier = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main"));
        earlier.field().waitFor();
        SimulatedSignIn later = SimulatedSignIn.openedBy(Hand.MOUSE, Person.buttonOn(anotherTab, "Authorize main"));

        later.as("later@example.com");
        assertThat(Person.rowOn(anotherTab, "main")).hasAttribute("data-status", "authorized");
        earlier.as("earlier@example.com");

        assertThat(earlier.page().locator("main")).containsText("A later sign-in");
        assertThat(Person.rowOn(anotherTab, "main")).containsText("later@example.com");
        assertThat(ann.row("main")).containsText("later@example.com");
        assertThat(browser.console().authorizedBy("main")).isEqualTo("later@example.com");
    }

    @Test
    void anotherPersonThanBeforeHasToBeConfirmed() {
        Person ann = browser.somebody().opens("/integrations/default");
        SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main")).as("ann@example.com");
        assertThat(ann.row("main")).containsText("ann@example.com");

        SimulatedSignIn declined = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize again main"));
        declined.as("bob@example.com");
        assertThat(declined.page().locator("main")).containsText("ann@example.com");
        Person.buttonOn(declined.page(), "Decline").click();
        assertThat(declined.page().locator("main")).containsText("revoked");
        assertThat(browser.console().authorizedBy("main")).isEqualTo("ann@example.com");
        declined.page().close();

        SimulatedSignIn confirmed = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize again main"));
        confirmed.as("bob@example.com");
        Person.buttonOn(confirmed.page(), "Confirm").click();
        assertThat(ann.row("main")).containsText("bob@example.com");
        confirmed.isOver();
        assertThat(browser.console().authorizedBy("main")).isEqualTo("bob@example.com");
    }

    @Test
    void theOpenerLearnsOfItEvenWhereItIsCutOff() {
        Person ann = browser.somebody();
        ann.page().addInitScript("delete window.BroadcastChannel");
        ann.opens("/integrations/default");

        SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main")).as("ann@example.com");

        assertThat(ann.row("main")).hasAttribute("data-status", "authorized");
    }
}
