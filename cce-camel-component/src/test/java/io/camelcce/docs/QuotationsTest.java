package io.camelcce.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.docs.Page.Fence;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages show of files is what stands in them. */
class QuotationsTest {

    private static final Set<String> LANGUAGES_OF_EXAMPLES = Set.of("java", "yaml", "xml", "properties");

    static List<Page> pages() throws IOException {
        return Page.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void filesAreQuotedToTheLetter(Page page) {
        assertThat(page.fences()).filteredOn(fence -> fence.file() != null).allMatch(Fence::isQuotedToTheLetter);
    }

    @Test
    void everyExampleOfTheComponentIsAFileThatIsTested() {
        assertThat(Page.COMPONENT.fences())
                .filteredOn(fence -> LANGUAGES_OF_EXAMPLES.contains(fence.language()))
                .hasSizeGreaterThan(30)
                .allMatch(fence -> fence.file() != null, "is quoted from a file");
    }

    @Test
    void everyExampleOfAuthorizationsIsAFileThatIsTested() {
        assertThat(Page.AUTHORIZATIONS.fences())
                .filteredOn(fence -> LANGUAGES_OF_EXAMPLES.contains(fence.language()))
                .hasSizeGreaterThan(9)
                .allMatch(fence -> fence.file() != null, "is quoted from a file");
    }

    @Test
    void theReadmeQuotes() {
        assertThat(new Page("README.md").fences())
                .filteredOn(fence -> fence.file() != null)
                .hasSizeGreaterThan(2);
    }
}
