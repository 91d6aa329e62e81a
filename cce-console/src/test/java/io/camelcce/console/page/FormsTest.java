package io.camelcce.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.GrantSetting;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.OAuthPreset;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import io.camelcce.console.CapturedLog;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms for settings: what they show at first, what they say of faults, and what they never show. */
class FormsTest {

    @RegisterExtension
    final Office office = new Office();

    @Test
    void theClientOfTheIntegrationIsFilledIn() {
        Visit visit = office.visit().open("/integrations/sales").follow("Add Authorization");

        assertThat(visit.field("Client ID").attr("value"))
                .isEqualTo(office.contactCenter().clientId());
        assertThat(visit.field("Issuer").attr("value"))
                .isEqualTo(office.contactCenter().issuer());
        assertThat(visit.field("Scope").attr("value")).isEqualTo("tasks");
        assertThat(visit.field("Redirect URI").attr("value")).isEqualTo("https://camel.example.com/cce/callback/sales");
        assertThat(visit.field("Redirect URI").hasAttr("readonly")).isTrue();
    }

    @Test
    void whatIsLeftAsItWasFollowsTheIntegration() {
        office.withPending("main");

        assertThat(settings("main")).isEqualTo(GrantSettings.NONE);
    }

    @Test
    void whatIsChangedIsItsOwn() {
        office.visit().open("/integrations/sales/add").press("Add", Map.of("Name", "main", "Scope", "other"));

        assertThat(settings("main").scopes()).containsExactly("other");
        assertThat(settings("main").client().id()).isNull();
    }

    @Test
    void allFaultsAreToldAtOnceAndLeadToTheirFields() {
        Visit visit = office.visit()
                .open("/integrations/sales/add")
                .press("Add", Map.of("Name", " ", "Token URL", "ftp://x.example.com", "Scope", "a\"b"));

        assertThat(visit.status()).isEqualTo(422);
        assertThat(visit.page().select("[role=alert] h2").text()).isEqualTo("There is a problem");
        assertThat(visit.page().select("[role=alert] a").eachAttr("href"))
                .containsExactly("#field-name", "#field-issuer", "#field-tokenUrl", "#field-scope");
        assertThat(visit.description(visit.field("Token URL"))).contains("the scheme must be https");
        assertThat(visit.field("Token URL").attr("aria-invalid")).isEqualTo("true");
        assertThat(visit.field("Token URL").attr("value")).isEqualTo("ftp://x.example.com");
        assertThat(visit.field("Scope").attr("value")).isEqualTo("a\"b");
    }

    @Test
    void aNameThatIsTakenIsToldAtItsField() {
        office.withPending("main");

        Visit visit = office.visit().open("/integrations/sales/add").press("Add", Map.of("Name", "MAIN"));

        assertThat(visit.status()).isEqualTo(409);
        assertThat(visit.page().select("[role=alert] a[href=#field-name]").text())
                .contains("choose another name");
    }

    @Test
    void addressesOfTheLinkItselfAreRefused() {
        Visit visit = office.visit()
                .open("/integrations/sales/add")
                .press("Add", Map.of("Name", "main", "Token URL", "https://169.254.169.254/token"));

        assertThat(visit.page().select("[role=alert] a[href=#field-tokenUrl]").text())
                .contains("link-local");
    }

    @Test
    void secretsAreNotShownAgain() {
        Visit visit = office.visit()
                .open("/integrations/sales/add")
                .press("Add", Map.of("Name", "", "Client secret", "hunter2-typed"));

        assertThat(visit.page().html()).doesNotContain("hunter2");
        assertThat(visit.page()
                        .select("[role=alert] a[href=#field-clientSecret]")
                        .text())
                .contains("typed again");
    }

    @Test
    void aSecretIsToldByItsDateAndFingerprint() {
        Visit visit = office.visit()
                .open("/integrations/sales/add")
                .press("Add", Map.of("Name", "main", "Client ID", "other-client", "Client secret", "hunter2-own"))
                .follow("Update main");

        assertThat(visit.description(visit.field("Client secret")))
                .contains("Set on ", " UTC, fingerprint ", "Left empty, it stays");
        assertThat(visit.open("/integrations/sales/authorizations/main").page().text())
                .contains("Set on ");
        assertThat(visit.page().html()).doesNotContain("hunter2");
    }

