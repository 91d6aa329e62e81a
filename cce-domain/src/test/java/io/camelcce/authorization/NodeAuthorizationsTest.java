package io.camelcce.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationRequest.NotPossible;
import io.camelcce.authorization.AuthorizationRequest.SignIn;
import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.AuthorizationStatus.Pending;
import io.camelcce.authorization.Completion.AnotherPerson;
import io.camelcce.authorization.Completion.Completed;
import io.camelcce.authorization.Completion.Failed;
import io.camelcce.authorization.Completion.Reason;
import io.camelcce.authorization.Ruling.Allowed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeAuthorizationsTest {

    private static final IntegrationName SHOP = new IntegrationName("shop");
    private static final AuthorizationName SALES = new AuthorizationName("sales");
    private static final AuthorizationName SUPPORT = new AuthorizationName("support");
    private static final Secret BROWSER = Secret.of("browser");
    private static final String CALLBACK = "https://app.example.com/cce/callback";
    private static final GrantSettings SETTINGS = new GrantSettings(
            GrantType.AUTHORIZATION_CODE,
            new OAuthClient("client", Secret.of("s3cret"), ClientAuthentication.BASIC),
            new OAuthEndpoints(
                    null,
                    ServerUrl.parse("https://login.example.com/authorize"),
                    ServerUrl.parse("https://login.example.com/token"),
                    null,
                    null,
                    null),
            List.of("tasks"),
            Map.of(),
            null);

    private final AuthorizationStore store = new KeptInMemory();
    private final ScriptedServer server = new ScriptedServer();
    private final List<Usage> usages = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T09:00:00Z");
    private int drawn;
    private NodeAuthorizations authorizations = authorizationsOf(SETTINGS);

    private NodeAuthorizations authorizationsOf(GrantSettings settings) {
        Integration shop = new Integration(
                SHOP, Domain.parse("cce.example.com"), "Digital Routing", List.of(), settings, URI.create(CALLBACK));
        return new NodeAuthorizations(
                name -> name.equals(SHOP) ? Optional.of(shop) : Optional.empty(),
                store,
                integration -> server,
                (integration, name, byDefault) -> byDefault || name.equals(SALES) ? usages : List.of(),
                new AuthorizationAttempts(() -> Secret.of("random-" + drawn++), () -> now),
                () -> new AuthorizationId(new UUID(0, drawn++)),
                () -> now);
    }

    @BeforeEach
    void addSales() {
        assertThat(authorizations.add(SHOP, SALES, GrantSettings.NONE)).isInstanceOf(Allowed.class);
    }

    @Test
    void aNameIsEnoughToAddOneThatIsPending() {
        assertThat(sales().status()).isEqualTo(new Pending());
        assertThat(authorizations.list(SHOP).defaultName()).isEqualTo(SALES);
        assertThat(authorizations.list(new IntegrationName("other")).all()).isEmpty();
    }

    @Test
    void aPersonWhoSignsInAuthorizesIt() {
        Completion completion = complete("code=c0de&state=" + signIn());

        assertThat(completion).isInstanceOf(Completed.class);
        assertThat(sales().status()).isInstanceOf(Authorized.class);
        assertThat(sales().grant().map(Grant::person)).contains("jane@example.com");
    }

    @Test
    void aStateIsGoodForOneCallback() {
        String state = signIn();
        complete("code=c0de&state=" + state);

        assertThat(failure("code=c0de&state=" + state)).isEqualTo(Reason.UNKNOWN_STATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code=c0de", "code=c0de&state=guessed", "state=&code=c", "a%ZZ=1&state=%"})
    void aCallbackWithoutItsStateIsRefused(String query) {
        signIn();

        assertThat(failure(query)).isEqualTo(Reason.UNKNOWN_STATE);
    }

    @Test
    void aStateThatIsThereTwiceIsNoState() {
        String state = signIn();

        assertThat(failure("code=c0de&state=" + state + "&state=other")).isEqualTo(Reason.UNKNOWN_STATE);
    }

    @Test
    void anotherBrowserIsRefused() {
        Completion completion =
                authorizations.complete(URI.create(CALLBACK + "?code=c&state=" + signIn()), Secret.of("other"), false);

        assertThat(((Failed) completion).reason()).isEqualTo(Reason.ANOTHER_BROWSER);
        assertThat(sales().status()).isEqualTo(new Pending());
    }

    @Test
    void whoTakesTooLongHasToBeginAgain() {
        String state = signIn();
        now = now.plus(AuthorizationAttempts.LIFETIME);

        assertThat(failure("code=c0de&state=" + state)).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void whoTakesTenMinutesDoesNot() {
        String state = signIn();
        now = now.plus(Duration.ofMinutes(10));

        assertThat(complete("code=c0de&state=" + state)).isInstanceOf(Completed.class);
    }

    @Test
    void aPersonWhoSaysNoLeavesEverythingAsItWas() {
        complete("code=c0de&state=" + signIn());

        assertThat(failure("error=access_denied&state=" + signIn())).isEqualTo(Reason.DENIED);
        assertThat(sales().status()).isInstanceOf(Authorized.class);
    }

    @Test
    void anErrorThatIsNoneOfOAuthsIsNotRepeated() {
        Completion completion = complete("error=%3Cscript%3E&state=" + signIn());

        assertThat(((Failed) completion).text()).doesNotContain("script").contains("none of OAuth's");
    }

    @Test
    void aCallbackWithNeitherCodeNorErrorComesToNothing() {
        assertThat(failure("state=" + signIn())).isEqualTo(Reason.NO_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&iss=https%3A%2F%2Fevil.example.com"})
    void anAnswerOfAnotherServerIsRefusedWhereTheIssuerIsKnown(String iss) {
        authorizations = authorizationsOf(issuedBy("https://login.example.com"));

        assertThat(failure("code=c0de&state=" + signIn() + iss)).isEqualTo(Reason.ANOTHER_ISSUER);
        assertThat(complete("code=c0de&iss=https%3A%2F%2Flogin.example.com&state=" + signIn()))
                .isInstanceOf(Completed.class);
    }

    @Test
    void aCodeThatIsNotExchangedIsToldInTheServersWords() {
        server.granting(new Granting.Refused("the client secret is wrong: set another"));
        assertThat(((Failed) complete("code=c0de&state=" + signIn())).text()).contains("client secret is wrong");

        server.granting(new Granting.Failed("login.example.com refuses the connection", true, null));
        assertThat(failure("code=c0de&state=" + signIn())).isEqualTo(Reason.NOT_EXCHANGED);
    }

    @Test
    void anotherPersonThanBeforeNeedsAConfirmation() {
        complete("code=c0de&state=" + signIn());
        server.granting(new Granting.Granted(ScriptedServer.grantOf("joe@example.com")));

        assertThat(complete("code=c0de&state=" + signIn()))
                .isEqualTo(new AnotherPerson(SALES, "jane@example.com", "joe@example.com"));
        assertThat(sales().grant().map(Grant::person)).contains("jane@example.com");

        assertThat(authorizations.complete(URI.create(CALLBACK + "?code=c&state=" + signIn()), BROWSER, true))
                .isInstanceOf(Completed.class);
        assertThat(sales().grant().map(Grant::person)).contains("joe@example.com");
    }

    @Test
    void whatChangedWhileTheCodeWasExchangedIsNotOverwritten() {
        server.meanwhile(() -> authorizations.update(SHOP, SALES, issuedBy("https://new.example.com")));
        assertThat(failure("code=c0de&state=" + signIn())).isEqualTo(Reason.GONE);
        assertThat(sales().status()).isEqualTo(new Pending());

        server.meanwhile(() -> authorizations.remove(SHOP, SALES));
        authorizations.update(SHOP, SALES, GrantSettings.NONE);
        assertThat(failure("code=c0de&state=" + signIn())).isEqualTo(Reason.GONE);
        assertThat(authorizations.list(SHOP)).isEqualTo(Authorizations.NONE);
    }

    @Test
    void whatIsMissingForASignInIsToldAtOnce() {
        authorizations = authorizationsOf(GrantSettings.NONE);

        assertThat(authorizations.authorize(SHOP, SALES, BROWSER))
                .isEqualTo(new NotPossible("nobody can sign in for the authorization sales: it needs a client id,"
                        + " an authorization URL, a token URL"));
        assertThat(authorizations.authorize(SHOP, SUPPORT, BROWSER)).isInstanceOf(NotPossible.class);
        assertThat(authorizations.authorize(new IntegrationName("other"), SALES, BROWSER))
                .isInstanceOf(NotPossible.class);
    }

    @Test
    void oneThatIsUsedIsNotRemovedAndNothingIsRevoked() {
        complete("code=c0de&state=" + signIn());
        usages.add(new Usage("route orders", false));

        assertThat(authorizations.remove(SHOP, SALES)).isEqualTo(new Removal.Refused(new Refusal.InUse(SALES, usages)));
        assertThat(authorizations.usages(SHOP, SALES)).isEqualTo(usages);
        assertThat(server.revoked()).isEmpty();
    }

    @Test
    void oneThatIsFreeIsRemovedAndItsTokensAreRevoked() {
        complete("code=c0de&state=" + signIn());

        assertThat(authorizations.remove(SHOP, SALES)).isEqualTo(new Removal.Removed("revoked"));
        assertThat(server.revoked()).containsExactly(ScriptedServer.grantOf("jane@example.com"));
        assertThat(authorizations.list(SHOP)).isEqualTo(Authorizations.NONE);
    }

    @Test
    void oneWithoutTokensIsRemovedWithoutARevocation() {
        assertThat(authorizations.remove(SHOP, SALES)).isEqualTo(new Removal.Removed("there were no tokens to revoke"));
    }

    @Test
    void theNewestThousandAttemptsAreKept() {
        String first = signIn();
        String second = signIn();
        for (int i = 0; i < 999; i++) {
            signIn();
        }

        assertThat(failure("code=c0de&state=" + first)).isEqualTo(Reason.UNKNOWN_STATE);
        assertThat(complete("code=c0de&state=" + second)).isInstanceOf(Completed.class);
    }

    private NodeAuthorization sales() {
        return authorizations.list(SHOP).named(SALES).orElseThrow();
    }

    private String signIn() {
        AuthorizationRequest request = authorizations.authorize(SHOP, SALES, BROWSER);
        assertThat(request).isInstanceOf(SignIn.class);
        return ((SignIn) request).uri().getQuery().replace("state=", "");
    }

    private Completion complete(String query) {
        return authorizations.complete(
                URI.create(CALLBACK + "?" + query.replaceAll("%(?![0-9A-F]{2})", "%25")), BROWSER, false);
    }

    private Reason failure(String query) {
        Completion completion = complete(query);
        assertThat(completion).isInstanceOf(Failed.class);
        return ((Failed) completion).reason();
    }

    private static GrantSettings issuedBy(String issuer) {
        OAuthEndpoints endpoints = new OAuthEndpoints(ServerUrl.parse(issuer), null, null, null, null, null);
        return new GrantSettings(null, OAuthClient.NONE, endpoints, List.of(), Map.of(), null).on(SETTINGS);
    }
}
