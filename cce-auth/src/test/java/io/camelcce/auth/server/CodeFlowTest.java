package io.camelcce.auth.server;

import static io.camelcce.auth.server.Grants.accessToken;
import static io.camelcce.auth.server.Grants.attempt;
import static io.camelcce.auth.server.Grants.granted;
import static io.camelcce.auth.server.Grants.refreshToken;
import static io.camelcce.auth.server.Grants.settings;
import static io.camelcce.auth.server.Grants.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.auth.TestClock;
import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettings;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.OAuthClient;
import io.camelcce.authorization.OAuthEndpoints;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import io.camelcce.wiremock.TokenFault;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole life of a grant, with the authorization server of cce-wiremock. */
class CodeFlowTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final TestClock clock = new TestClock();
    private final OAuthServer server = new OAuthServer(new JdkTransport(), clock);
    private final GrantSettings settings =
            settings(Grants.client(contactCenter, null), Grants.endpoints(contactCenter), "tasks", "events");

    @Test
    void aPersonSignsInAndTheGrantLives() throws Exception {
        Grant first = signedIn(settings, "ann@example.com");

        assertThat(first.person()).isEqualTo("ann@example.com");
        assertThat(first.scopes()).containsExactly("tasks", "events");
        assertThat(first.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(first.refreshExpiresAt()).isEqualTo(clock.instant().plusSeconds(7_775_999));

        clock.advance(Duration.ofHours(2));
        Grant second = granted(server.refresh(settings, first));

        assertThat(refreshToken(second)).isNotEqualTo(refreshToken(first));
        assertThat(accessToken(second)).isNotEqualTo(accessToken(first));
        assertThat(second.person()).isEqualTo("ann@example.com");
        assertThat(second.scopes()).containsExactly("tasks", "events");
        assertThat(second.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(second.refreshExpiresAt()).isEqualTo(clock.instant().plusSeconds(7_775_999));
    }

    @Test
    @Tag("F46")
    void aSpentRefreshTokenMeansToAuthorizeAgain() throws Exception {
        Grant first = signedIn(settings, "ann@example.com");
        Grant second = granted(server.refresh(settings, first));

        Granting reused = server.refresh(settings, first);
        assertThat(reused).isInstanceOf(Granting.Refused.class);
        assertThat(text(reused)).contains("invalid_grant", "Authorize again");
        assertThat(server.refresh(settings, second)).isInstanceOf(Granting.Refused.class);
        assertThat(contactCenter.ledger().grants().get(0).alive()).isFalse();
    }

    @Test
    void everythingIsFoundByTheIssuer() throws Exception {
        GrantSettings byIssuer = settings(
                Grants.client(contactCenter, null),
                Grants.discovered(ServerUrl.parse(contactCenter.issuer())),
                "tasks");

        Grant grant = granted(server.refresh(byIssuer, signedIn(byIssuer, "ann@example.com")));

        assertThat(grant.person()).isEqualTo("ann@example.com");
        assertThat(server.revoke(byIssuer, grant)).startsWith("revoked at 127.0.0.1:");
    }

    @Test
    void theIssuerOfCallbacksIsKnownIfTheServerSaysThatItNamesIt() throws Exception {
        GrantSettings byIssuer = settings(
                Grants.client(contactCenter, null), Grants.discovered(ServerUrl.parse(contactCenter.issuer())));

        assertThat(server.issuerOfCallbacks(byIssuer)).contains(contactCenter.issuer());
        assertThat(server.issuerOfCallbacks(settings)).isEmpty();
        assertThat(Person.withEmail("ann@example.com").signIn(server.authorizationRequest(byIssuer, attempt())))
                .containsEntry("iss", contactCenter.issuer())
                .containsEntry("state", Grants.STATE.reveal());

        contactCenter.set(Switches.ISSUER_IS_TOLD, false);
        assertThat(new OAuthServer(new JdkTransport(), clock).issuerOfCallbacks(byIssuer))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ClientAuthentication.class)
    void theClientShowsItsSecretAsTheSettingsSay(ClientAuthentication authentication) throws Exception {
        GrantSettings shown =
                settings(Grants.client(contactCenter, authentication), Grants.endpoints(contactCenter), "tasks");

        Grant grant = granted(server.refresh(shown, signedIn(shown, "ann@example.com")));

        assertThat(server.revoke(shown, grant)).startsWith("revoked at");
        assertThat(server.clientCredentials(shown)).isInstanceOf(Granting.Granted.class);
    }

    @Test
    void aPublicClientSignsInByItsIdAlone() throws Exception {
        contactCenter.set(Switches.PUBLIC_CLIENT_IS_ALLOWED, true);
        GrantSettings open = settings(
                new OAuthClient(contactCenter.clientId(), null, ClientAuthentication.BASIC),
                Grants.endpoints(contactCenter));

        Grant grant = granted(server.refresh(open, signedIn(open, "ann@example.com")));

        assertThat(server.revoke(open, grant)).startsWith("revoked at");
        assertThat(contactCenter.ledger().grants().get(0).alive()).isFalse();
    }

    @Test
    void aPublicClientThatHasToHaveASecretIsTold() throws Exception {
        GrantSettings open =
                settings(new OAuthClient(contactCenter.clientId(), null, null), Grants.endpoints(contactCenter));

        Granting granting = server.exchange(open, attempt(), Secret.of("a-code"));

        assertThat(granting).isInstanceOf(Granting.Refused.class);
        assertThat(text(granting)).contains("invalid_client", "none is set");
    }

    @Test
    void aCodeIsForTheVerifierOfItsAttempt() throws Exception {
        Secret code = Person.withEmail("ann@example.com").codeFor(server.authorizationRequest(settings, attempt()));

        Granting granting = server.exchange(settings, attempt(Secret.of("v".repeat(43))), code);

        assertThat(granting).isInstanceOf(Granting.Refused.class);
        assertThat(text(granting)).contains("invalid_grant", "sign in again");
    }

    @Test
    void aCodeIsGoodOnce() throws Exception {
        Secret code = Person.withEmail("ann@example.com").codeFor(server.authorizationRequest(settings, attempt()));
        assertThat(server.exchange(settings, attempt(), code)).isInstanceOf(Granting.Granted.class);

        assertThat(text(server.exchange(settings, attempt(), code))).contains("invalid_grant", "used already");
    }

    @Test
    @Tag("F54")
    void aPersonWhoGrantsLessIsToldSo() throws Exception {
        contactCenter.set(Switches.GRANTED_SCOPES, Optional.of(Set.of("tasks")));
        Secret code = Person.withEmail("ann@example.com").codeFor(server.authorizationRequest(settings, attempt()));

        Granting granting = server.exchange(settings, attempt(), code);

        assertThat(granting).isInstanceOf(Granting.Refused.class);
        assertThat(text(granting)).contains("'tasks' only", "'tasks events'", "authorize again");
        assertThat(text(server.clientCredentials(settings))).contains("'tasks' only", "granted to this client");
    }

    @Test
    void scopesOfOpenIdNeedNotBeSaidAgain() throws Exception {
        contactCenter.set(Switches.GRANTED_SCOPES, Optional.of(Set.of("tasks")));
        GrantSettings withOpenId = settings(
                Grants.client(contactCenter, null),
                Grants.endpoints(contactCenter),
                "tasks",
                "openid",
                "offline_access");

        assertThat(signedIn(withOpenId, "ann@example.com").scopes()).containsExactly("tasks");
    }

    @Test
    void aServerThatDoesNotSayWhoSignedInGrantsAllTheSame() throws Exception {
        OAuthEndpoints whole = Grants.endpoints(contactCenter);
        GrantSettings elsewhere = settings(
                settings.client(),
                new OAuthEndpoints(
                        null,
                        whole.authorizationUrl(),
                        whole.tokenUrl(),
                        null,
                        null,
                        ServerUrl.parse("http://127.0.0.1:1/me")));
        GrantSettings nowhere = settings(
                settings.client(),
                new OAuthEndpoints(null, whole.authorizationUrl(), whole.tokenUrl(), null, null, null));

        assertThat(signedIn(elsewhere, "ann@example.com").person()).isNull();
        assertThat(signedIn(nowhere, "ann@example.com").person()).isNull();
    }

    @Test
    void aPersonThatWasNotKnownIsNotAskedForAtARefresh() throws Exception {
        Grant declared = Grant.toRefresh(
                Objects.requireNonNull(signedIn(settings, "ann@example.com").refreshToken()));

        contactCenter.wireMock().resetRequests();

        assertThat(granted(server.refresh(settings, declared)).person()).isNull();
        assertThat(contactCenter.wireMock().getAllServeEvents()).hasSize(1);
    }

    @Test
    void theClientHasNoPerson() {
        Grant grant = granted(server.clientCredentials(settings));

        assertThat(grant.person()).isNull();
        assertThat(grant.refreshToken()).isNull();
        assertThat(grant.scopes()).containsExactly("tasks", "events");
    }

    @Test
    void aRefreshTokenThatDoesNotComeAgainIsKept() throws Exception {
        contactCenter.set(Switches.REFRESH_TOKEN_ROTATES, false);
        Grant first = signedIn(settings, "ann@example.com");
        contactCenter.set(Switches.TOKEN_FAULT, Optional.of(TokenFault.NO_REFRESH_TOKEN));

        Grant second = granted(server.refresh(settings, first));

        assertThat(second.refreshToken()).isEqualTo(first.refreshToken());
        assertThat(second.refreshExpiresAt()).isEqualTo(first.refreshExpiresAt());
        assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
    }

    @Test
    void extraParametersGoIntoTheAuthorizationRequestAndTheTokenRequest() throws Exception {
        GrantSettings extra = Grants.with(settings, Map.of("audience", "https://cce.example.com/a b"));

        assertThat(signedIn(extra, "ann@example.com").person()).isEqualTo("ann@example.com");
        assertThat(contactCenter.wireMock().getAllServeEvents())
                .extracting(event ->
                        event.getRequest().getUrl() + " " + event.getRequest().getBodyAsString())
                .filteredOn(request -> request.contains("audience=https%3A%2F%2Fcce.example.com%2Fa+b"))
                .hasSize(2);
    }

    @Test
    void aGrantThatThePersonTookBackMeansToAuthorizeAgain() throws Exception {
        Grant grant = signedIn(settings, "ann@example.com");
        contactCenter.revokeGrants();

        assertThat(server.refresh(settings, grant)).isInstanceOf(Granting.Refused.class);
    }

    private Grant signedIn(GrantSettings how, String email) throws Exception {
        Secret code = Person.withEmail(email).codeFor(server.authorizationRequest(how, attempt()));
        return granted(server.exchange(how, attempt(), code));
    }
}
