package io.camelcce.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import io.camelcce.camel.CceIntegration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Authorizations of another server, on an integration that says every address of its own. */
class ExplicitAddressesTest {

    private static final String OTHER_TOKEN_URL = "https://b.example.com/token";

    @RegisterExtension
    final Office office = new Office();

    @BeforeEach
    void anIntegrationThatSaysEveryAddress() {
        CceIntegration support = new CceIntegration();
        support.setDomain("support.example.com");
        support.setClientId("client");
        support.setClientSecret("hunter2-of-a");
        support.setAuthorizationUrl("https://a.example.com/authorize");
        support.setTokenUrl("https://a.example.com/token");
        support.setRefreshUrl("https://a.example.com/refresh");
        support.setRevocationUrl("https://a.example.com/revoke");
        support.setUserInfoUrl("https://a.example.com/me");
        office.component().getIntegrations().put("support", support);
    }

    @Test
    void oneIsAskedOnlyForWhatItsGrantTypeUses() {
        Visit visit = open().press("Add", clientCredentials());

        assertThat(visit.page().select("[role=alert] a[href^=#field]").eachAttr("href"))
                .containsOnly("#field-revocationUrl", "#field-clientSecret");
        assertThat(visit.page().select("[role=alert]").text()).doesNotContain("has no use");

        visit.press("Add", Map.of("Revocation URL", "", "Client secret", "hunter2-of-b"));

        assertThat(visit.notice()).contains("main was added");
        assertThat(settings().endpoints())
                .as("nothing of another server")
                .isEqualTo(new OAuthEndpoints(null, null, ServerUrl.parse(OTHER_TOKEN_URL), null, null, null));
        assertThat(settings().client().secret()).isEqualTo(Secret.of("hunter2-of-b"));
    }

    @Test
    void noSecretOfTheIntegrationGoesToTheOtherServer() {
        Visit visit = open().press("Add", clientCredentials()).press("Add", Map.of("Revocation URL", ""));

        assertThat(visit.status()).isEqualTo(422);
        assertThat(visit.page()
                        .select("[role=alert] a[href=#field-clientSecret]")
                        .text())
                .contains("goes to the server of the integration only");
    }

    @Test
    void whoSignsInIsAskedForAllOfThem() {
        Visit visit = open().press(
                        "Add", Map.of("Name", "main", "Token URL", OTHER_TOKEN_URL, "Client secret", "hunter2-of-b"));

        assertThat(visit.page().select("[role=alert] a[href^=#field]").eachAttr("href"))
                .contains("#field-refreshUrl", "#field-revocationUrl", "#field-userInfoUrl");
    }

    private Visit open() {
        return office.visit().open("/integrations/support/add");
    }

    private static Map<String, String> clientCredentials() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("Name", "main");
        typed.put("Grant type", "client-credentials");
        typed.put("Token URL", OTHER_TOKEN_URL);
        typed.put("Client secret", "hunter2-of-b");
        return typed;
    }

    private GrantSettings settings() {
        return office.component()
                .getNodeAuthorizations()
                .view(new IntegrationName("support"), new AuthorizationName("main"))
                .orElseThrow()
                .settings();
    }
}
