package io.camelcce.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the documentation.
 *
 * @param path from the root of the project
 */
record Page(String path) {

    static final Page COMPONENT = new Page("docs/cce-component.md");
    static final Page AUTHORIZATIONS = new Page("docs/authorizations.md");

    private static final Path ROOT = Path.of("..");
    private static final Pattern FENCE = Pattern.compile(
            "(?:<!-- from (\\S+) -->\\n)?^ *```(\\w*)\\n(.*?)^ *```$", Pattern.DOTALL | Pattern.MULTILINE);

    /**
     * What stands between fences.
     *
     * @param file where it is quoted from; null if it does not say
     * @param language of the fence
     * @param text the lines
     */
    record Fence(@Nullable String file, String language, String text) {

        /** Whether the file has these lines, further to the right or not. */
        boolean isQuotedToTheLetter() {
            String whole = read(String.valueOf(file));
            return Stream.of(0, 4, 8)
                    .map(" "::repeat)
                    .anyMatch(indent -> whole.contains(text.replaceAll("(?m)^(?=.)", indent)));
        }
    }

    /** The README and all pages in {@code docs}. */
    static List<Page> all() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            return Stream.concat(
                            Stream.of("README.md"),
                            files.map(file -> "docs/" + file.getFileName())
                                    .filter(file -> file.endsWith(".md"))
                                    .sorted())
                    .map(Page::new)
                    .toList();
        }
    }

    String text() {
        return read(path);
    }

    List<Fence> fences() {
        return FENCE.matcher(text())
                .results()
                .map(match -> new Fence(match.group(1), match.group(2), match.group(3)))
                .toList();
    }

    /** The text between the markers of a name, without them. */
    String between(String name) {
        Matcher matcher = marked(name).matcher(text());
        if (!matcher.find()) {
            throw new AssertionError("%s has no place for »%s«".formatted(path, name));
        }
        return matcher.group(1);
    }

    /** Puts other text between the markers of a name. */
    void replace(String name, String text) throws IOException {
        String replaced = marked(name)
                .matcher(text())
                .replaceFirst(Matcher.quoteReplacement(begin(name) + "\n" + text + end(name)));
        Files.writeString(ROOT.resolve(path), replaced);
    }

    private static Pattern marked(String name) {
        return Pattern.compile(Pattern.quote(begin(name) + "\n") + "(.*?)" + Pattern.quote(end(name)), Pattern.DOTALL);
    }

    private static String begin(String name) {
        return "<!-- %s: begin -->".formatted(name);
    }

    private static String end(String name) {
        return "<!-- %s: end -->".formatted(name);
    }

    private static String read(String file) {
        try {
            return Files.readString(ROOT.resolve(file));
        } catch (IOException unreadable) {
            throw new AssertionError(file + " cannot be read", unreadable);
        }
    }

    @Override
    public String toString() {
        return path;
    }
}
