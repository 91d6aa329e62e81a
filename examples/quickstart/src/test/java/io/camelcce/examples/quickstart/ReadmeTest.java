package io.camelcce.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README shows of files is what stands in them. */
class ReadmeTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern QUOTATION =
            Pattern.compile("<!-- from (\\S+) -->\\n```\\w+\\n(.*?)```", Pattern.DOTALL);

    @Test
    void quotesFilesToTheLetter() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));

        assertThat(QUOTATION.matcher(readme).results())
                .hasSizeGreaterThan(2)
                .allSatisfy(ReadmeTest::isQuotedToTheLetter);
    }

    private static void isQuotedToTheLetter(MatchResult quotation) throws IOException {
        assertThat(Files.readString(ROOT.resolve(quotation.group(1)))).contains(quotation.group(2));
    }
}
