package io.camelcce.wiremock;

import java.io.Console;

/** Whether what is printed goes to somebody who sees colours. */
final class Terminal {

    private Terminal() {}

    /** No colours by the wish of the user: see no-color.org. */
    static boolean isColoured() {
        return System.getenv("NO_COLOR") == null && isThere();
    }

    // From JDK 22 on there is a console without a terminal too, and a method that tells them apart.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException olderJdk) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }
}
