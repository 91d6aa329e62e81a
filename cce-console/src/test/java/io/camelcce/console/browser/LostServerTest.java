package io.camelcce.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A page that looks at the server while somebody signs in says so when it is not answered. */
class LostServerTest {

    @RegisterExtension
    final InTheBrowser browser = new InTheBrowser();

    @BeforeEach
    void oneWaits() {
        browser.console().add("main");
    }

    @Test
    void whoIsNotLetInAnyMoreIsToldToLoadThePageAgain() {
        Person ann = signingIn();

        ann.losesTheSession();
        ann.waits();

        assertThat(ann.notice()).containsText("not let in any more");
        assertThat(ann.notice()).containsText("Load the page again");
        assertThat(ann.row("main")).not().hasClass(Pattern.compile("signing-in"));
        ann.page().reload();
        assertThat(ann.heading("Open the address from the log")).isVisible();
        ann.comesAgain().opens("/integrations/default");
        assertThat(ann.button("Authorize main")).isEnabled();
    }

    @Test
    void whoIsNotLetInAnyMoreDoesNotGoOnAsking() {
        Person ann = browser.somebody().hasAWatch();
        ann.opens("/integrations/default");
        List<String> asked = new CopyOnWriteArrayList<>();
        ann.page().onRequest(request -> asked.add(request.url()));
        SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main"))
                .field()
                .waitFor();
        ann.losesTheSession();
        ann.waits();
        assertThat(ann.notice()).containsText("not let in any more");
        asked.clear();

        ann.page().clock().runFor(60_000);

        Request next = ann.page().waitForRequest("**/console.css?next", () -> ann.page()
                .evaluate("fetch('/cce/assets/console.css?next')"));
        assertThat(asked).containsExactly(next.url());
    }

    @Test
    void whatIsNotReachableIsToldAndTriedAgain() {
        Person ann = signingIn();

        ann.isOffline(true);
        ann.waits();

        assertThat(ann.notice()).containsText("not reachable: trying again");
        ann.isOffline(false);
        ann.waits();
        assertThat(ann.notice()).containsText("reachable again");
        assertThat(ann.row("main")).hasClass(Pattern.compile("signing-in"));
    }

    @Test
    void aServerThatCannotSayIsAskedAgain() {
        Person ann = signingIn();

        ann.page().route(Person.LOOKING, route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
        ann.waits();

        assertThat(ann.notice()).containsText("(HTTP 503): trying again");
        ann.page().unroute(Person.LOOKING);
        ann.waits();
        assertThat(ann.notice()).containsText("reachable again");
    }

    @Test
    void whoeverAnswersInPlaceOfTheConsoleEndsTheLooking() {
        Person ann = signingIn();

        ann.page()
                .route(
                        Person.LOOKING,
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setStatus(302)
                                .setHeaders(Map.of("Location", browser.console().url("/login")))));
        ann.waits();

        assertThat(ann.notice()).containsText("not let in any more");
    }

    /** Somebody whose page looks every two seconds how it stands with a sign-in. */
    private Person signingIn() {
        Person ann = browser.somebody().hasAWatch().opens("/integrations/default");
        Page signIn = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize main"))
                .page();
        assertThat(signIn.getByLabel("E-mail address")).isVisible();
        assertThat(ann.row("main")).hasClass(Pattern.compile("signing-in"));
        return ann;
    }
}
