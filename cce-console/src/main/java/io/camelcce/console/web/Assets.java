package io.camelcce.console.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that pages refer to. There are no others, whatever a path says. */
public final class Assets {

    private static final String FOLDER = "assets";

    private static final Map<String, String> TYPES = Map.of(
            "console.css", "text/css; charset=utf-8",
            "console.js", "text/javascript; charset=utf-8",
            "icon.svg", "image/svg+xml");

    /** Has no settings. */
    public Assets() {}

    /** The file of a path; empty if it leads to none. */
    public Optional<Answer> find(List<String> path) {
        if (path.size() != 2 || !path.get(0).equals(FOLDER)) {
            return Optional.empty();
        }
        String name = path.get(1);
        return Optional.ofNullable(TYPES.get(name))
                .flatMap(type -> content(name).map(content -> new Answer(200, type, content, Map.of())));
    }

    private static Optional<String> content(String name) {
        try (InputStream file = Assets.class.getResourceAsStream("/io/camelcce/console/" + name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException("The file %s of the console cannot be read".formatted(name), broken);
        }
    }
}