    @Test
    void anUpdateWithAnEmptySecretLeavesIt() {
        Visit visit = office.visit()
                .open("/integrations/sales/add")
                .press("Add", Map.of("Name", "main", "Client ID", "other-client", "Client secret", "hunter2-own"))
                .follow("Update main");
        GrantSettings before = settings("main");

        visit.press("Update", Map.of("Scope", "more"));

        assertThat(visit.notice()).contains("main was updated");
        assertThat(settings("main").client()).isEqualTo(before.client());
        assertThat(settings("main").scopes()).containsExactly("more");
    }

    @Test
    void anUpdateOfNothingDropsNothing() {
        Visit visit = office.signIn(office.withPending("main").press("Authorize main"), "ann@example.com")
                .open("/integrations/sales")
                .follow("Update main")
                .press("Update");

        assertThat(visit.notice()).contains("nothing was dropped");
        assertThat(visit.row("main").text()).contains("Authorized");
    }

    @Test
    void whatItSaysItselfStaysItsOwnEvenIfTheIntegrationSaysTheSame() {
        office.component()
                .getNodeAuthorizations()
                .add("sales", "main", new GrantSettingsDraft().with(GrantSetting.SCOPE, "tasks"));

        office.visit().open("/integrations/sales").follow("Update main").press("Update");

        assertThat(settings("main").scopes()).containsExactly("tasks");
    }

    @Test
    void anAuthorizationInUseIsUpdatedWhenSomebodyMeansIt() throws Exception {
        office.signIn(office.withPending("main").press("Authorize main"), "ann@example.com");
        office.route("daily", "main");
        Visit visit = office.visit()
                .open("/integrations/sales")
                .follow("Update main")
                .press("Update", Map.of("Scope", "more"));

        assertThat(visit.status()).isEqualTo(409);
        assertThat(visit.page().select("[role=alert] a[href=#field-force]").text())
                .contains("route daily");
        assertThat(visit.field("Scope").attr("value")).isEqualTo("more");

        try (CapturedLog log = new CapturedLog()) {
            visit.press("Update", Map.of("Yes, stop them until it is authorized again", "yes"));
            assertThat(log.text())
                    .contains("update sales/main: done, until it is authorized again without tokens: route daily");
        }

        assertThat(visit.notice()).contains("main was updated");
        assertThat(visit.row("main").text())
                .contains(
                        "Authorization Pending",
                        "nobody since its settings were changed",
                        "ann@example.com before",
                        "more");
        assertThat(visit.follow("View main").page().select("dl").text())
                .contains("Authorized by nobody since its settings were changed; ann@example.com before");

        office.signIn(visit.press("Authorize main"), "ann@example.com");

        assertThat(visit.open("/integrations/sales").row("main").text())
                .contains("ann@example.com")
                .doesNotContain("before", "nobody");
    }

    @Test
    void anotherNameKeepsTheTokens() {
        Visit visit = office.signIn(office.withPending("main").press("Authorize main"), "ann@example.com")
                .open("/integrations/sales")
                .follow("Update main")
                .press("Update", Map.of("Name", "night"));

        assertThat(visit.notice()).contains("main is night now");
        assertThat(visit.row("night").text()).contains("Authorized");
    }

    @Test
    void settingsDoNotChangeWhereTheOtherNameIsTaken() {
        office.withPending("night");
        Visit visit = office.withPending("main").follow("Update main");

        visit.press("Update", Map.of("Name", "Night", "Scope", "more"));

        assertThat(visit.status()).isEqualTo(409);
        assertThat(visit.page().select("[role=alert] a[href=#field-name]").text())
                .contains("choose another name");
        assertThat(settings("main")).isEqualTo(GrantSettings.NONE);
    }

    @Test
    void anotherNameDoesNotCountWhereRoutesWouldStop() throws Exception {
        office.signIn(office.withPending("main").press("Authorize main"), "ann@example.com");
        office.route("daily", "main");
        Visit visit = office.visit()
                .open("/integrations/sales")
                .follow("Update main")
                .press("Update", Map.of("Name", "night", "Scope", "more"));

        assertThat(visit.status()).isEqualTo(409);
        assertThat(visit.field("Name").attr("value")).isEqualTo("night");
        assertThat(settings("main")).isEqualTo(GrantSettings.NONE);
    }

