package io.camelcce.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs} shows of the pages. */
class DocumentedPicturesTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Pattern NAMED = Pattern.compile("\\]\\(console/([a-z-]+\\.png)\\)");

    @Test
    void thePicturesThatTestsTakeAreThereAndNoOthers() throws IOException {
        TreeSet<String> named = new TreeSet<>();
        try (Stream<Path> pages =
                Files.list(DOCS).filter(page -> page.toString().endsWith(".md"))) {
            for (Path page : pages.toList()) {
                Matcher matcher = NAMED.matcher(Files.readString(page));
                while (matcher.find()) {
                    named.add(matcher.group(1));
                }
            }
        }
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(
                        PicturesTest.SHOWN.stream().map(PicturesTest::fileOf).toList());
        try (Stream<Path> files = Files.list(DOCS.resolve("console"))) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrderElementsOf(named);
        }
        for (String name : named) {
            assertThat(Files.size(DOCS.resolve("console").resolve(name))).isLessThan(PicturesTest.MOST_BYTES);
        }
    }
}
