package io.camelcce.console.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A thousand authorizations, of which a page shows some. */
class ManyAuthorizationsTest {

    private static final int MANY = 1_000;

    @RegisterExtension
    final InTheBrowser browser = new InTheBrowser();

    @BeforeEach
    void thereAreMany() {
        for (int number = 1; number <= MANY; number++) {
            browser.console().add("branch %04d".formatted(number));
        }
    }

    @Test
    void pagesShowEachOnce() {
        Person ann = browser.somebody().opens("/integrations/default");
        Set<String> seen = new LinkedHashSet<>(names(ann));
        int onAPage = seen.size();
        assertThat(onAPage).isBetween(10, 100);

        int pages = 1;
        while (ann.link("Next page").count() > 0) {
            ann.link("Next page").click();
            pages++;
            assertThat(ann.row("branch %04d".formatted(seen.size() + 1))).isVisible();
            List<String> names = names(ann);
            assertThat(seen).doesNotContainAnyElementsOf(names);
            seen.addAll(names);
        }

        assertThat(seen).hasSize(MANY);
        assertThat(pages).isEqualTo((MANY + onAPage - 1) / onAPage);
    }

    @Test
    void aPartOfTheNameFindsOne() {
        Person ann = browser.somebody().opens("/integrations/default");
        Locator filter = ann.field("Filter by name");
        filter.fill("H 0777");
        filter.press("Enter");

        assertThat(ann.row("branch 0777")).isVisible();
        assertThat(ann.page().locator("tr[data-authorization]")).hasCount(1);
        assertThat(ann.page()).hasURL(Pattern.compile("filter=H(\\+|%20)0777"));
    }

    private static List<String> names(Person person) {
        // At once: asked one by one, a thousand take long.
        return ((List<?>) person.page()
                        .locator("tr[data-authorization]")
                        .evaluateAll("rows => rows.map(row => row.dataset.authorization)"))
                .stream().map(String::valueOf).toList();
    }
}
