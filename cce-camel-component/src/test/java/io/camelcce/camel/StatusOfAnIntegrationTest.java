package io.camelcce.camel;

import static io.camelcce.camel.Application.fixedToken;
import static io.camelcce.camel.Application.ofType;
import static io.camelcce.camel.Application.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.Completion;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.IntegrationStatus;
import io.camelcce.authorization.Secret;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TokenFault;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a list of integrations says, of those authorizations that somebody would miss. */
class StatusOfAnIntegrationTest {

    private static final AuthorizationName NIGHT = new AuthorizationName("night");
    private static final Secret SESSION = Secret.of("the-session-of-a-browser");

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    private final Application application = new Application(cce -> {
        cce.setDomain(contactCenter().domain());
        cce.setClientId(contactCenter().clientId());
        cce.setClientSecret(contactCenter().clientSecret());
        cce.setAuthorizationUrl(contactCenter().authorizationUrl());
        cce.setTokenUrl(contactCenter().tokenUrl());
        cce.setPublicUrl("https://camel.example.com");
        cce.setStore("memory");
    });

    @BeforeEach
    void start() throws Exception {
        application.with("night", "&authorization=night").start();
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void itIsPendingThenAuthorizedThenToBeAuthorizedAgainAndHealed() throws Exception {
        add("night", new GrantSettingsDraft());
        assertThat(status()).isEqualTo(IntegrationStatus.PENDING_AUTHORIZATION);

        signIn();
        assertThat(status()).isEqualTo(IntegrationStatus.AUTHORIZED);

        lose();
        assertThat(status()).isEqualTo(IntegrationStatus.REAUTHORIZATION_REQUIRED);
        assertThat(status()).hasToString("Re-authorization required");

        signIn();
        assertThat(status()).isEqualTo(IntegrationStatus.AUTHORIZED);
    }

    @Test
    void oneThatARunningRouteUsesCountsBesideADefaultThatIsSound() throws Exception {
        add("day", fixedToken("t0ken"));
        add("night", new GrantSettingsDraft());
        signIn();
        lose();

        assertThat(status()).isEqualTo(IntegrationStatus.REAUTHORIZATION_REQUIRED);

        application.context().getRouteController().stopRoute("night");
        assertThat(status()).isEqualTo(IntegrationStatus.AUTHORIZED);
    }

    @Test
    void theDefaultCountsThoughNoRouteUsesIt() throws Exception {
        add("night", new GrantSettingsDraft());
        add("day", fixedToken("t0ken"));
        signIn();
        lose();
        application.context().getRouteController().stopRoute("night");

        assertThat(status()).isEqualTo(IntegrationStatus.REAUTHORIZATION_REQUIRED);
    }

    @Test
    void itIsDegradedWhileTheServerGivesNoToken() {
        add("night", ofType("client-credentials"));
        assertThat(outcome(application.call("night"))).isEqualTo("done");
        assertThat(status()).isEqualTo(IntegrationStatus.AUTHORIZED);

        contactCenter()
                .set(Switches.TOKEN_FAULT, Optional.of(TokenFault.UNAVAILABLE))
                .refuseTokens();
        assertThat(outcome(application.call("night"))).isEqualTo("unavailable");
        assertThat(status()).isEqualTo(IntegrationStatus.DEGRADED);

        contactCenter().set(Switches.TOKEN_FAULT, Optional.empty());
        await().until(() -> outcome(application.call("night")).equals("done"));
        assertThat(status()).isEqualTo(IntegrationStatus.AUTHORIZED);
    }

    private void add(String name, GrantSettingsDraft draft) {
        application.administration().add("default", name, draft);
    }

    private void signIn() throws Exception {
        AuthorizationRequest request = application.administration().authorize(IntegrationName.DEFAULT, NIGHT, SESSION);
        assertThat(request).isInstanceOf(AuthorizationRequest.SignIn.class);
        URI back = new Browser().signIn(((AuthorizationRequest.SignIn) request).uri(), "ann@example.com");
        assertThat(application.administration().complete(back, SESSION)).isInstanceOf(Completion.Completed.class);
    }

    /** The server revokes what it granted, and a call finds out. */
    private void lose() {
        contactCenter().revokeGrants();
        assertThat(outcome(application.call("night"))).isEqualTo("unauthorized");
    }

    private IntegrationStatus status() {
        return application.cce().listIntegrations().get(0).status();
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }
}
