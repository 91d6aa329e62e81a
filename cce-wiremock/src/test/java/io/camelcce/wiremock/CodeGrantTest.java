package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeGrantTest {

    private static final String REDEEM = "grant_type=authorization_code&redirect_uri="
            + Client.encode(Client.REDIRECT_URI) + "&code_verifier=" + Client.VERIFIER;

    @RegisterExtension
    static final ContactCenterExtension CCE =
            new ContactCenterExtension(ContactCenters.withStandingClock().tokenLifetime(Duration.ofSeconds(1_209_599)));

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final Client client = new Client(contactCenter);
    private final ApiClient api = new ApiClient(contactCenter);

    @Test
    void aCodeIsExchangedForTokensWithTheLifetimesOfWebex() {
        Reply tokens = client.redeem(client.codeFrom("ann@example.com", Client.REQUEST + "&scope=b+a"));

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(tokens.text("token_type")).isEqualTo("Bearer");
        assertThat(tokens.json().path("expires_in").longValue()).isEqualTo(1_209_599);
        assertThat(tokens.json().path("refresh_token_expires_in").longValue()).isEqualTo(7_775_999);
        assertThat(tokens.text("refresh_token")).matches("simulated-secret-[A-Za-z0-9_-]{43}");
        assertThat(tokens.text("scope")).isEqualTo("b a");
        assertThat(tokens.header("Cache-Control")).contains("no-store");
        assertThat(client.isLetIn(tokens)).isTrue();
    }

    @Test
    void aSecondUseRevokesWhatTheFirstOneBrought() {
        String code = client.codeFrom("ann@example.com");
        Reply first = client.redeem(code);
        Reply refreshed = client.refresh(first);

        assertInvalidGrant(client.redeem(code));

        assertThat(client.isLetIn(first)).isFalse();
        assertThat(client.isLetIn(refreshed)).isFalse();
        assertInvalidGrant(client.refresh(refreshed));
        assertThat(contactCenter.ledger().grants().get(0).eventNames())
                .containsExactly("GRANTED", "REDEEMED", "REFRESHED", "CODE_REUSED");
    }

    @Test
    void aCodeExpires() {
        String inTime = client.codeFrom("ann@example.com");
        contactCenter.advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(client.redeem(inTime).status()).isEqualTo(200);

        String late = client.codeFrom("ann@example.com");
        contactCenter.advance(Duration.ofMinutes(10));
        assertInvalidGrant(client.redeem(late));
    }

    @Test
    void howLongACodeLivesCanBeChosen() {
        contactCenter.set(Switches.CODE_LIFETIME, Duration.ofSeconds(1));
        String code = client.codeFrom("ann@example.com");

        contactCenter.advance(Duration.ofSeconds(1));

        assertInvalidGrant(client.redeem(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "short",
                "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXX",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
            })
    void anotherVerifierIsRefusedAndTheRightOneStillTaken(String verifier) {
        String code = client.codeFrom("ann@example.com");

        assertInvalidGrant(client.redeem(code, Client.REDIRECT_URI, verifier));

        assertThat(client.redeem(code).status()).isEqualTo(200);
    }

    @Test
    void anotherRedirectUriIsRefused() {
        String code = client.codeFrom("ann@example.com");

        assertInvalidGrant(client.redeem(code, Client.REDIRECT_URI + "/", Client.VERIFIER));
    }

    @Test
    void withoutAChallengeThereMustBeNoVerifier() {
        contactCenter.set(Switches.PKCE_IS_NEEDED, false);
        String code = client.codeFrom("ann@example.com", Client.WITHOUT_CHALLENGE);

        assertInvalidGrant(client.redeem(code));

        assertThat(client.redeem(code, Client.REDIRECT_URI, "").status()).isEqualTo(200);
    }

    @Test
    void aCodeThatNobodyIssuedIsRefused() {
        assertInvalidGrant(client.redeem("unknown"));
        assertInvalidGrant(client.redeem(client.tokensOf("ann@example.com").text("refresh_token")));
    }

    @Test
    void whatIsMissingIsNamed() {
        Reply withoutCode = client.token(REDEEM);
        Reply withoutRedirectUri = client.token("grant_type=authorization_code&code=x");

        assertThat(withoutCode.text("error")).isEqualTo("invalid_request");
        assertThat(withoutCode.text("error_description")).isEqualTo("code is missing");
        assertThat(withoutRedirectUri.text("error_description")).isEqualTo("redirect_uri is missing");
    }

    @Test
    void aClientWithoutItsSecretIsInvalidUnlessItMayBePublic() {
        String form = REDEEM + "&client_id=demo-client&code=" + client.codeFrom("ann@example.com");
        assertThat(api.token(form).text("error")).isEqualTo("invalid_client");

        contactCenter.set(Switches.PUBLIC_CLIENT_IS_ALLOWED, true);
        Reply tokens = api.token(form);

        assertThat(tokens.status()).isEqualTo(200);
        assertThat(api.token("grant_type=refresh_token&client_id=demo-client&refresh_token="
                                + tokens.text("refresh_token"))
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant_type=client_credentials&client_id=demo-client",
                "grant_type=refresh_token&refresh_token=x&client_id=other",
                "grant_type=refresh_token&refresh_token=x&client_id=demo-client&client_secret=wrong"
            })
    void aPublicClientIsNotJustAnyone(String form) {
        contactCenter.set(Switches.PUBLIC_CLIENT_IS_ALLOWED, true);

        assertThat(api.token(form).text("error")).isEqualTo("invalid_client");
    }

    @Test
    void lessThanWasAskedForMayBeGranted() {
        contactCenter.set(Switches.GRANTED_SCOPES, Optional.of(Set.of("a", "z")));

        Reply tokens = client.redeem(client.codeFrom("ann@example.com", Client.REQUEST + "&scope=a+b"));

        assertThat(tokens.text("scope")).isEqualTo("a");
        assertThat(client.token("grant_type=client_credentials&scope=a+b").text("scope"))
                .isEqualTo("a");
        assertThat(client.token("grant_type=client_credentials&scope=b").text("error"))
                .isEqualTo("invalid_scope");
        assertThat(Browser.parametersOf(new Browser(contactCenter).open(Client.REQUEST + "&scope=b")))
                .containsEntry("error", "invalid_scope");
    }

    @Test
    void everyPersonHasTokensOfTheirOwn() {
        Reply ann = client.tokensOf("ann@example.com");
        Reply annAgain = client.tokensOf("Ann@example.com");
        Reply bob = client.tokensOf("bob@example.com");

        assertThat(client.userInfo(ann).text("email")).isEqualTo("ann@example.com");
        assertThat(client.userInfo(bob).text("email")).isEqualTo("bob@example.com");
        assertThat(client.userInfo(ann).text("sub"))
                .isNotBlank()
                .isEqualTo(client.userInfo(annAgain).text("sub"))
                .isNotEqualTo(client.userInfo(bob).text("sub"));
    }

    @Test
    void aTokenOfTheClientIsNobodys() {
        Reply userInfo = client.userInfo(client.token("grant_type=client_credentials"));

        assertThat(userInfo.text("sub")).isEqualTo("demo-client");
        assertThat(userInfo.json().has("email")).isFalse();
    }

    @Test
    void aTokenThatIsNotValidHasNoPerson() {
        assertThat(api.getWith("Bearer unknown", "/oauth2/userinfo").status()).isEqualTo(401);
    }

    private static void assertInvalidGrant(Reply reply) {
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text("error")).isEqualTo("invalid_grant");
    }
}
