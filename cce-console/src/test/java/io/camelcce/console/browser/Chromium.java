package io.camelcce.console.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** The one browser of all tests: it starts with the first that needs it, and ends with the last. */
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        Optional<Path> executable = Executable.in(System.getenv());
        Map<String, String> environment = new HashMap<>(System.getenv());
        executable.ifPresent(found -> environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try {
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            LaunchOptions options = new LaunchOptions().setArgs(flags()).setTimeout(Person.PATIENCE_IN_MILLISECONDS);
            executable.ifPresent(options::setExecutablePath);
            browser = playwright.chromium().launch(options);
        } catch (RuntimeException failed) { // of many types: also where nothing could be downloaded
            throw new IllegalStateException(
                    "No browser could be started (%s): install Debian's chromium or Google Chrome, or let CHROMIUM name one"
                            .formatted(executable
                                    .map(Path::toString)
                                    .orElse("none is on the PATH, and none could be loaded")),
                    failed);
        }
    }

    /** Started when it is asked for first. */
    static Browser in(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(Chromium.class, any -> new Chromium(), Chromium.class)
                .browser;
    }

    private static List<String> flags() {
        List<String> flags = new ArrayList<>(FLAGS);
        if ("root".equals(System.getProperty("user.name"))) {
            // Chromium's sandbox refuses to run as root.
            flags.add("--no-sandbox");
        }
        return flags;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
