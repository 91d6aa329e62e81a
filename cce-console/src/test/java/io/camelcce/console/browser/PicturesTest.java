package io.camelcce.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pictures of the pages in {@code docs}. With {@code -Dcce.pictures=FOLDER} they are put there. */
class PicturesTest {

    static final List<Place> SHOWN = List.of(
            Place.INTEGRATIONS, Place.INTEGRATION, Place.ADD, Place.VIEW, Place.SIGN_IN_OF_ANOTHER_PERSON, Place.CALLS);
    /** Wide enough for a table, and then made smaller: to 1,000 pixels. */
    private static final int WIDTH = 1_500;

    private static final int HEIGHT = 1_050;
    private static final double SCALE = 2.0 / 3;
    static final long MOST_BYTES = 100_000;

    @RegisterExtension
    final InTheBrowser browser = new InTheBrowser();

    @Test
    void picturesAreTakenAndAreSmall() throws Exception {
        Path folder = Path.of(System.getProperty("cce.pictures", "target/pictures"));
        Files.createDirectories(folder);
        Person ann = browser.somebody(
                new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setDeviceScaleFactor(SCALE));
        Scenery.set(browser.console(), ann);

        for (Place place : SHOWN) {
            Path file = folder.resolve(fileOf(place));
            FewColours.write(
                    place.show(ann)
                            .screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED)),
                    file);
            assertThat(Files.size(file)).as(file.toString()).isBetween(1L, MOST_BYTES);
        }
    }

    static String fileOf(Place place) {
        return place.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".png";
    }
}
