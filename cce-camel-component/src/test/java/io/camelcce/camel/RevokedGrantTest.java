package io.camelcce.camel;

import static io.camelcce.camel.Application.message;
import static io.camelcce.camel.Application.ofType;
import static io.camelcce.camel.Application.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.AuthorizationStatus;
import io.camelcce.authorization.Completion;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.Secret;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import java.net.URI;
import java.nio.file.Path;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A person takes back at the authorization server what they granted. */
@Tag("F46")
class RevokedGrantTest {

    private static final IntegrationName SALES = new IntegrationName("sales");
    private static final AuthorizationName NIGHT = new AuthorizationName("night");
    private static final Secret SESSION = Secret.of("the-session-of-a-browser");

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void hasToBeGrantedAgainAndTouchesNothingElse() throws Exception {
        NodeAuthorization granted;
        try (Application application = started()) {
            application.administration().add("sales", "night", new GrantSettingsDraft());
            application.administration().add("sales", "machine", ofType("client-credentials"));
            signIn(application);
            granted = night(application);
            assertThat(outcome(application.call("night"))).isEqualTo("done");
            assertThat(outcome(application.call("machine"))).isEqualTo("done");

            contactCenter().revokeGrants();

            assertThatOnlyNightIsRefused(application);
            assertThatItIsKept(granted, application);
        }
        try (Application application = started()) {
            assertThatOnlyNightIsRefused(application);
            assertThatItIsKept(granted, application);

            signIn(application);
            assertThat(outcome(application.call("night"))).isEqualTo("done");
            assertThat(night(application).id()).isEqualTo(granted.id());
        }
    }

    /** However often it is called: the server was asked once, and is not asked again. */
    private static void assertThatOnlyNightIsRefused(Application application) {
        for (int i = 0; i < 20; i++) {
            Exchange refused = application.call("night");
            assertThat(outcome(refused)).isEqualTo("unauthorized");
            assertThat(message(refused)).contains("Authorize again");
            assertThat(outcome(application.call("machine"))).isEqualTo("done");
        }
        assertThat(contactCenter().ledger().tokenRequests("refresh_token")).isEqualTo(1);
        assertThat(contactCenter().ledger().requests("POST", "/drapi/v1/tasks"))
                .filteredOn(seen -> seen.status() == 401)
                .hasSize(1);
    }

    private static void assertThatItIsKept(NodeAuthorization granted, Application application) {
        NodeAuthorization kept = night(application);
        assertThat(kept.id()).isEqualTo(granted.id());
        assertThat(kept.name()).isEqualTo(granted.name());
        assertThat(kept.settings()).isEqualTo(granted.settings());
        assertThat(kept.grant()).isEmpty();
        assertThat(kept.status())
                .isInstanceOfSatisfying(
                        AuthorizationStatus.ReauthorizationRequired.class,
                        status -> assertThat(status.cause()).contains("invalid_grant", "Authorize again"));
    }

    private static void signIn(Application application) throws Exception {
        AuthorizationRequest request = application.administration().authorize(SALES, NIGHT, SESSION);
        assertThat(request).isInstanceOf(AuthorizationRequest.SignIn.class);
        URI back = new Browser().signIn(((AuthorizationRequest.SignIn) request).uri(), "ann@example.com");
        assertThat(application.administration().complete(back, SESSION)).isInstanceOf(Completion.Completed.class);
    }

    private static NodeAuthorization night(Application application) {
        return application.administration().list(SALES).named(NIGHT).orElseThrow();
    }

    private Application started() throws Exception {
        return new Application(this::configure)
                .with("night", "&integration=sales&authorization=night")
                .with("machine", "&integration=sales&authorization=machine")
                .start();
    }

    private void configure(CceComponent cce) {
        cce.setStore("file:" + folder.resolve("kept"));
        cce.setPublicUrl("https://camel.example.com");
        CceIntegration sales = new CceIntegration();
        sales.setDomain(contactCenter().domain());
        sales.setClientId(contactCenter().clientId());
        sales.setClientSecret(contactCenter().clientSecret());
        sales.setAuthorizationUrl(contactCenter().authorizationUrl());
        sales.setTokenUrl(contactCenter().tokenUrl());
        cce.getIntegrations().put("sales", sales);
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }
}
