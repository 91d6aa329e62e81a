package io.camelcce.wiremock;

import java.io.Console;
import java.util.Map;

/** Whether what is printed goes to somebody who sees colours. */
final class Terminal {

    private Terminal() {}

    static boolean isColoured() {
        return allowsColours(System.getenv()) && isThere();
    }

    /** No colours by the wish of the user, see no-color.org, or because the terminal knows none. */
    static boolean allowsColours(Map<String, String> environment) {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
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
