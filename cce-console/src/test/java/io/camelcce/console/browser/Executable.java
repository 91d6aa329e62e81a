package io.camelcce.console.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the browser of this machine is: {@code CHROMIUM} says it, else it is looked for on the {@code PATH}. */
final class Executable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Executable() {}

    /**
     * Finds it; empty if there is none.
     *
     * @throws IllegalStateException if {@code CHROMIUM} names what cannot be run
     */
    static Optional<Path> in(Map<String, String> environment) {
        String said = environment.getOrDefault("CHROMIUM", "");
        if (!said.isBlank()) {
            Path path = Path.of(said);
            if (!canRun(path)) {
                throw new IllegalStateException(
                        "CHROMIUM names %s, which cannot be run: let it name a Chromium, or unset it".formatted(path));
            }
            return Optional.of(path);
        }
        List<String> folders = List.of(environment.getOrDefault("PATH", "").split(File.pathSeparator));
        return NAMES.stream()
                .flatMap(name ->
                        folders.stream().filter(folder -> !folder.isBlank()).map(folder -> Path.of(folder, name)))
                .filter(Executable::canRun)
                .findFirst();
    }

    private static boolean canRun(Path path) {
        return Files.isRegularFile(path) && Files.isExecutable(path);
    }
}
