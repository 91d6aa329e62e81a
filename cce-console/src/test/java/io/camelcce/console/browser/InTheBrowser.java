package io.camelcce.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A console of its own for each test, and people who look at it. After the test nothing may have gone wrong in their
 * browsers; after one that failed there is a picture of each of their windows in
 * {@code target/browser}.
 */
final class InTheBrowser implements BeforeEachCallback, AfterEachCallback {

    private final List<Person> people = new ArrayList<>();
    private @Nullable RunningApplication console;
    private @Nullable Browser browser;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(Person.PATIENCE_IN_MILLISECONDS);
        browser = Chromium.in(context);
        console = RunningApplication.start();
    }

    RunningApplication console() {
        return Objects.requireNonNull(console, "not started");
    }

    /** Somebody who was let in, with the window of a desktop. */
    Person somebody() {
        return somebody(new Browser.NewContextOptions().setViewportSize(1_280, 800));
    }

    /** Somebody whose browser runs no script. */
    Person somebodyWithoutScript() {
        return somebody(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    /** Somebody who was let in. */
    Person somebody(Browser.NewContextOptions options) {
        return somebody(options, "localhost");
    }

    /** Somebody who was let in by one of the names of this machine. */
    Person somebody(Browser.NewContextOptions options, String host) {
        Person person = Person.letIn(console(), Objects.requireNonNull(browser, "not started"), options, host);
        people.add(person);
        return person;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        boolean failed = context.getExecutionException().isPresent();
        List<String> troubles =
                people.stream().flatMap(person -> person.troubles().stream()).toList();
        try {
            if (failed || !troubles.isEmpty()) {
                takePictures(context);
            }
        } finally {
            people.forEach(Person::close);
            people.clear();
            console().close();
        }
        if (!failed) {
            assertThat(troubles).as("what went wrong in the browser").isEmpty();
        }
    }

    private void takePictures(ExtensionContext context) {
        int number = 0;
        for (Person person : people) {
            for (Page window : person.windows()) {
                String name = "%s-%s-%d.png"
                        .formatted(
                                context.getRequiredTestClass().getSimpleName(),
                                context.getRequiredTestMethod().getName(),
                                number++);
                // One that is behind another is not painted, and a picture of it would be waited for in vain.
                window.bringToFront();
                window.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "browser", name)));
            }
        }
    }
}
