package io.camelcce.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is wrong is told on the page, and mended there. */
class TroubleTest {

    @RegisterExtension
    final InTheBrowser browser = new InTheBrowser();

    @Test
    void aRunningRouteThatFailedWorksAfterTheClickWithoutARestart() {
        browser.console().add("main");
        assertThat(browser.console().createTaskBy("daily")).isEqualTo("unauthorized");
        Person ann = browser.somebody().opens("/calls");
        assertThat(ann.page().locator("tbody tr").first()).containsText("daily");
        assertThat(ann.page().locator("tbody tr").first()).containsText("unauthorized");

        ann.opens("/integrations/default");
        SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main")).as("ann@example.com");
        assertThat(ann.row("main")).hasAttribute("data-status", "authorized");

        assertThat(browser.console().createTaskBy("daily")).isEqualTo("done");
    }

    @Test
    void aRevokedRefreshTokenShowsUpAndIsHealedByTwoClicks() {
        Person ann = authorizedBy("ann@example.com");
        browser.console().contactCenter().revokeGrants();
        assertThat(browser.console().createTaskBy("daily")).isEqualTo("unauthorized");

        ann.opens("");
        assertThat(ann.page().locator("main")).containsText("Re-authorization required");
        ann.link("Manage default").click();
        assertThat(ann.row("main")).hasAttribute("data-status", "reauthorizationRequired");
        assertThat(ann.row("main")).containsText("revoked");
        SimulatedSignIn signIn = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize again main"));
        signIn.field().fill("ann@example.com");
        Person.buttonOn(signIn.page(), "Sign in").click();

        assertThat(ann.row("main")).hasAttribute("data-status", "authorized");
        assertThat(browser.console().createTaskBy("daily")).isEqualTo("done");
    }

    @Test
    void whatARouteUsesIsRemovedOnlyAfterTheRoute() throws Exception {
        browser.console().add("main");
        browser.console().add("night");
        Person ann = browser.somebody().opens("/integrations/default");
        assertThat(ann.row("night")).containsText("in use by route nightly");
        assertThat(ann.button("Remove night")).isDisabled();

        browser.console().context().getRouteController().stopRoute("nightly");
        ann.page().reload();
        assertThat(ann.row("night")).containsText("in use by route nightly");

        browser.console().context().removeRoute("nightly");
        ann.page().reload();
        ann.button("Remove night").click();
        ann.inTheDialog("Remove").click();

        assertThat(ann.row("night")).hasCount(0);
        assertThat(ann.row("main")).isVisible();
    }

    @Test
    void aRouteThatCameMeanwhileIsFoundWhenItIsRemoved() throws Exception {
        browser.console().add("main");
        browser.console().add("evening");
        Person ann = browser.somebody().opens("/integrations/default");
        browser.console().addRouteWith("evening");

        ann.button("Remove evening").click();
        ann.inTheDialog("Remove").click();

        assertThat(ann.page().locator("main")).containsText("in use by route using-evening");
        assertThat(ann.row("evening")).isVisible();
    }

    private Person authorizedBy(String email) {
        browser.console().add("main");
        Person person = browser.somebody().opens("/integrations/default");
        SimulatedSignIn.openedBy(Hand.MOUSE, person.button("Authorize main")).as(email);
        assertThat(person.row("main")).hasAttribute("data-status", "authorized");
        return person;
    }
}
