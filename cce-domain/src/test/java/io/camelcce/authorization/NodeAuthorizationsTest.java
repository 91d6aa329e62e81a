package io.camelcce.authorization;

import static io.camelcce.authorization.Shop.SALES;
import static io.camelcce.authorization.Shop.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.AuthorizationRequest.NotPossible;
import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.AuthorizationStatus.Pending;
import io.camelcce.authorization.Completion.Completed;
import io.camelcce.authorization.Completion.Failed;
import io.camelcce.authorization.Completion.Reason;
import io.camelcce.authorization.Ruling.Allowed;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeAuthorizationsTest {

    private final Shop shop = new Shop();

    @BeforeEach
    void addSales() {
        assertThat(shop.authorizations.add(Shop.NAME, SALES, GrantSettings.NONE))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void aNameIsEnoughToAddOneThatIsPending() {
        assertThat(shop.sales().status()).isEqualTo(new Pending());
        assertThat(shop.authorizations.list(Shop.NAME).defaultName()).isEqualTo(SALES);
        assertThat(shop.authorizations.list(new IntegrationName("other")).all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exchange", "Exchange", "none", "NONE", "default", " Default "})
    void aNameThatWouldMeanSomethingElseIsRefused(String name) {
        String integration = Shop.NAME.value();
        GrantSettingsDraft twoFaults = new GrantSettingsDraft().with(GrantSetting.GRANT_TYPE, "password");

        Ruling added = shop.authorizations.add(integration, name, twoFaults);

        assertThat(((Refusal.Faulty) ((Ruling.Refused) added).refusal()).faults())
                .extracting(SettingFault::setting)
                .containsExactly(GrantSetting.NAME, GrantSetting.GRANT_TYPE);
        assertThat(shop.authorizations.rename(Shop.NAME, SALES, name)).isInstanceOf(Ruling.Refused.class);
        assertThat(shop.authorizations.add(Shop.NAME, AuthorizationName.DEFAULT, GrantSettings.NONE))
                .isInstanceOf(Ruling.Refused.class);
        assertThat(shop.authorizations.rename(Shop.NAME, SALES, AuthorizationName.DEFAULT))
                .isInstanceOf(Ruling.Refused.class);
        assertThat(shop.authorizations.list(Shop.NAME).all()).hasSize(1);
    }

    @Test
    void aPersonWhoSignsInAuthorizesIt() {
        Completion completion = shop.complete("code=c0de&state=" + shop.signIn());

        assertThat(completion).isInstanceOf(Completed.class);
        assertThat(shop.sales().status()).isInstanceOf(Authorized.class);
        assertThat(shop.sales().grant().map(Grant::person)).contains("jane@example.com");
    }

    @Test
    @Tag("F58")
    void aStateIsGoodForOneCallback() {
        String state = shop.signIn();
        shop.complete("code=c0de&state=" + state);

        assertThat(failure("code=c0de&state=" + state)).isEqualTo(Reason.UNKNOWN_STATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "code=c0de", "code=c0de&state=guessed", "state=&code=c", "a%ZZ=1&state=%"})
    @Tag("F58")
    void aCallbackWithoutItsStateIsRefused(String query) {
        shop.signIn();

        assertThat(failure(query)).isEqualTo(Reason.UNKNOWN_STATE);
    }

    @Test
    @Tag("F58")
    void aStateThatIsThereTwiceIsNoState() {
        String state = shop.signIn();

        assertThat(failure("code=c0de&state=" + state + "&state=other")).isEqualTo(Reason.UNKNOWN_STATE);
    }

    @Test
    @Tag("F58")
    void anotherBrowserIsRefused() {
        Completion completion = shop.authorizations.complete(
                URI.create(Shop.CALLBACK + "?code=c&state=" + shop.signIn()), Secret.of("other"));

        assertThat(((Failed) completion).reason()).isEqualTo(Reason.ANOTHER_BROWSER);
        assertThat(shop.sales().status()).isEqualTo(new Pending());
    }

    @Test
    @Tag("F58")
    void whoTakesTooLongHasToBeginAgain() {
        String state = shop.signIn();
        shop.now = shop.now.plus(AuthorizationAttempts.LIFETIME);

        assertThat(failure("code=c0de&state=" + state)).isEqualTo(Reason.EXPIRED);
    }

    @Test
    void whoTakesTenMinutesDoesNot() {
        String state = shop.signIn();
        shop.now = shop.now.plus(Duration.ofMinutes(10));

        assertThat(shop.complete("code=c0de&state=" + state)).isInstanceOf(Completed.class);
    }

    @Test
    @Tag("F58")
    void aPersonWhoSaysNoLeavesEverythingAsItWas() {
        shop.complete("code=c0de&state=" + shop.signIn());

        assertThat(failure("error=access_denied&state=" + shop.signIn())).isEqualTo(Reason.DENIED);
        assertThat(shop.sales().status()).isInstanceOf(Authorized.class);
    }

    @Test
    void anErrorThatIsNoneOfOAuthsIsNotRepeated() {
        Completion completion = shop.complete("error=%3Cscript%3E&state=" + shop.signIn());

        assertThat(((Failed) completion).text()).doesNotContain("script").contains("none of OAuth's");
    }

    @Test
    @Tag("F58")
    void aCallbackWithNeitherCodeNorErrorComesToNothing() {
        assertThat(failure("state=" + shop.signIn())).isEqualTo(Reason.NO_CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&iss=https%3A%2F%2Fevil.example.com"})
    @Tag("F58")
    void anAnswerOfAnotherServerIsRefusedWhereTheIssuerIsKnown(String iss) {
        GrantSettingsDraft discovered =
                GrantSettingsDraft.of(Shop.SETTINGS).with(GrantSetting.ISSUER, "https://login.example.com");
        shop.settings = ((CheckedSettings.Valid) discovered.check()).settings();

        assertThat(failure("code=c0de&state=" + shop.signIn() + iss)).isEqualTo(Reason.ANOTHER_ISSUER);
        assertThat(shop.complete("code=c0de&iss=https%3A%2F%2Flogin.example.com&state=" + shop.signIn()))
                .isInstanceOf(Completed.class);
    }

    @Test
    void aCodeThatIsNotExchangedIsToldInTheServersWords() {
        shop.server.granting(new Granting.Refused("the client secret is wrong: set another"));
        assertThat(((Failed) shop.complete("code=c0de&state=" + shop.signIn())).text())
                .contains("client secret is wrong");

        shop.server.granting(new Granting.Failed("login.example.com refuses the connection", true, null));
        assertThat(failure("code=c0de&state=" + shop.signIn())).isEqualTo(Reason.NOT_EXCHANGED);
    }

    @Test
    void aSignInGoesOnWhenItsAuthorizationGetsAnotherName() {
        String state = shop.signIn();
        shop.authorizations.rename(Shop.NAME, SALES, SUPPORT);

        Completion completion = shop.complete("code=c0de&state=" + state);

        assertThat(completion).isInstanceOfSatisfying(Completed.class, completed -> {
            assertThat(completed.isRenamed()).isTrue();
            assertThat(completed.begunFor()).isEqualTo(SALES);
            assertThat(completed.authorization().name()).isEqualTo(SUPPORT);
        });
        assertThat(shop.authorizations.list(Shop.NAME).named(SUPPORT))
                .hasValueSatisfying(renamed -> assertThat(renamed.status()).isInstanceOf(Authorized.class));
        assertThat(shop.events)
                .last()
                .isEqualTo(new AuthorizationEvent.Authorized(Shop.NAME, SUPPORT, "jane@example.com"));
    }

    @Test
    void anotherAuthorizationOfTheSameNameIsAnother() {
        String state = shop.signIn();
        shop.authorizations.remove(Shop.NAME, SALES);
        shop.authorizations.add(Shop.NAME, SALES, GrantSettings.NONE);

        assertThat(shop.complete("code=c0de&state=" + state))
                .isEqualTo(new Failed(
                        Reason.GONE,
                        "the authorization sales was removed in the meantime",
                        new Completion.Subject(Shop.NAME, SALES)));
        assertThat(shop.sales().status()).isEqualTo(new Pending());
    }

    @Test
    void aSignInEndsWhenTheSettingsChangeAndThoseOfTheIntegrationToo() {
        String state = shop.signIn();
        shop.authorizations.update(Shop.NAME, SALES, Shop.issuedBy("https://new.example.com"), false);
        assertThat(failure("code=c0de&iss=https://new.example.com&state=" + state))
                .isEqualTo(Reason.GONE);

        String another = shop.signIn();
        shop.settings = SampleAuthorizations.scopes("others").on(Shop.SETTINGS);
        assertThat(failure("code=c0de&iss=https://new.example.com&state=" + another))
                .isEqualTo(Reason.GONE);
    }

    @Test
    void anotherNameAndOtherSettingsAreBothTold() {
        String state = shop.signIn();
        shop.authorizations.update(
                Shop.NAME, SALES, "support", new GrantSettingsDraft().with(GrantSetting.SCOPE, "more"), false);

        assertThat(shop.complete("code=c0de&state=" + state))
                .isEqualTo(new Failed(
                        Reason.GONE,
                        "the authorization sales, which is support now, got other settings in the meantime: click"
                                + " Authorize again",
                        new Completion.Subject(Shop.NAME, SUPPORT)));
    }

    @Test
    void aFailureTellsWhatItWasForAsFarAsTheStateTells() {
        String state = shop.signIn();
        shop.authorizations.rename(Shop.NAME, SALES, SUPPORT);

        assertThat(subject(shop.complete("error=access_denied&state=" + state)))
                .isEqualTo(new Completion.Subject(Shop.NAME, SUPPORT));
        assertThat(subject(shop.complete("error=access_denied&state=" + state))).isNull();
        assertThat(subject(shop.authorizations.complete(
                        URI.create(Shop.CALLBACK + "?code=c&state=" + shop.signIn(SUPPORT)), Secret.of("other"))))
                .isEqualTo(new Completion.Subject(Shop.NAME, SUPPORT));
    }

    private static Completion.@Nullable Subject subject(Completion completion) {
        assertThat(completion).isInstanceOf(Failed.class);
        return ((Failed) completion).subject();
    }

    @Test
    void whatChangedWhileTheCodeWasExchangedIsNotOverwrittenAndItsTokensAreRevoked() {
        shop.server.meanwhile(() -> shop.authorizations.remove(Shop.NAME, SALES));

        assertThat(failure("code=c0de&state=" + shop.signIn())).isEqualTo(Reason.GONE);

        assertThat(shop.authorizations.list(Shop.NAME)).isEqualTo(Authorizations.NONE);
        assertThat(shop.server.revoked()).containsExactly(ScriptedServer.grantOf("jane@example.com"));
    }

    @Test
    void anAnswerAtTheAddressOfAnotherIntegrationIsRefused() {
        Completion completion = shop.authorizations.complete(
                URI.create("https://app.example.com/cce/callback/other?code=c&state=" + shop.signIn()), Shop.BROWSER);

        assertThat(((Failed) completion).reason()).isEqualTo(Reason.ANOTHER_ADDRESS);
    }

    @Test
    void aProxyMayPutAnotherPathBeforeTheCallback() {
        Completion completion = shop.authorizations.complete(
                URI.create("http://localhost:8080/app/cce/callback/shop?code=c&state=" + shop.signIn()), Shop.BROWSER);

        assertThat(completion).isInstanceOf(Completed.class);
    }

    @Test
    void tokensThatCannotBeStoredAreRevokedAndTheAttemptEnds() {
        shop.server.meanwhile(() -> shop.kept.breaksDown());

        Completion completion = shop.complete("code=c0de&state=" + shop.signIn());

        assertThat(((Failed) completion).reason()).isEqualTo(Reason.NOT_STORED);
        assertThat(((Failed) completion).text()).isEqualTo("the tokens could not be stored: the disk is full; revoked");
        assertThat(shop.server.revoked()).hasSize(1);
    }

    @Test
    void whatIsMissingForASignInIsToldAtOnce() {
        shop.settings = GrantSettings.NONE;

        assertThat(shop.authorizations.authorize(Shop.NAME, SALES, Shop.BROWSER))
                .isEqualTo(new NotPossible("nobody can sign in for the authorization sales: it needs a client id,"
                        + " an authorization URL, a token URL"));
        assertThat(shop.authorizations.authorize(Shop.NAME, SUPPORT, Shop.BROWSER))
                .isInstanceOf(NotPossible.class);
        assertThat(shop.authorizations.authorize(new IntegrationName("other"), SALES, Shop.BROWSER))
                .isInstanceOf(NotPossible.class);
    }

    @Test
    void theNewestThousandAttemptsAreKept() {
        shop.authorizations.add(Shop.NAME, SUPPORT, GrantSettings.NONE);
        String first = shop.signIn(SUPPORT);
        String second = shop.signIn(SALES);
        for (int i = 0; i < 999; i++) {
            shop.signIn(SUPPORT);
        }

        assertThat(failure("code=c0de&state=" + first)).isEqualTo(Reason.UNKNOWN_STATE);
        assertThat(shop.complete("code=c0de&state=" + second)).isInstanceOf(Completed.class);
    }

    private Reason failure(String query) {
        Completion completion = shop.complete(query);
        assertThat(completion).isInstanceOf(Failed.class);
        return ((Failed) completion).reason();
    }
}
