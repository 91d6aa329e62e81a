package io.camelcce.console.browser;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** With what somebody works on a page. */
enum Hand {
    MOUSE {
        @Override
        void press(Locator target) {
            target.click();
        }

        @Override
        void write(Locator field, String text) {
            field.click();
            replaceBy(text, field.page().keyboard());
        }
    },
    KEYBOARD {
        @Override
        void press(Locator target) {
            walkTo(target);
            target.page().keyboard().press("Enter");
        }

        @Override
        void write(Locator field, String text) {
            walkTo(field);
            replaceBy(text, field.page().keyboard());
        }
    };

    private static final int MOST_STOPS = 150;

    /** Presses a button, or follows a link. */
    abstract void press(Locator target);

    /** Writes into a field, in the place of what stands there. */
    abstract void write(Locator field, String text);

    private static void replaceBy(String text, Keyboard keyboard) {
        keyboard.press("Control+A");
        keyboard.press("Delete");
        keyboard.type(text);
    }

    /** From where the focus is, until it is there; each stop on the way has to be seen. */
    static void walkTo(Locator target) {
        target.waitFor();
        Page page = target.page();
        for (int stops = 0; !Person.hasFocus(target); stops++) {
            if (stops == MOST_STOPS) {
                throw new AssertionError("Tab does not lead to " + target);
            }
            page.keyboard().press("Tab");
            String unseen = (String) page.evaluate(UNSEEN);
            if (!unseen.isEmpty()) {
                throw new AssertionError("The focus cannot be seen on " + unseen);
            }
        }
    }

    private static final String UNSEEN = """
            () => {
              const focused = document.activeElement;
              if (focused === null || focused === document.body || focused === document.documentElement) return '';
              const style = getComputedStyle(focused);
              const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
              return seen ? '' : focused.outerHTML;
            }
            """;
}
