package io.camelcce.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From an integration that nobody has authorized to an authorization that is removed again: by mouse, and by keyboard. */
class LifeOfAnAuthorizationTest {

    @RegisterExtension
    final InTheBrowser browser = new InTheBrowser();

    @ParameterizedTest
    @EnumSource(Hand.class)
    void wholeLifeOfAnAuthorization(Hand hand) {
        Person ann = browser.somebody();
        findTheIntegrationThatWaits(ann, hand);
        addAnAuthorization(ann, hand);
        authorizeIt(ann, hand);
        testIt(ann, hand);
        addAnother(ann, hand);
        renameTheFirst(ann, hand);
        makeTheOtherTheDefault(ann, hand);
        removeTheFirst(ann, hand);
    }

    private static void findTheIntegrationThatWaits(Person ann, Hand hand) {
        assertThat(ann.heading("Integrations")).isVisible();
        assertThat(ann.page().getByRole(AriaRole.ROW).filter(withText("default")))
                .containsText("Pending Authorization");
        hand.press(ann.link("Manage default"));
        assertThat(ann.heading("Integration default")).isVisible();
        Locator waiting = ann.page().getByRole(AriaRole.ROW).filter(withText("CCE task nodes"));
        assertThat(waiting).containsText("oauth2");
        assertThat(waiting).containsText("Authorization Pending");
    }

    private void addAnAuthorization(Person ann, Hand hand) {
        hand.press(ann.link("Add Authorization").first());
        assertThat(ann.heading("Add Authorization")).isVisible();
        assertThat(ann.field("Redirect URI")).hasValue(browser.console().url("/callback/default"));
        hand.write(ann.field("Name"), "main");
        hand.press(ann.button("Add"));
        assertThat(ann.row("main")).containsText("Authorization Pending");
        assertThat(ann.row("main").getByText("default", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(ann.button("Authorize main")).isFocused();
    }

    private void authorizeIt(Person ann, Hand hand) {
        assertThat(browser.console().createTaskBy("daily")).isEqualTo("unauthorized");
        ann.page().evaluate("window.notReloaded = true");

        SimulatedSignIn signIn = SimulatedSignIn.openedBy(hand, ann.button("Authorize main"));
        signIn.as(hand, "ann@example.com");

        assertThat(ann.row("main")).hasAttribute("data-status", "authorized");
        assertThat(ann.row("main")).containsText("ann@example.com");
        assertThat(ann.row("main")).containsText("tasks");
        signIn.isOver();
        assertThat(ann.page().evaluate("window.notReloaded")).isEqualTo(true);
        assertThat(ann.button("Authorize again main")).isFocused();
        assertThat(browser.console().createTaskBy("daily")).isEqualTo("done");
    }

    private static void testIt(Person ann, Hand hand) {
        hand.press(ann.button("Test main"));
        assertThat(ann.notice()).containsText("Reachable: yes");
        assertThat(ann.notice()).containsText("Token accepted: yes");
        assertThat(ann.button("Test main")).isFocused();
        hand.press(ann.link("View main"));
        assertThat(ann.page().locator("main")).containsText("ann@example.com");
        hand.press(ann.link("Integration default"));
    }

    private static void addAnother(Person ann, Hand hand) {
        hand.press(ann.link("Add Authorization").first());
        hand.write(ann.field("Name"), "evening");
        hand.press(ann.button("Add"));
        assertThat(ann.row("evening")).containsText("Authorization Pending");
    }

    private static void renameTheFirst(Person ann, Hand hand) {
        hand.press(ann.link("Update main"));
        hand.write(ann.field("Name"), "morning");
        hand.press(ann.button("Update"));
        assertThat(ann.row("morning")).hasAttribute("data-status", "authorized");
        assertThat(ann.link("Update morning")).isFocused();
    }

    private static void makeTheOtherTheDefault(Person ann, Hand hand) {
        hand.press(ann.button("Make it as default evening"));
        assertThat(ann.row("evening").getByText("default", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(ann.button("Test evening")).isFocused();
    }

    private static void removeTheFirst(Person ann, Hand hand) {
        hand.press(ann.button("Remove morning"));
        Locator dialog = ann.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        ann.page().keyboard().press("Escape");
        assertThat(dialog).isHidden();
        assertThat(ann.button("Remove morning")).isFocused();

        hand.press(ann.button("Remove morning"));
        hand.press(ann.inTheDialog("Remove"));
        assertThat(ann.row("morning")).hasCount(0);
        assertThat(ann.link("View evening")).isFocused();
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