    @Test
    void anotherNameThatIsNoneChangesNothing() {
        office.withPending("night");
        Visit visit = office.withPending("main").follow("Update main");

        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("Name", "Night");
        typed.put("Scope", "a\"b");
        visit.press("Update", typed);

        assertThat(visit.page().select("[role=alert] a").eachAttr("href"))
                .containsExactly("#field-name", "#field-scope");
        assertThat(visit.press("Update", Map.of("Name", "default", "Scope", "more"))
                        .status())
                .isEqualTo(422);
        assertThat(settings("main")).isEqualTo(GrantSettings.NONE);
    }

    @Test
    void anotherServerTellsItsAddresses() {
        try (SimulatedContactCenter other = SimulatedContactCenter.start()) {
            Visit visit = office.visit()
                    .open("/integrations/sales/add")
                    .press("Discover from the issuer", Map.of("Name", "main", "Issuer", other.issuer()));

            assertThat(visit.status()).isEqualTo(200);
            assertThat(visit.field("Token URL").attr("value")).isEqualTo(other.tokenUrl());
            assertThat(visit.field("Revocation URL").attr("value")).isEqualTo(other.revocationUrl());
            assertThat(visit.field("Name").attr("value")).isEqualTo("main");
        }
    }

    @Test
    void whatTheServerOfTheIntegrationTellsNeedNotBeFilledIn() {
        Visit visit = office.visit()
                .open("/integrations/sales/add")
                .press("Discover from the issuer", Map.of("Name", "main"));

        assertThat(visit.notice())
                .contains("need not be filled in")
                .contains("Token URL: " + office.contactCenter().tokenUrl());
        visit.press("Add");
        assertThat(settings("main")).isEqualTo(GrantSettings.NONE);
    }

    @Test
    void whoComesBackToTheIssuerOfTheIntegrationLeavesNoAddressOfAnotherServer() {
        Visit visit = office.visit()
                .open("/integrations/sales/add")
                .press("Fill in from the preset", Map.of("Name", "main", "Preset", "webex"))
                .press(
                        "Discover from the issuer",
                        Map.of("Issuer", office.contactCenter().issuer(), "Preset", ""));

        assertThat(visit.field("Token URL").attr("value")).isEmpty();
        visit.press("Add", Map.of("Client authentication", ""));
        assertThat(settings("main").endpoints()).isEqualTo(OAuthEndpoints.NONE);
    }

    @Test
    void aServerThatTellsNothingIsToldAtItsField() {
        Visit visit = office.visit()
                .open("/integrations/sales/add")
                .press("Discover from the issuer", Map.of("Issuer", "http://127.0.0.1:1"));

        assertThat(visit.status()).isEqualTo(422);
        assertThat(visit.description(visit.field("Issuer"))).contains("tells no addresses");
    }

    @Test
    void aPresetFillsIn() {
        Visit visit = office.visit()
                .open("/integrations/sales/add")
                .press("Fill in from the preset", Map.of("Preset", "webex"));

        assertThat(visit.field("Token URL").attr("value")).isEqualTo("https://webexapis.com/v1/access_token");
        assertThat(visit.field("Client authentication")
                        .select("option[selected]")
                        .attr("value"))
                .isEqualTo("body");
    }

    @ParameterizedTest
    @CsvSource({"Scope, scope", "Issuer, issuer", "Client ID, clientId"})
    void whatComesFromTheIntegrationIsNotEmptiedWithoutAWord(String label, String field) {
        Visit visit = office.visit().open("/integrations/sales/add").press("Add", Map.of("Name", "main", label, ""));

        assertThat(visit.status()).isEqualTo(422);
        assertThat(visit.page()
                        .select("[role=alert] a[href=#field-%s]".formatted(field))
                        .text())
                .isEqualTo(label + " cannot be emptied: it comes from the integration sales; change it there, or give"
                        + " a value of its own.");
        assertThat(names()).isEmpty();
    }

