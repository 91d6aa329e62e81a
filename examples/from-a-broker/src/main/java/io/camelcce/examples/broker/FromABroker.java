package io.camelcce.examples.broker;

import org.apache.camel.main.Main;

/** The application: routes from {@code camel/*.yaml}, settings from {@code application.properties}. */
public final class FromABroker {

    private FromABroker() {}

    /** Runs until it is stopped. */
    public static void main(String[] arguments) throws Exception {
        System.exit(new Main(FromABroker.class).run(arguments));
    }
}
