package io.camelcce.authorization;

import static io.camelcce.authorization.Shop.BROWSER;
import static io.camelcce.authorization.Shop.SALES;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Completion.AnotherPerson;
import io.camelcce.authorization.Completion.Completed;
import io.camelcce.authorization.Completion.Failed;
import io.camelcce.authorization.Completion.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnotherPersonTest {

    private static final String JANE = "jane@example.com";
    private static final String ANN = "ann@example.com";
    private static final String JOE = "joe@example.com";

    private final Shop shop = new Shop();

    @BeforeEach
    void janeAuthorizes() {
        shop.authorizations.add(Shop.NAME, SALES, GrantSettings.NONE);
        assertThat(shop.authorizedBy(JANE)).isInstanceOf(Completed.class);
    }

    @Test
    void changesNothingBeforeSomebodyConfirms() {
        AnotherPerson joe = another(JOE);

        assertThat(joe).isEqualTo(new AnotherPerson(SALES, JANE, JOE, joe.confirmation()));
        assertThat(person()).isEqualTo(JANE);

        assertThat(shop.authorizations.confirm(joe.confirmation(), BROWSER)).isInstanceOf(Completed.class);
        assertThat(person()).isEqualTo(JOE);
        assertThat(shop.events).last().isEqualTo(new AuthorizationEvent.Authorized(Shop.NAME, SALES, JOE));
    }

    @Test
    void isConfirmedOnce() {
        Secret confirmation = another(JOE).confirmation();
        shop.authorizations.confirm(confirmation, BROWSER);

        assertThat(failure(confirmation, BROWSER)).isEqualTo(Reason.UNKNOWN_CONFIRMATION);
        assertThat(shop.server.revoked()).isEmpty();
    }

    @Test
    void isNotConfirmedInAnotherBrowser() {
        Secret confirmation = another(JOE).confirmation();

        assertThat(failure(confirmation, Secret.of("other"))).isEqualTo(Reason.ANOTHER_BROWSER);
        assertThat(person()).isEqualTo(JANE);
        assertThat(shop.server.revoked()).containsExactly(ScriptedServer.grantOf(JOE));
    }

    @Test
    void isRevokedWhenDeclined() {
        Secret confirmation = another(JOE).confirmation();

        assertThat(shop.authorizations.decline(confirmation)).isEqualTo("revoked");
        assertThat(shop.authorizations.decline(confirmation)).isEqualTo("there is nothing here to decline");
        assertThat(shop.server.revoked()).containsExactly(ScriptedServer.grantOf(JOE));
        assertThat(failure(confirmation, BROWSER)).isEqualTo(Reason.UNKNOWN_CONFIRMATION);
        assertThat(person()).isEqualTo(JANE);
    }

    @Test
    void isRevokedWhenNobodyConfirmsInTime() {
        another(JOE);
        shop.authorizations.revokeUnconfirmed();
        assertThat(shop.server.revoked()).isEmpty();

        shop.now = shop.now.plus(AuthorizationAttempts.LIFETIME);
        shop.authorizations.revokeUnconfirmed();

        assertThat(shop.server.revoked()).containsExactly(ScriptedServer.grantOf(JOE));
    }

    @Test
    void isRevokedWhenTheConfirmationComesTooLate() {
        Secret confirmation = another(JOE).confirmation();
        shop.now = shop.now.plus(AuthorizationAttempts.LIFETIME);

        assertThat(failure(confirmation, BROWSER)).isEqualTo(Reason.EXPIRED);
        assertThat(shop.server.revoked()).containsExactly(ScriptedServer.grantOf(JOE));
    }

    @Test
    void isRevokedWhenThereAreAThousandNewerOnes() {
        Secret first = another(JOE).confirmation();
        for (int i = 0; i < 1_000; i++) {
            AuthorizationName name = new AuthorizationName("sales-" + i);
            shop.authorizations.add(Shop.NAME, name, GrantSettings.NONE);
            shop.authorizedBy(JANE, name);
            assertThat(shop.authorizedBy("somebody@example.com", name)).isInstanceOf(AnotherPerson.class);
        }

        assertThat(shop.server.revoked()).containsExactly(ScriptedServer.grantOf(JOE));
        assertThat(failure(first, BROWSER)).isEqualTo(Reason.UNKNOWN_CONFIRMATION);
    }

    @Test
    void isRevokedWhenTheAuthorizationIsGone() {
        Secret confirmation = another(JOE).confirmation();
        shop.authorizations.remove(Shop.NAME, SALES);

        assertThat(failure(confirmation, BROWSER)).isEqualTo(Reason.GONE);
        assertThat(shop.server.revoked()).contains(ScriptedServer.grantOf(JOE));
    }

    @Test
    void isRevokedWhenALaterSignInTakesTheirPlace() {
        Secret joe = another(JOE).confirmation();
        Secret ann = another(ANN).confirmation();

        assertThat(shop.server.revoked()).containsExactly(ScriptedServer.grantOf(JOE));
        assertThat(failure(joe, BROWSER)).isEqualTo(Reason.UNKNOWN_CONFIRMATION);
        assertThat(shop.authorizations.confirm(ann, BROWSER)).isInstanceOf(Completed.class);

        afterTheLifetime();
        assertThat(shop.server.revoked()).containsExactly(ScriptedServer.grantOf(JOE));
        assertThat(person()).isEqualTo(ANN);
    }

    @Test
    void isRevokedWhenThePersonOfBeforeAuthorizesAgain() {
        Secret joe = another(JOE).confirmation();

        assertThat(shop.authorizedBy(JANE)).isInstanceOf(Completed.class);

        assertThat(shop.server.revoked()).containsExactly(ScriptedServer.grantOf(JOE));
        assertThat(failure(joe, BROWSER)).isEqualTo(Reason.UNKNOWN_CONFIRMATION);
        assertThat(person()).isEqualTo(JANE);
    }

    @Test
    void isNotRevokedWhenTheSamePersonSignsInOnceMore() {
        Secret first = another(JOE).confirmation();
        Secret second = another(JOE).confirmation();

        assertThat(failure(first, BROWSER)).isEqualTo(Reason.UNKNOWN_CONFIRMATION);
        assertThat(shop.authorizations.confirm(second, BROWSER)).isInstanceOf(Completed.class);

        afterTheLifetime();
        assertThat(shop.server.revoked())
                .as("with some servers, that would end the later tokens, too")
                .isEmpty();
        assertThat(person()).isEqualTo(JOE);
    }

    @Test
    void ofOneAuthorizationStaysWhenSomebodySignsInForAnother() {
        AuthorizationName support = new AuthorizationName("support");
        shop.authorizations.add(Shop.NAME, support, GrantSettings.NONE);
        Secret joe = another(JOE).confirmation();

        assertThat(shop.authorizedBy(ANN, support)).isInstanceOf(Completed.class);

        assertThat(shop.server.revoked()).isEmpty();
        assertThat(shop.authorizations.confirm(joe, BROWSER)).isInstanceOf(Completed.class);
    }

    @Test
    void isToldAgainWhenAThirdAuthorizedElsewhereMeanwhile() {
        Secret joe = another(JOE).confirmation();
        elsewhere(ANN);

        Completion completion = shop.authorizations.confirm(joe, BROWSER);

        assertThat(completion).isInstanceOfSatisfying(AnotherPerson.class, again -> {
            assertThat(again.before()).isEqualTo(ANN);
            assertThat(shop.authorizations.confirm(again.confirmation(), BROWSER))
                    .isInstanceOf(Completed.class);
        });
        assertThat(person()).isEqualTo(JOE);
    }

    @Test
    void isNoticedAfterTheTokensAreGone() {
        shop.kept.renew(
                Shop.NAME,
                shop.sales().id(),
                one -> new AuthorizationStore.Renewal<>(
                        one.reauthorizationRequired("the grant is gone", shop.now), one));

        assertThat(another(JOE).before()).isEqualTo(JANE);
    }

    @Test
    void isNoticedAfterTheSettingsWereChanged() {
        shop.authorizations.update(Shop.NAME, SALES, SampleAuthorizations.client("another"), false);

        assertThat(another(JOE).before()).isEqualTo(JANE);
        assertThat(shop.authorizedBy(JANE)).isInstanceOf(Completed.class);
    }

    @Test
    void isNotKnownToBeAnotherWhereTheServerDoesNotSayWhoItIs() {
        shop.server.granting(new Granting.Granted(SampleAuthorizations.grant("t0ken")));

        assertThat(shop.complete("code=c0de&state=" + shop.signIn())).isInstanceOf(Completed.class);
        assertThat(another(JOE).before()).isEqualTo(JANE);
    }

    private void afterTheLifetime() {
        shop.now = shop.now.plus(AuthorizationAttempts.LIFETIME);
        shop.authorizations.revokeUnconfirmed();
    }

    /** Somebody authorizes in another application that has the same store. */
    private void elsewhere(String person) {
        Grant grant = ScriptedServer.grantOf(person);
        shop.kept.renew(
                Shop.NAME,
                shop.sales().id(),
                one -> new AuthorizationStore.Renewal<>(one.authorized(grant, shop.now), one));
    }

    private AnotherPerson another(String person) {
        Completion completion = shop.authorizedBy(person);
        assertThat(completion).isInstanceOf(AnotherPerson.class);
        return (AnotherPerson) completion;
    }

    private String person() {
        return shop.sales().grant().map(Grant::person).orElseThrow();
    }

    private Reason failure(Secret confirmation, Secret session) {
        Completion completion = shop.authorizations.confirm(confirmation, session);
        assertThat(completion).isInstanceOf(Failed.class);
        return ((Failed) completion).reason();
    }
}
