package io.camelcce.console.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** What axe-core finds wrong with a page. It is put there once, however often it looks: that is the half of its time. */
final class Axe {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private static final String IS_THERE = "typeof window.axe !== 'undefined'";
    private static final String LOOK = """
            async rules => {
              const found = await axe.run(document, {
                runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] });
              return found.violations.flatMap(rule => rule.nodes.map(node => rule.id + ': ' + node.html));
            }
            """;

    private Axe() {}

    static List<String> faults(Page page) {
        if (!(boolean) page.evaluate(IS_THERE)) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return ((List<?>) page.evaluate(LOOK, RULES))
                .stream().map(String::valueOf).toList();
    }
}
