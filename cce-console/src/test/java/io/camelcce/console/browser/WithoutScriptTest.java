package io.camelcce.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A browser that runs no script has everything but the comfort of the pop-up. */
class WithoutScriptTest {

    @RegisterExtension
    final InTheBrowser browser = new InTheBrowser();

    @Test
    void wholeLifeOfAnAuthorization() {
        Person ann = browser.somebodyWithoutScript();
        ann.link("Manage default").click();
        for (String name : new String[] {"main", "evening"}) {
            ann.link("Add Authorization").first().click();
            ann.field("Name").fill(name);
            ann.button("Add").click();
            assertThat(ann.row(name)).containsText("Authorization Pending");
        }

        ann.button("Authorize main").click();
        SimulatedSignIn signIn = SimulatedSignIn.in(ann.page());
        signIn.as("ann@example.com");
        assertThat(ann.page()).hasURL(browser.console().url("/sign-in"));
        ann.link("Back to the integration default").click();
        assertThat(ann.row("main")).containsText("ann@example.com");
        assertThat(browser.console().createTaskBy("daily")).isEqualTo("done");

        ann.button("Test main").click();
        assertThat(ann.notice().first()).containsText("Token accepted: yes");
        ann.link("View main").click();
        ann.link("Integration default").click();
        ann.link("Update main").click();
        ann.field("Name").fill("morning");
        ann.button("Update").click();
        ann.button("Make it as default evening").click();
        ann.opens("/integrations/default?filter=ning");
        ann.field("Filter by name").fill("MORN");
        ann.button("Filter").click();
        assertThat(ann.row("evening")).hasCount(0);
        ann.button("Remove morning").click();
        ann.button("Remove morning").click();

        ann.opens("/integrations/default");
        assertThat(ann.row("morning")).hasCount(0);
        assertThat(ann.row("evening")).isVisible();
    }

    @Test
    void cancellingLeadsBack() {
        browser.console().add("main");
        Person ann = browser.somebodyWithoutScript().opens("/integrations/default");

        ann.button("Authorize main").click();
        SimulatedSignIn.in(ann.page()).cancel(Hand.MOUSE);

        assertThat(ann.page().locator("main")).containsText("access_denied");
        ann.link("Back to the integration default").click();
        assertThat(ann.row("main")).hasAttribute("data-status", "pending");
    }
}
