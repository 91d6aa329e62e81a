package io.camelcce.examples.quickstart;

import org.apache.camel.main.Main;

/** The application: routes from {@code camel/*.yaml}, settings from {@code application.properties}. */
public final class Quickstart {

    private Quickstart() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) throws Exception {
        System.exit(new Main(Quickstart.class).run(arguments));
    }
}
