package io.camelcce.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.console.CapturedLog;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the audit log says of sign-ins that failed, and of servers that were asked. */
class AuditedDeedsTest {

    @RegisterExtension
    final Office office = new Office();

    @Test
    void aSignInThatFailedNamesItsAuthorization() {
        Visit visit = office.withPending("main").press("Authorize main");

        assertThat(logged(() -> office.cancel(visit)))
                .contains("authorize sales/main: failed: the authorization server said no (access_denied)");
    }

    @Test
    void itNamesItByTheNameThatItHasNow() {
        Visit visit = office.withPending("main").press("Authorize main");
        rename(visit.anotherTab(), "main", "night");

        assertThat(logged(() -> office.cancel(visit))).contains("authorize sales/night: failed: ");
    }

    @Test
    void aCallbackThatBelongsToNoSignInNamesItsIntegrationAlone() {
        Visit visit = office.withPending("main");

        assertThat(logged(() -> visit.open("/callback/sales?code=t0ken-code&state=t0ken-state")))
                .contains("authorize sales: failed: this sign-in is not known here")
                .doesNotContain("t0ken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://169.254.169.254/latest/hunter2 | 169.254.169.254: no addresses",
                "https://ann:hunter2@internal.example.com:8443/?hunter2 | internal.example.com:8443: no addresses",
                "hunter2-pasted | (no URL): no addresses"
            })
    void theServerThatSomebodyHasAskedIsNamedByItsHost(String issuer, String told) {
        Visit add = office.visit().open("/integrations/sales/add");

        String log = logged(() -> add.press("Discover from the issuer", Map.of("Issuer", issuer)));

        assertThat(log).contains("discover sales: issuer " + told).doesNotContain("hunter2");
    }

    @Test
    void aLongHostIsCut() {
        Visit add = office.visit().open("/integrations/sales/add");
        String host = "x".repeat(60) + "." + "y".repeat(60) + ".example.com";

        assertThat(logged(() -> add.press("Discover from the issuer", Map.of("Issuer", "https://" + host + "?"))))
                .contains("issuer " + host.substring(0, 100) + "…: no addresses");
    }

    @Test
    void oneThatTellsIsLoggedWithTheAuthorizationThatItIsFor() {
        Visit update = office.withPending("main").follow("Update main");
        String host = office.contactCenter().issuer().replace("http://", "");

        assertThat(logged(() -> update.press("Discover from the issuer")))
                .contains("discover sales/main: issuer %s: addresses found".formatted(host));
    }

    static void rename(Visit tab, String name, String another) {
        tab.open("/integrations/sales").follow("Update " + name).press("Update", Map.of("Name", another));
    }

    private static String logged(Runnable deed) {
        try (CapturedLog log = new CapturedLog()) {
            deed.run();
            return log.text();
        }
    }
}
