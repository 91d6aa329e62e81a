package io.camelcce.benchmarks;

import io.camelcce.benchmarks.measured.Section;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page that has places for what was measured: between {@code <!-- measured: PART -->} and {@code <!-- end: PART -->}.
 *
 * @param file in Markdown
 */
record Page(Path file) {

    /** @throws IllegalStateException if the page has no place for the section */
    void put(Section section, String text) throws IOException {
        String begin = "<!-- measured: %s -->".formatted(section.name());
        String end = "<!-- end: %s -->".formatted(section.name());
        Matcher place = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
                .matcher(Files.readString(file));
        if (!place.find()) {
            throw new IllegalStateException("%s has no place between %s and %s".formatted(file, begin, end));
        }
        Files.writeString(
                file, place.replaceFirst(Matcher.quoteReplacement("%s\n%s\n%s".formatted(begin, text.strip(), end))));
    }
}
