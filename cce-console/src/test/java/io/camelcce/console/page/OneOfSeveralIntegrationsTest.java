package io.camelcce.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.IntegrationName;
import io.camelcce.camel.CceIntegration;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is wrong with one integration is said of that one. */
class OneOfSeveralIntegrationsTest {

    private static final IntegrationName SALES = new IntegrationName("sales");

    @RegisterExtension
    final Office office = new Office();

    private final PartlyReadableStore store = new PartlyReadableStore("support");

    @BeforeEach
    void twoOfWhichOneCannotBeRead() {
        CceIntegration support = new CceIntegration();
        support.setDomain("support.example.com");
        support.setGrantType("authorization-code");
        office.component().getIntegrations().put("support", support);
        office.component().setStore(store);
    }

    @Test
    void theListSaysWhichCannotBeReadAndHowTheOthersStand() {
        Visit visit = office.visit().open("/");

        assertThat(visit.status()).isEqualTo(200);
        assertThat(row(visit, "sales").text()).contains("Pending Authorization", "Manage");
        assertThat(row(visit, "support").text())
                .contains("Not known", "What is kept of support cannot be read: look for its backup.", "Manage");
    }

    /** What is declared is put into the store when it is opened. */
    @Test
    void oneThatHasDeclaredAuthorizationsHoldsUpNoOther() {
        CceIntegration support = new CceIntegration();
        support.setDomain("support.example.com");
        support.setGrantType("client-credentials");
        support.setTokenUrl("https://login.example.com/token");
        support.setClientId("client");
        support.setClientSecret("hunter2");
        office.component().getIntegrations().put("support", support);

        Visit visit = office.withPending("main");
        assertThat(visit.row("main").text()).contains("Authorization Pending");

        visit.open("/");
        assertThat(row(visit, "sales").text()).contains("Pending Authorization");
        assertThat(row(visit, "support").text()).contains("Not known", "What is kept of support cannot be read");
        assertThat(visit.open("/integrations/support").status()).isEqualTo(503);
    }

    @Test
    void theOnePageThatCannotBeShownSaysWhy() {
        Visit visit = office.visit().open("/integrations/support");

        assertThat(visit.status()).isEqualTo(503);
        assertThat(visit.page().text()).contains("What is kept of support cannot be read: look for its backup.");
    }

    @Test
    void aSignInThatCannotBeKeptEndsAtACleanAddress() {
        Visit visit = office.withPending("main").press("Authorize main");
        store.breakOff("sales");

        office.signIn(visit, "ann@example.com");

        assertThat(visit.address()).isEqualTo("/sign-in");
        assertThat(visit.heading()).isEqualTo("Nobody was authorized");
        assertThat(visit.page().text()).contains("what is kept of sales cannot be read: look for its backup.");
    }

    @Test
    void pagesOfOneAskNothingOfTheOthers() {
        Visit visit = office.withPending("main");
        visit.press("Test main");
        assertThat(visit.status()).isEqualTo(200);
        office.signIn(visit.press("Authorize main"), "ann@example.com");
        visit.follow("Back to the integration sales").follow("View main");
        visit.open("/integrations/sales/rows").open("/integrations/sales").follow("Update main");
        visit.press("Update", Map.of("Name", "night"));

        assertThat(visit.row("night").text()).contains("Authorized");
        assertThat(store.asked()).containsExactly(SALES);
    }

    private static Element row(Visit visit, String integration) {
        return visit.page().select("tbody tr").stream()
                .filter(row -> row.select("th").text().equals(integration))
                .findFirst()
                .orElseThrow();
    }
}
