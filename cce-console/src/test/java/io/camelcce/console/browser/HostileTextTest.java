package io.camelcce.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.camelcce.authorization.AuthorizationName;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is typed into a field is shown as text, and never becomes part of a page. */
class HostileTextTest {

    private static final String HOSTILE = "\"'><script>hacked=1</script><img src=x onerror=hacked=1>";

    @RegisterExtension
    final InTheBrowser browser = new InTheBrowser();

    @Test
    void everyTextFieldOfAFormShowsItAsText() {
        Person ann = browser.somebody().opens("/integrations/default/add");
        List<Locator> fields = ann.page()
                .locator("main form input[type=text], main form input[type=url], main form textarea")
                .all();
        assertThat(fields).hasSizeGreaterThanOrEqualTo(10);
        ann.page().evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        List<String> names = fields.stream()
                .filter(field -> field.isEditable())
                .peek(field -> field.fill(HOSTILE))
                .map(field -> field.getAttribute("name"))
                .toList();

        for (Locator secret :
                ann.page().locator("main form input[type=password]").all()) {
            secret.fill(HOSTILE);
        }

        ann.button("Add").click();

        assertThat(ann.page().getByText("There is a problem")).isVisible();
        for (String name : names) {
            assertThat(ann.page().locator("[name=" + name + "]")).hasValue(HOSTILE);
        }
        for (Locator secret :
                ann.page().locator("main form input[type=password]").all()) {
            assertThat(secret).hasValue("");
        }
        thereIsNothingOfIt(ann);
    }

    @Test
    void aNameIsTextOnEveryPage() {
        browser.console().add("main"); // the default, which routes use
        browser.console().add(HOSTILE);
        Person ann = browser.somebody().opens("");
        thereIsNothingOfIt(ann);

        ann.opens("/integrations/default");
        assertThat(ann.page().getByText(HOSTILE).first()).isVisible();
        thereIsNothingOfIt(ann);
        ann.button("Remove " + HOSTILE).click();
        assertThat(ann.page().locator("dialog[open]")).containsText(HOSTILE);
        thereIsNothingOfIt(ann);
        ann.page().keyboard().press("Escape");
        SimulatedSignIn signIn = SimulatedSignIn.openedBy(Hand.MOUSE, ann.button("Authorize " + HOSTILE));
        signIn.field().waitFor();
        signIn.page().locator("form").evaluate("form => { form.noValidate = true; }");
        signIn.as("<script>hacked=1</script>@example.com");
        assertThat(ann.page().getByText("<script>hacked=1</script>@example.com").first())
                .isVisible();
        thereIsNothingOfIt(ann);

        for (String deed : List.of("View ", "Update ")) {
            ann.opens("/integrations/default");
            ann.link(deed + HOSTILE).click();
            assertThat(ann.page().locator("h1")).containsText(HOSTILE);
            thereIsNothingOfIt(ann);
        }
        assertThat(browser.console().authorizations().view(RunningApplication.DEFAULT, new AuthorizationName(HOSTILE)))
                .isPresent();
    }

    @Test
    void filtersShowItAsText() {
        browser.console().add("main");
        Person ann = browser.somebody().opens("/integrations/default?filter=main");
        ann.field("Filter by name").fill(HOSTILE);
        ann.field("Filter by name").press("Enter");
        assertThat(ann.row("main")).hasCount(0);
        assertThat(ann.field("Filter by name")).hasValue(HOSTILE);
        thereIsNothingOfIt(ann);

        ann.opens("/calls");
        ann.field("Task ID").fill(HOSTILE);
        ann.field("Task ID").press("Enter");
        ann.page().waitForURL(url -> url.contains("taskId="));
        assertThat(ann.field("Task ID")).hasValue(HOSTILE);
        thereIsNothingOfIt(ann);
    }

    private static void thereIsNothingOfIt(Person person) {
        assertThat(person.page().locator("img[onerror], body script:not([src])"))
                .hasCount(0);
        assertThat(person.page().evaluate("String(window.hacked)")).isEqualTo("undefined");
    }
}
