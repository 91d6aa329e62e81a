package io.camelcce.camel;

import static io.camelcce.camel.Application.outcome;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationRequest;
import io.camelcce.authorization.Completion;
import io.camelcce.authorization.Completion.Reason;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantSettingsDraft;
import io.camelcce.authorization.IntegrationName;
import io.camelcce.authorization.Secret;
import io.camelcce.wiremock.CallbackFault;
import io.camelcce.wiremock.ContactCenterExtension;
import io.camelcce.wiremock.SimulatedContactCenter;
import io.camelcce.wiremock.Switches;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A person authorizes again and comes back with something wrong: that is told, and what was authorized still serves. */
@Tag("F58")
class CallbackFaultsTest {

    private static final IntegrationName SALES = new IntegrationName("sales");
    private static final AuthorizationName NIGHT = new AuthorizationName("night");
    private static final Secret SESSION = Secret.of("the-session-of-a-browser");
    private static final String NOT_KNOWN =
            "this sign-in is not known here, or was used already: click Authorize again";

    @RegisterExtension
    static final ContactCenterExtension CONTACT_CENTER = new ContactCenterExtension();

    private final Browser browser = new Browser();
    private @Nullable Application application;
    private @Nullable URI firstCallback;
    private @Nullable Grant firstGrant;

    @BeforeEach
    void signInOnce() throws Exception {
        application = new Application(CallbackFaultsTest::configure)
                .with("calls", "&integration=sales&authorization=night")
                .start();
        application().administration().add("sales", "night", new GrantSettingsDraft());
        firstCallback = signIn();
        assertThat(complete(firstCallback, SESSION)).isInstanceOf(Completion.Completed.class);
        firstGrant = grant();
    }

    @AfterEach
    void stop() {
        application().close();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheServerGetsWrongIsToldInItsOwnWords(CallbackFault fault) throws Exception {
        contactCenter().set(Switches.CALLBACK_FAULT, Optional.of(fault));

        assertThat(complete(signIn(), SESSION)).isEqualTo(failure(fault));

        assertThat(codesSent()).isEqualTo(fault == CallbackFault.WRONG_CODE ? 2 : 1);
        assertThatTheFirstGrantServes();
    }

    @Test
    void aStateServesOnce() throws Exception {
        assertThat(complete(requireNonNull(firstCallback), SESSION)).isEqualTo(failed(Reason.UNKNOWN_STATE, NOT_KNOWN));

        assertThat(codesSent()).isEqualTo(1);
        assertThatTheFirstGrantServes();
    }

    @Test
    void anotherBrowserDoesNotEndWhatOneBegan() throws Exception {
        URI back = signIn();

        assertThat(complete(back, Secret.of("the-session-of-another-browser")))
                .isEqualTo(failed(
                        Reason.ANOTHER_BROWSER,
                        "this sign-in was begun in another browser, or another session: repeat it"));
        assertThat(complete(back, SESSION)).isEqualTo(failed(Reason.UNKNOWN_STATE, NOT_KNOWN));

        assertThat(codesSent()).isEqualTo(1);
        assertThatTheFirstGrantServes();
    }

    @Test
    void theAddressOfAnotherIntegrationIsNoWayBack() throws Exception {
        URI back = URI.create(signIn().toString().replace("/callback/sales?", "/callback/support?"));

        assertThat(complete(back, SESSION))
                .isEqualTo(failed(
                        Reason.ANOTHER_ADDRESS, "the answer belongs to another integration than this sign-in was for"));

        assertThat(codesSent()).isEqualTo(1);
        assertThatTheFirstGrantServes();
    }

    @Test
    void ofTwoWindowsTheLaterWins() throws Exception {
        URI earlier = signIn();
        URI later = signIn();

        assertThat(complete(earlier, SESSION))
                .isEqualTo(failed(
                        Reason.SUPERSEDED,
                        "a later sign-in for the authorization night was begun: finish that one, or click Authorize"
                                + " again"));

        assertThat(codesSent()).isEqualTo(1);
        assertThatTheFirstGrantServes();
        assertThat(complete(later, SESSION)).isInstanceOf(Completion.Completed.class);
    }

    private static Completion failure(CallbackFault fault) {
        return switch (fault) {
            case WRONG_STATE, NO_STATE -> failed(Reason.UNKNOWN_STATE, NOT_KNOWN);
            case WRONG_ISSUER, NO_ISSUER ->
                failed(
                        Reason.ANOTHER_ISSUER,
                        "the answer does not come from the authorization server "
                                + contactCenter().issuer());
            case ACCESS_DENIED -> saidNo("access_denied");
            case INVALID_SCOPE -> saidNo("invalid_scope");
            case UNAUTHORIZED_CLIENT -> saidNo("unauthorized_client");
            case SERVER_ERROR -> saidNo("server_error");
            case TEMPORARILY_UNAVAILABLE -> saidNo("temporarily_unavailable");
            case NO_CODE -> failed(Reason.NO_CODE, "the authorization server sent neither a code nor an error");
            case WRONG_CODE ->
                failed(
                        Reason.NOT_EXCHANGED,
                        "The authorization server %s gives no token: invalid_grant ('the code is unknown'). The sign-in took too long, was used already, or belongs to another client or redirect URI: sign in again"
                                .formatted(contactCenter().domain().replace("http://", "")));
        };
    }

    private static Completion saidNo(String error) {
        return failed(Reason.DENIED, "the authorization server said no (%s)".formatted(error));
    }

    private static Completion failed(Reason reason, String text) {
        return new Completion.Failed(
                reason, text, reason == Reason.UNKNOWN_STATE ? null : new Completion.Subject(SALES, NIGHT));
    }

    private void assertThatTheFirstGrantServes() {
        assertThat(grant()).isEqualTo(firstGrant);
        assertThat(contactCenter().ledger().grants().get(0).alive()).isTrue();
        assertThat(outcome(application().call("calls"))).isEqualTo("done");
        assertThat(contactCenter().ledger().tokenRequests("refresh_token")).isZero();
    }

    private URI signIn() throws Exception {
        AuthorizationRequest request = application().administration().authorize(SALES, NIGHT, SESSION);
        assertThat(request).isInstanceOf(AuthorizationRequest.SignIn.class);
        return browser.signIn(((AuthorizationRequest.SignIn) request).uri(), "ann@example.com");
    }

    private Completion complete(URI back, Secret session) {
        return application().administration().complete(back, session);
    }

    private Grant grant() {
        return application()
                .administration()
                .list(SALES)
                .named(NIGHT)
                .flatMap(found -> found.grant())
                .orElseThrow();
    }

    private static int codesSent() {
        return contactCenter().ledger().tokenRequests("authorization_code");
    }

    private Application application() {
        return requireNonNull(application);
    }

    private static void configure(CceComponent cce) {
        cce.setStore("memory");
        cce.setPublicUrl("https://camel.example.com");
        CceIntegration sales = new CceIntegration();
        sales.setDomain(contactCenter().domain());
        sales.setClientId(contactCenter().clientId());
        sales.setClientSecret(contactCenter().clientSecret());
        sales.setIssuer(contactCenter().issuer());
        sales.setScope("tasks");
        cce.getIntegrations().put("sales", sales);
    }

    private static SimulatedContactCenter contactCenter() {
        return CONTACT_CENTER.contactCenter();
    }
}