    @Test
    void anUpdateEmptiesNothingThatComesFromTheIntegration() {
        Visit visit =
                office.withPending("main").follow("Update main").press("Update", Map.of("Scope", "", "Issuer", ""));

        assertThat(visit.page().select("[role=alert] a").eachAttr("href"))
                .containsExactly("#field-issuer", "#field-scope");
        assertThat(settings("main")).isEqualTo(GrantSettings.NONE);
    }

    @Test
    void aValueOfItsOwnIsEmptiedAndThatOfTheIntegrationCountsAgain() {
        office.component()
                .getNodeAuthorizations()
                .add("sales", "main", new GrantSettingsDraft().with(GrantSetting.SCOPE, "other"));

        office.visit().open("/integrations/sales").follow("Update main").press("Update", Map.of("Scope", ""));

        assertThat(settings("main")).isEqualTo(GrantSettings.NONE);
    }

    @Test
    void whatTheGrantTypeDoesNotUseMayBeEmptied() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("Name", "main");
        typed.put("Grant type", "fixed-token");
        typed.put("Client ID", "");
        typed.put("Issuer", "");
        typed.put("Scope", "");
        typed.put("Access token", "t0ken");
        office.visit().open("/integrations/sales/add").press("Add", typed);

        assertThat(names()).containsExactly("main");
    }

    @Test
    void thePresetInAnIntegrationWithAnIssuerIsTheServerAlone() {
        office.visit()
                .open("/integrations/sales/add")
                .press("Fill in from the preset", Map.of("Name", "main", "Preset", "webex"))
                .press("Add", Map.of("Client ID", "webex-client", "Client secret", "hunter2-own"));

        assertThat(worksWith("main").endpoints()).isEqualTo(OAuthPreset.WEBEX.endpoints());
        assertThat(worksWith("main").client())
                .isEqualTo(new OAuthClient("webex-client", Secret.of("hunter2-own"), ClientAuthentication.BODY));
        assertThat(worksWith("main").scopes()).containsExactly("tasks");

        Visit update = office.visit().open("/integrations/sales").follow("Update main");
        assertThat(update.field("Issuer").attr("value")).isEmpty();
        assertThat(update.press("Update").notice()).contains("nothing was dropped");
    }

    @Test
    void aPresetThatWasNotFilledInIsTheServerAlone() {
        office.visit()
                .open("/integrations/sales/add")
                .press("Add", Map.of("Name", "main", "Preset", "webex", "Client secret", "hunter2-own"));

        assertThat(worksWith("main").endpoints()).isEqualTo(OAuthPreset.WEBEX.endpoints());
    }

    @Test
    void theIssuerOfTheIntegrationDoesNotStayBesideAnotherServer() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("Name", "main");
        typed.put("Authorization URL", "https://b.example.com/in");
        typed.put("Token URL", "https://b.example.com/token");
        typed.put("Client secret", "hunter2-own");
        Visit visit = office.visit().open("/integrations/sales/add").press("Add", typed);

        assertThat(visit.page().select("[role=alert] a[href=#field-issuer]").text())
                .contains("is that of the integration sales", "empty it");

        visit.press("Add", Map.of("Issuer", "", "Client secret", "hunter2-own"));

        OAuthEndpoints b = new OAuthEndpoints(
                null,
                ServerUrl.parse("https://b.example.com/in"),
                ServerUrl.parse("https://b.example.com/token"),
                null,
                null,
                null);
        assertThat(worksWith("main").endpoints()).isEqualTo(b);
    }

    private List<String> names() {
        return office.component().getNodeAuthorizations().list(new IntegrationName("sales")).all().stream()
                .map(each -> each.name().value())
                .toList();
    }

    private GrantSettings worksWith(String name) {
        return office.component()
                .getNodeAuthorizations()
                .view(new IntegrationName("sales"), new AuthorizationName(name))
                .orElseThrow()
                .settings();
    }

    private GrantSettings settings(String name) {
        return office.component()
                .getNodeAuthorizations()
                .view(new IntegrationName("sales"), new AuthorizationName(name))
                .orElseThrow()
                .authorization()
                .settings();
    }
}
