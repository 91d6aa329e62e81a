package io.camelcce.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where nothing authenticates, the console is for this machine and for who has the token, whatever the server listens on. */
class ConsoleWithoutAuthenticationTest {

    private static final String PATH = "/app";

    @SuppressWarnings("NullAway.Init") // before the first test
    private static RunningApplication application;

    private final Browser browser = application.browser();

    @BeforeAll
    static void start() throws Exception {
        application = RunningApplication.open(PATH);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    /** The path with the token that is out; a visit in vain has one printed. */
    private static String entrance() throws Exception {
        application.browser().get(PATH + "/cce");
        return PATH + "/cce/enter?token=" + application.log().token();
    }

    @Test
    void whoBringsTheTokenIsLetInOnce() throws Exception {
        String entrance = entrance();

        assertThat(browser.get(PATH + "/cce").statusCode()).isEqualTo(403);
        assertThat(browser.follow(browser.get(entrance))).contains("<p class=\"visitor\">one-time token</p>");
        assertThat(browser.get(PATH + "/cce/calls").statusCode()).isEqualTo(200);
        assertThat(application.browser().get(entrance).statusCode()).isEqualTo(403);
    }

    @Test
    void pagesLeadBelowThePathOfTheApplication() throws Exception {
        assertThat(browser.follow(browser.get(entrance())))
                .contains("href=\"" + PATH + "/cce/assets/console.css\"", "href=\"" + PATH + "/cce/calls\"");
    }

    @Test
    void underAForeignNameTheTokenIsOfNoUse() throws Exception {
        String entrance = entrance();

        assertThat(application
                        .browser()
                        .with("Host", "evil.example")
                        .get(entrance)
                        .statusCode())
                .isEqualTo(421);
        assertThat(browser.get(entrance).statusCode()).isEqualTo(303);
    }

    @Test
    void whoComesByAnotherAddressThanLoopbackIsRefusedEvenWithTheToken() throws Exception {
        Optional<String> address = addressOfThisMachine();
        assumeTrue(address.isPresent(), "this machine has no address but those of loopback");
        Browser farAway = application.browserAt(address.orElseThrow());

        assertThat(farAway.get(PATH + "/cce").body()).contains("From this machine only");
        assertThat(farAway.get(entrance()).body()).contains("From this machine only");
    }

    private static Optional<String> addressOfThisMachine() throws Exception {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst();
    }
}
