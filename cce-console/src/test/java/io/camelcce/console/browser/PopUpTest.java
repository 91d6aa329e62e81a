package io.camelcce.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the window in which somebody signs in. */
class PopUpTest {

    private static final String TABLE = "/integrations/default";
    private static final String PAGE = "/integrations/default/authorizations/main";

    @RegisterExtension
    final InTheBrowser browser = new InTheBrowser();

    @BeforeEach
    void oneWaits() {
        browser.console().add("main");
    }

    /** All of it is so in the table of an integration, and on the page of the authorization. */
    @ParameterizedTest
    @ValueSource(strings = {TABLE, PAGE})
    void thePageChangesWithoutBeingLoadedAgain(String path) {
        Person ann = browser.somebody().opens(path);
        ann.page().evaluate("window.notReloaded = true");

        SimulatedSignIn signIn = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main"));
        assertThat(ann.row("main").getByText("A sign-in is open in another window"))
                .isVisible();
        signIn.as("ann@example.com");

        assertThat(ann.notice()).containsText("main is authorized");
        assertThat(ann.row("main")).hasAttribute("data-status", "authorized");
        assertThat(ann.row("main")).containsText("ann@example.com");
        assertThat(ann.row("main").getByText("A sign-in is open in another window"))
                .isHidden();
        assertThat(ann.button("Authorize again main")).isFocused();
        signIn.isOver();
        assertThat(ann.page().evaluate("window.notReloaded")).isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {TABLE, PAGE})
    void aBlockedPopUpFallsBackToALink(String path) {
        Person ann = browser.somebody().hasAWatch();
        ann.page().addInitScript("window.open = () => null");
        ann.opens(path);

        ann.button("Authorize main").click();

        assertThat(ann.notice()).containsText("blocked");
        ann.link("Sign in here instead").focus();
        ann.looksAgain();
        assertThat(ann.link("Sign in here instead")).isFocused();
        Page signIn =
                ann.page().waitForPopup(() -> ann.link("Sign in here instead").click());
        Person.buttonOn(signIn, "Authorize main").click();
        SimulatedSignIn.in(signIn).as("ann@example.com");
        assertThat(ann.row("main")).hasAttribute("data-status", "authorized");
        assertThat(ann.link("Sign in here instead")).isHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {TABLE, PAGE})
    void aPopUpThatIsClosedLeavesItPending(String path) {
        Person ann = browser.somebody().hasAWatch().opens(path);
        SimulatedSignIn signIn = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main"));
        signIn.field().waitFor();
        ann.looksAgain();
        assertThat(ann.notice()).not().containsText("closed");
        assertThat(ann.row("main").getByText("A sign-in is open in another window"))
                .isVisible();

        signIn.page().close();
        ann.waits();

        assertThat(ann.notice()).containsText("The sign-in window for main is closed");
        assertThat(ann.row("main").getByText("A sign-in is open in another window"))
                .isHidden();
        assertThat(ann.row("main")).hasAttribute("data-status", "pending");
        assertThat(ann.button("Authorize main")).isEnabled();
        assertThat(ann.button("Authorize main")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {TABLE, PAGE})
    void whoCancelsAtTheServerIsToldSo(String path) {
        Person ann = browser.somebody().opens(path);
        SimulatedSignIn signIn = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main"));

        signIn.cancel(Hand.MOUSE);

        assertThat(signIn.page().locator("main")).containsText("access_denied");
        assertThat(signIn.page()).hasURL(browser.console().url("/sign-in"));
        assertThat(ann.notice()).containsText("access_denied");
        assertThat(ann.row("main")).hasAttribute("data-status", "pending");
        signIn.page().close();
        assertThat(ann.button("Authorize main")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {TABLE, PAGE})
    void theOpenerLearnsOfItEvenWhereItIsCutOff(String path) {
        Person ann = browser.somebody().hasAWatch();
        ann.page().addInitScript("delete window.BroadcastChannel");
        ann.opens(path);

        SimulatedSignIn signIn = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main"));
        signIn.as("ann@example.com");
        signIn.isOver();
        ann.waits();

        assertThat(ann.row("main")).hasAttribute("data-status", "authorized");
        assertThat(ann.notice()).containsText("main is authorized");
    }

    @Test
    void ofTwoPopUpsTheLaterWinsAndTheEarlierIsTold() {
        Person ann = browser.somebody().opens("/integrations/default");
        Page anotherTab = ann.anotherTab();
        anotherTab.navigate(browser.console().url(PAGE));
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
    void whereTheAuthorizationWasRemovedMeanwhileItsPageSaysSo() {
        browser.console().add("evening");
        Person ann = browser.somebody().hasAWatch().opens("/integrations/default/authorizations/evening");
        SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize evening"))
                .field()
                .waitFor();

        browser.console().remove("evening");
        ann.waits();

        assertThat(ann.notice()).containsText("it was renamed or removed");
    }
}
