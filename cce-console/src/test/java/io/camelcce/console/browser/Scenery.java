package io.camelcce.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TokenFault;
import java.util.Optional;

/** An integration in which there is something of everything: each status, a default, routes, calls of each outcome. */
final class Scenery {

    private Scenery() {}

    static void set(RunningApplication console, Person person) throws Exception {
        console.add("main");
        console.add("night");
        console.add("evening");
        console.add("weekend");
        console.addRouteWith("evening");
        console.addRouteWith("weekend");
        person.opens("/integrations/default");
        authorize(person, "evening");
        console.contactCenter().revokeGrants();
        console.createTaskBy("evening");
        authorize(person, "weekend");
        console.createTaskBy("weekend");
        console.contactCenter().refuseTokens().set(Switches.TOKEN_FAULT, Optional.of(TokenFault.UNAVAILABLE));
        console.createTaskBy("weekend");
        console.contactCenter().set(Switches.TOKEN_FAULT, Optional.empty());
        authorize(person, "main");
        console.createTaskBy("daily");
        console.createTaskBy("nightly");
        console.contactCenter().set(Switches.CAPACITY, 0);
        console.createTaskBy("daily");
        console.contactCenter().set(Switches.CAPACITY, Switches.CAPACITY.byDefault());
    }

    private static void authorize(Person person, String name) {
        SimulatedSignIn.openedBy(Hand.MOUSE, person.button("Authorize " + name)).as("ann@example.com");
        assertThat(person.row(name)).hasAttribute("data-status", "authorized");
    }
}
