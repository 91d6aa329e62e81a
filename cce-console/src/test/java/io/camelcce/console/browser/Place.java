package io.camelcce.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

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
    NOT_FOUND {
        @Override
        Page show(Person person) {
            return person.opens("/integrations/nowhere").page();
        }
    };

    /** Goes there, and answers the tab or window that it is in. */
    abstract Page show(Person person);

    private static Page signIn(Person person) {
        person.opens("/integrations/default");
        return SimulatedSignIn.openedBy(Hand.MOUSE, person.button("Authorize again main"))
                .page();
    }
}
