package io.camelcce.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** WCAG 2.2 AA, as far as a machine can tell: on every page, light on a desktop, light and dark at 320 pixels. */
class AccessibilityTest {

    private static final int DESKTOP = 1_280;
    private static final int ZOOMED_TWICE = 640;
    private static final int NARROW = 320;
    private static final int HEIGHT = 800;

    @RegisterExtension
    final InTheBrowser browser = new InTheBrowser();

    private final List<String> faults = new ArrayList<>();

    @Test
    void noPageHasAFault() throws Exception {
        Person ann = browser.somebody();
        Scenery.set(browser.console(), ann);

        for (Place place : Place.values()) {
            look(place.name(), place.show(ann));
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void neitherHasWhatStandsThereBeforeAnythingWasDone() {
        Person ann = browser.somebody();

        look("the first page", ann.opens("").page());
        look(
                "an integration without authorizations",
                ann.opens("/integrations/default").page());
        look("no calls", ann.opens("/calls").page());

        assertThat(faults).isEmpty();
    }

    @Test
    void neitherHasAQuestion() {
        browser.console().add("main");
        browser.console().add("evening");
        Person ann = browser.somebody().opens("/integrations/default");
        ann.button("Remove evening").click();
        ann.inTheDialog("Remove").waitFor();

        look("a question", ann.page());

        assertThat(faults).isEmpty();
    }

    @Test
    void theSignInOfTheSimulatorHasNone() {
        browser.console().add("main");
        Person ann = browser.somebody().opens("/integrations/default");
        SimulatedSignIn signIn = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main"));
        signIn.field().waitFor();

        look("the sign-in", signIn.page(), DESKTOP);

        assertThat(faults).isEmpty();
    }

    @Test
    void aFaultWouldBeFound() {
        Page page = browser.somebody().opens("").page();
        assertThat(Axe.faults(page)).isEmpty();

        page.evaluate("document.querySelector('main').append(document.createElement('img'))");

        assertThat(Axe.faults(page)).containsExactly("image-alt: <img>");
    }

    private void look(String what, Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        look(what + " on a desktop", page, DESKTOP);
        fits(what, page, ZOOMED_TWICE);
        fits(what, page, NARROW);
        look(what + " when narrow", page, NARROW);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        look(what + " when narrow, in the dark", page, NARROW);
        page.setViewportSize(DESKTOP, HEIGHT);
    }

    private void look(String what, Page page, int width) {
        page.setViewportSize(width, HEIGHT);
        Axe.faults(page).forEach(fault -> faults.add(what + ": " + fault));
    }

    /** Nobody has to scroll sideways. */
    private void fits(String what, Page page, int width) {
        page.setViewportSize(width, HEIGHT);
        int needed = (int) page.evaluate("document.documentElement.scrollWidth");
        if (needed > width) {
            faults.add("%s needs %d pixels, and has %d".formatted(what, needed, width));
        }
    }
}
