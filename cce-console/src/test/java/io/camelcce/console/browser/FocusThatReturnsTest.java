package io.camelcce.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a deed the focus is back at its button, or beside it: on a later page, and with a filter, as on the first. */
class FocusThatReturnsTest {

    private static final int MANY = 60;
    private static final String LATER = "?page=2";
    private static final String FILTERED = "?filter=NCH+5";
    private static final String LATER_AND_FILTERED = "?page=2&filter=branch";

    @RegisterExtension
    final InTheBrowser browser = new InTheBrowser();

    @BeforeEach
    void thereAreTwoPages() {
        for (int number = 1; number <= MANY; number++) {
            browser.console().add("branch %02d".formatted(number));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {LATER, FILTERED, LATER_AND_FILTERED})
    void whenAnotherIsTheDefault(String place) {
        Person ann = at(place);

        ann.button("Make it as default branch 55").click();

        assertThat(ann.notice()).containsText("branch 55 is the default now");
        isStillAt(place, ann);
        assertThat(ann.button("Make it as default branch 55")).isDisabled();
        assertThat(ann.button("Test branch 55")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {LATER, FILTERED, LATER_AND_FILTERED})
    void whenItWasTested(String place) {
        Person ann = at(place);

        ann.button("Test branch 55").click();

        assertThat(ann.notice()).containsText("Reachable");
        isStillAt(place, ann);
        assertThat(ann.button("Test branch 55")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {LATER, FILTERED, LATER_AND_FILTERED})
    void whenItWasKeptAndWhenItWasRemoved(String place) {
        Person ann = at(place);

        ann.button("Remove branch 55").click();
        ann.inTheDialog("Keep it").click();
        assertThat(ann.button("Remove branch 55")).isFocused();
        ann.button("Remove branch 55").click();
        ann.page().keyboard().press("Escape");
        assertThat(ann.button("Remove branch 55")).isFocused();
        ann.button("Remove branch 55").click();
        ann.inTheDialog("Remove").click();

        assertThat(ann.notice()).containsText("branch 55 was removed");
        isStillAt(place, ann);
        assertThat(ann.row("branch 55")).hasCount(0);
        assertThat(ann.link("View branch 56")).isFocused();
    }

    @Test
    void whenTheLastOfThePageWasRemoved() {
        Person ann = at(LATER);

        ann.button("Remove branch 60").click();
        ann.inTheDialog("Remove").click();

        assertThat(ann.row("branch 60")).hasCount(0);
        assertThat(ann.link("View branch 59")).isFocused();
    }

    @Test
    void whenTheOnlyOneWasRemoved() {
        Person ann = at("?filter=55");

        ann.button("Remove branch 55").click();
        ann.inTheDialog("Remove").click();

        assertThat(ann.row("branch 55")).hasCount(0);
        assertThat(ann.field("Filter by name")).hasValue("55");
        assertThat(ann.link("Add Authorization")).isFocused();
    }

    @Test
    void whenItCouldNotBeRemoved() throws Exception {
        Person ann = at(LATER);
        browser.console().addRouteWith("branch 55");

        ann.button("Remove branch 55").click();
        ann.inTheDialog("Remove").click();

        assertThat(ann.notice()).containsText("in use by route");
        assertThat(ann.button("Remove branch 55")).isDisabled();
        assertThat(ann.button("Test branch 55")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {LATER, FILTERED, LATER_AND_FILTERED})
    void whenItWasUpdated(String place) {
        Person ann = at(place);

        ann.link("Update branch 55").click();
        ann.field("Name").fill("55th branch 55");
        ann.field("Name").press("Enter");
        assertThat(ann.notice()).containsText("55th branch 55");
        ann.opens("/integrations/default" + place).link("Update branch 54").click();
        ann.field("Token URL").fill("nonsense");
        ann.button("Update").click();
        assertThat(ann.page().locator("#problems")).isFocused();
        ann.field("Token URL").fill("");
        ann.field("Name").fill("branch 54 b");
        ann.button("Update").click();

        isStillAt(place, ann);
        assertThat(ann.link("Update branch 54 b")).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {LATER, FILTERED, LATER_AND_FILTERED})
    void whoDoesNotUpdateIsBackAtThePlace(String place) {
        Person ann = at(place);

        ann.link("Update branch 55").click();
        ann.link("Cancel").click();

        isStillAt(place, ann);
        assertThat(ann.row("branch 55")).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {LATER, FILTERED, LATER_AND_FILTERED})
    void whenTheWindowOfTheSignInIsClosed(String place) {
        Person ann = at(place);

        SimulatedSignIn closed = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize branch 55"));
        closed.field().waitFor();
        closed.page().close();
        ann.waits();
        assertThat(ann.notice()).containsText("closed");
        assertThat(ann.button("Authorize branch 55")).isFocused();
        SimulatedSignIn signIn = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize branch 55"));
        signIn.as("ann@example.com");

        assertThat(ann.row("branch 55")).hasAttribute("data-status", "authorized");
        signIn.isOver();
        isStillAt(place, ann);
        assertThat(ann.button("Authorize again branch 55")).isFocused();
    }

    @Test
    void whileOthersAreLookedAtDuringASignIn() {
        Person ann = at(LATER);
        SimulatedSignIn signIn = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize branch 55"));
        signIn.field().waitFor();
        ann.link("View branch 57").focus();

        browser.console().add("branch 61");
        ann.waits();

        assertThat(ann.row("branch 61")).isVisible();
        assertThat(ann.link("View branch 57")).isFocused();
    }

    @Test
    void whenOneWasAddedThatStandsElsewhere() {
        Person ann = at("?filter=55");

        ann.link("Add Authorization").click();
        ann.field("Name").fill("a branch");
        ann.field("Name").press("Enter");

        assertThat(ann.notice()).containsText("a branch was added");
        assertThat(ann.link("Add Authorization")).isFocused();
    }

    @Test
    void whenAPresetWasFilledIn() {
        Person ann = browser.somebody().opens("/integrations/default/add");

        ann.field("Preset").selectOption("webex");
        ann.button("Fill in from the preset").click();

        assertThat(ann.field("Token URL")).hasValue("https://webexapis.com/v1/access_token");
        assertThat(ann.button("Fill in from the preset")).isFocused();
    }

    private Person at(String place) {
        return browser.somebody().hasAWatch().opens("/integrations/default" + place);
    }

    private static void isStillAt(String place, Person person) {
        String page = place.startsWith(LATER) ? "page 2 of 2" : "with “NCH 5” in the name";
        assertThat(person.page().getByRole(AriaRole.CAPTION).first()).containsText(page);
        if (place.contains("filter")) {
            Locator filter = person.field("Filter by name");
            assertThat(filter).hasValue(Pattern.compile("NCH 5|branch"));
        }
    }
}
