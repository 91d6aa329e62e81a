package io.camelcce.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;

/** A page of the console, and how somebody gets there. Each begins where the {@link Scenery} is set. */
enum Place {
    INTEGRATIONS {
        @Override
        Page show(Person person) {
            return person.opens("").page();
        }
    },
    INTEGRATION {
        @Override
        Page show(Person person) {
            return person.opens("/integrations/default").page();
        }
    },
    NOTHING_FOUND {
        @Override
        Page show(Person person) {
            return person.opens("/integrations/default?filter=nothing").page();
        }
    },
    ADD {
        @Override
        Page show(Person person) {
            return person.opens("/integrations/default/add").page();
        }
    },
    ADD_WITH_A_PROBLEM {
        @Override
        Page show(Person person) {
            person.opens("/integrations/default/add");
            person.field("Name").fill("none");
            person.field("Token URL").fill("http://169.254.169.254/token");
            person.button("Add").click();
            assertThat(person.page().getByText("There is a problem")).isVisible();
            return person.page();
        }
    },
    VIEW {
        @Override
        Page show(Person person) {
            return person.opens("/integrations/default/authorizations/main").page();
        }
    },
    VIEW_OF_ONE_THAT_FAILED {
        @Override
        Page show(Person person) {
            return person.opens("/integrations/default/authorizations/evening").page();
        }
    },
    UPDATE {
        @Override
        Page show(Person person) {
            return person.opens("/integrations/default/authorizations/main/update")
                    .page();
        }
    },
    REMOVE {
        @Override
        Page show(Person person) {
            return person.opens("/integrations/default/authorizations/night/remove")
                    .page();
        }
    },
    NOTICE {
        @Override
        Page show(Person person) {
            person.opens("/integrations/default").button("Test main").click();
            assertThat(person.notice().first()).containsText("accepted");
            return person.page();
        }
    },
    SIGN_IN_THAT_WAS_CANCELLED {
        @Override
        Page show(Person person) {
            Page signIn = signIn(person);
            SimulatedSignIn.in(signIn).cancel(Hand.MOUSE);
            assertThat(signIn.locator("main")).containsText("access_denied");
            return signIn;
        }
    },
    SIGN_IN_OF_ANOTHER_PERSON {
        @Override
        Page show(Person person) {
            Page signIn = signIn(person);
            SimulatedSignIn.in(signIn).as("bob@example.com");
            assertThat(Person.buttonOn(signIn, "Confirm")).isVisible();
            return signIn;
        }
    },
    CALLS {
        @Override
        Page show(Person person) {
            return person.opens("/calls").page();
        }
    },
    NO_CALLS {
        @Override
        Page show(Person person) {
            return person.opens("/calls?taskId=nothing").page();
        }
    },
    SIGN_IN_UNDER_WAY {
        @Override
        Page show(Person person) {
            signIn(person).getByLabel("E-mail address").waitFor();
            assertThat(person.row("main").getByText("A sign-in is open in another window"))
                    .isVisible();
            return person.page();
        }
    },
    SIGN_IN_THAT_WAS_BLOCKED {
        @Override
        Page show(Person person) {
            person.opens("/integrations/default");
            person.page().evaluate("window.open = () => null");
            person.button("Authorize again main").click();
            assertThat(person.link("Sign in here instead")).isVisible();
            return person.page();
        }
    },
    SIGN_IN_IN_THE_SAME_WINDOW {
        @Override
        Page show(Person person) {
            person.opens("/integrations/default/authorizations/main/authorize");
            assertThat(person.heading("Authorize main")).isVisible();
            return person.page();
        }
    },
    ON_THE_WAY_TO_THE_SIGN_IN {
        @Override
        Page show(Person person) {
            person.opens("/integrations/default/authorizations/main/authorize");
            person.page()
                    .route(AUTHORIZATION_SERVER, route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
            person.button("Authorize main").click();
            assertThat(person.page().locator("h1")).containsText("Taking you to");
            return person.page();
        }
    },
    SIGN_IN_THAT_WAS_DECLINED {
        @Override
        Page show(Person person) {
            Page signIn = SIGN_IN_OF_ANOTHER_PERSON.show(person);
            Person.buttonOn(signIn, "Decline").click();
            assertThat(signIn.locator("h1")).hasText("Declined");
            return signIn;
        }
    },
    SIGNED_IN {
        @Override
        Page show(Person person) {
            person.page().unroute(AUTHORIZATION_SERVER);
            person.opens("/integrations/default/authorizations/main/authorize");
            person.button("Authorize main").click();
            SimulatedSignIn.in(person.page()).as("ann@example.com");
            assertThat(person.heading("Signed in")).isVisible();
            return person.page();
        }
    },
    UPDATE_THAT_STOPS_ROUTES {
        @Override
        Page show(Person person) {
            UPDATE.show(person);
            person.field("Scope").fill("tasks more");
            person.button("Update").click();
            assertThat(person.field("Yes, stop them until it is authorized again"))
                    .isVisible();
            return person.page();
        }
    },
    REMOVE_WHAT_IS_USED {
        @Override
        Page show(Person person) {
            person.opens("/integrations/default/authorizations/weekend/remove");
            assertThat(person.button("Remove weekend")).isDisabled();
            return person.page();
        }
    },
    NOT_FOUND {
        @Override
        Page show(Person person) {
            return person.opens("/integrations/nowhere").page();
        }
    },
    LATER_PAGE {
        @Override
        Page show(Person person) {
            person.hasMany();
            person.opens("/integrations/default?page=2");
            assertThat(person.link("Previous page")).isVisible();
            return person.page();
        }
    },
    /** Comes last: nothing else is seen after it. */
    NOT_LET_IN {
        @Override
        Page show(Person person) {
            person.losesTheSession();
            assertThat(person.opens("").heading("Open the address from the log"))
                    .isVisible();
            return person.page();
        }
    };

    private static final String AUTHORIZATION_SERVER = "http://127.0.0.1:*/**";

    /** Goes there, and answers the tab or window that it is in. */
    abstract Page show(Person person);

    private static Page signIn(Person person) {
        person.opens("/integrations/default");
        return SimulatedSignIn.openedBy(Hand.MOUSE, person.button("Authorize again main"))
                .page();
    }
}
