package io.camelcce.console.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/**
 * The page of the simulated authorization server, on which a person says who they are.
 *
 * @param opener where it began
 * @param page on which it is, or comes
 */
record SimulatedSignIn(Page opener, Page page) {

    /** Without a window of its own. */
    static SimulatedSignIn in(Page page) {
        return new SimulatedSignIn(page, page);
    }

    /** Begins to authorize, and waits for the window with the sign-in. */
    static SimulatedSignIn openedBy(Hand hand, Locator button) {
        Page opener = button.page();
        return new SimulatedSignIn(opener, opener.waitForPopup(() -> hand.press(button)));
    }

    /** Says who it is; the window may close itself upon that. */
    void as(Hand hand, String email) {
        hand.write(field(), email);
        hand.press(button("Sign in"));
    }

    void as(String email) {
        as(Hand.MOUSE, email);
    }

    void cancel(Hand hand) {
        field().waitFor();
        hand.press(button("Cancel"));
    }

    /** Waits until the window has closed itself. */
    void isOver() {
        opener.waitForCondition(page::isClosed);
    }

    Locator field() {
        return page.getByLabel("E-mail address");
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
