package io.camelcce.authorization;

import static io.camelcce.authorization.SampleAuthorizations.client;
import static io.camelcce.authorization.Shop.SALES;
import static io.camelcce.authorization.Shop.SUPPORT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.AuthorizationStatus.Pending;
import io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired;
import io.camelcce.authorization.AuthorizationStore.Renewal;
import io.camelcce.authorization.Ruling.Allowed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclaredAuthorizationsTest {

    private static final GrantSettings CLIENT_CREDENTIALS = new GrantSettings(
            GrantType.CLIENT_CREDENTIALS, OAuthClient.NONE, OAuthEndpoints.NONE, List.of(), Map.of(), null);

    private final Shop shop = new Shop();

    @Test
    void comeFirstInTheirOrderAndTheFirstIsTheDefault() {
        DeclaredAuthorizations store = started(declared(SUPPORT), declared(SALES));

        assertThat(store.read(Shop.NAME).all())
                .extracting(NodeAuthorization::name)
                .containsExactly(SUPPORT, SALES);
        assertThat(store.readDefault(Shop.NAME).map(NodeAuthorization::name)).contains(SUPPORT);
    }

    @Test
    void doNotTakeTheDefaultFromOneThatIsThere() {
        shop.authorizations.add(Shop.NAME, SALES, GrantSettings.NONE);

        assertThat(started(declared(SUPPORT)).read(Shop.NAME).defaultName()).isEqualTo(SALES);
    }

    @Test
    void areMarkedWhereverTheyAreReadAndTheMarkIsNotKept() {
        DeclaredAuthorizations store = started(declared(SALES));
        shop.authorizations.add(Shop.NAME, SUPPORT, GrantSettings.NONE);

        assertThat(store.read(Shop.NAME, SALES).map(NodeAuthorization::declared))
                .contains(true);
        assertThat(store.read(Shop.NAME, SUPPORT).map(NodeAuthorization::declared))
                .contains(false);
        assertThat(store.readDefault(Shop.NAME).map(NodeAuthorization::declared))
                .contains(true);
        assertThat(store.page(Shop.NAME, 0, 9).some())
                .extracting(NodeAuthorization::declared)
                .containsExactly(true, false);
        shop.over(store).makeDefault(Shop.NAME, SUPPORT);
        happens(store, one -> {
            assertThat(one.declared()).isTrue();
            return one.failed("no answer", shop.now);
        });
        assertThat(shop.kept.read(Shop.NAME).all()).noneMatch(NodeAuthorization::declared);
        assertThat(sales(store).track().failure()).isEqualTo("no answer");
    }

    @Test
    void areNotEditedElsewhereButMayBeTheDefault() {
        NodeAuthorizations authorizations = shop.over(started(declared(SUPPORT), declared(SALES)));

        assertThat(authorizations.update(Shop.NAME, SALES, client("c"), true))
                .isEqualTo(new Update.Refused(new Refusal.Declared(SALES)));
        assertThat(authorizations.rename(Shop.NAME, SALES, "other"))
                .isEqualTo(new Ruling.Refused(new Refusal.Declared(SALES)));
        assertThat(authorizations.remove(Shop.NAME, SALES)).isEqualTo(new Removal.Refused(new Refusal.Declared(SALES)));
        assertThat(authorizations.makeDefault(Shop.NAME, SALES)).isInstanceOf(Allowed.class);
        assertThat(authorizations.list(Shop.NAME).defaultName()).isEqualTo(SALES);
    }

    @Test
    void keepTheirTokensWhenTheApplicationStartsAgain() {
        happens(started(declared(SALES)), one -> one.authorized(ScriptedServer.grantOf("jane"), shop.now));
        AuthorizationId id = sales(shop.kept).id();

        DeclaredAuthorizations again = started(declared(SALES));

        assertThat(sales(again).grant()).contains(ScriptedServer.grantOf("jane"));
        assertThat(sales(again).id()).isEqualTo(id);
    }

    @Test
    void loseTheirTokensWhenTheyAreDeclaredOtherwise() {
        happens(started(declared(SALES)), one -> one.authorized(ScriptedServer.grantOf("jane"), shop.now));

        DeclaredAuthorizations again = started(new Declaration(SALES, client("another"), null));

        assertThat(sales(again).status()).isEqualTo(new Pending());
        assertThat(sales(again).settings()).isEqualTo(client("another"));
        assertThat(sales(again).person()).contains("jane");
    }

    @Test
    void takeTheNameThatIsDeclared() {
        shop.authorizations.add(Shop.NAME, new AuthorizationName("Sales"), GrantSettings.NONE);

        assertThat(started(declared(SALES)).read(Shop.NAME).all())
                .singleElement()
                .extracting(NodeAuthorization::name, NodeAuthorization::declared)
                .containsExactly(SALES, true);
    }

    @Test
    void thatNeedNoPersonAreAuthorizedAtOnce() {
        assertThat(sales(started(new Declaration(SALES, CLIENT_CREDENTIALS, null)))
                        .status())
                .isEqualTo(new Authorized(null));
    }

    @Test
    void beginAnewWhenTheIntegrationHasAnotherGrantType() {
        started(declared(SALES));
        shop.settings = CLIENT_CREDENTIALS.on(Shop.SETTINGS);
        assertThat(sales(started(declared(SALES))).status()).isEqualTo(new Authorized(null));

        shop.settings = Shop.SETTINGS;
        assertThat(sales(started(declared(SALES))).status()).isEqualTo(new Pending());
    }

    @Test
    void bringARefreshToken() {
        assertThat(sales(started(bringing("r1"))).grant()).contains(Grant.toRefresh(Secret.of("r1")));
    }

    @Test
    void bringARefreshTokenOnceEvenIfItWasRotatedOrRefused() {
        happens(started(bringing("r1")), one -> one.refreshed(ScriptedServer.grantOf("jane"), shop.now));
        assertThat(sales(started(bringing("r1"))).grant()).contains(ScriptedServer.grantOf("jane"));

        happens(shop.kept, one -> one.reauthorizationRequired("the grant is gone", shop.now));
        assertThat(sales(started(bringing("r1"))).status()).isInstanceOf(ReauthorizationRequired.class);

        assertThat(sales(started(bringing("r2"))).grant()).contains(Grant.toRefresh(Secret.of("r2")));
    }

    @Test
    void bringARefreshTokenOnceMoreIfItNeverGaveATokenUnderWrongSettings() {
        happens(started(bringing("r1")), one -> one.reauthorizationRequired("the client is wrong", shop.now));

        DeclaredAuthorizations mended = started(new Declaration(SALES, client("right"), Secret.of("r1")));
        assertThat(sales(mended).grant()).contains(Grant.toRefresh(Secret.of("r1")));

        happens(mended, one -> one.refreshed(ScriptedServer.grantOf("jane"), shop.now));
        assertThat(sales(started(bringing("r1"))).status()).isEqualTo(new Pending());
    }

    @Test
    void cannotBringARefreshTokenThatIsOfNoUse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> started(new Declaration(SALES, CLIENT_CREDENTIALS, Secret.of("r1"))))
                .withMessage("the authorization sales brings a refresh token, which has no use with"
                        + " grantType=client-credentials");
    }

    @Test
    void haveNamesThatPeopleCanTellApart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> started(declared(SALES), declared(new AuthorizationName("SALES"))))
                .withMessage("the authorization SALES is declared twice");
    }

    @Test
    void changeNothingWhenTheyAreSettledAgain() {
        Authorizations before = started(bringing("r1"), declared(SUPPORT)).read(Shop.NAME);

        assertThat(started(bringing("r1"), declared(SUPPORT)).read(Shop.NAME)).isEqualTo(before);
    }

    @Test
    void whatElseIsKeptIsPassedOn() {
        DeclaredAuthorizations store = started(declared(SALES));
        AuthorizationId id = sales(store).id();
        store.used(Shop.NAME, id, "billing", shop.now);

        assertThat(store.uses(Shop.NAME, id))
                .isEqualTo(shop.kept.uses(Shop.NAME, id))
                .hasSize(1);
        assertThat(store.versions()).isEqualTo(shop.kept.versions());
        assertThat(store.renew(Shop.NAME, new AuthorizationId(new UUID(9, 9)), one -> new Renewal<>(one, one)))
                .isEqualTo(Optional.empty());
    }

    @Test
    void areLeftAloneAndSeenAsDeclaredIfTheyCannotBeRead() {
        Authorizations kept = unreadable();

        DeclaredAuthorizations store = started(new Declaration(SALES, client("c"), null));

        assertThat(shop.kept.read(Shop.NAME)).isEqualTo(kept);
        assertThat(sales(store).settings()).isEqualTo(client("c"));
        assertThat(sales(store).status()).isEqualTo(new ReauthorizationRequired("no key", true));
        happens(store, one -> one.failed("no answer", shop.now));
        shop.over(store).makeDefault(Shop.NAME, SALES);
        assertThat(shop.kept.read(Shop.NAME)).isEqualTo(kept);
    }

    @Test
    void areKeptWithTheirSettingsWhenAPersonAuthorizesThemAgain() {
        unreadable();
        DeclaredAuthorizations store = started(new Declaration(SALES, client("c"), null));

        store.change(
                Shop.NAME,
                all -> new AuthorizationStore.Change<>(
                        all.with(SALES, one -> one.authorized(ScriptedServer.grantOf("jane"), shop.now)), "done"));

        assertThat(sales(shop.kept).settings()).isEqualTo(client("c"));
        assertThat(sales(shop.kept).grant()).contains(ScriptedServer.grantOf("jane"));
    }

    @Test
    void thatNeedNoPersonWorkEvenIfTheyCannotBeReadAndNothingIsKept() {
        Authorizations kept = unreadable();
        DeclaredAuthorizations store = started(new Declaration(SALES, CLIENT_CREDENTIALS, null));

        assertThat(sales(store).status()).isEqualTo(new Authorized(null));
        assertThat(sales(store).settings()).isEqualTo(CLIENT_CREDENTIALS);
        happens(store, one -> one.refreshed(ScriptedServer.grantOf("jane"), shop.now));
        assertThat(shop.kept.read(Shop.NAME)).isEqualTo(kept);
    }

    @Test
    void bringAnotherRefreshTokenEvenIfTheyCannotBeRead() {
        unreadable();

        assertThat(sales(started(bringing("r2"))).grant()).contains(Grant.toRefresh(Secret.of("r2")));
    }

    /** What a store without the right key makes of what it keeps. */
    private Authorizations unreadable() {
        NodeAuthorization one = NodeAuthorization.added(
                shop.nextId(), SALES, GrantSettings.NONE, new ReauthorizationRequired("no key", true));
        return shop.kept.change(Shop.NAME, all -> {
            Authorizations more = ((Allowed) all.add(one)).authorizations();
            return new AuthorizationStore.Change<>(more, more);
        });
    }

    private DeclaredAuthorizations started(Declaration... declarations) {
        DeclaredAuthorizations store = new DeclaredAuthorizations(
                shop.kept,
                shop::integration,
                Map.of(Shop.NAME, List.of(declarations)),
                shop::nextId,
                () -> shop.now,
                integration -> {});
        store.settle();
        return store;
    }

    private static void happens(AuthorizationStore store, UnaryOperator<NodeAuthorization> event) {
        assertThat(store.renew(Shop.NAME, sales(store).id(), one -> new Renewal<>(event.apply(one), true)))
                .contains(true);
    }

    private static NodeAuthorization sales(AuthorizationStore store) {
        return store.read(Shop.NAME, SALES).orElseThrow();
    }

    private static Declaration declared(AuthorizationName name) {
        return declaration(name, null);
    }

    private static Declaration bringing(String refreshToken) {
        return declaration(SALES, Secret.of(refreshToken));
    }

    private static Declaration declaration(AuthorizationName name, @Nullable Secret refreshToken) {
        return new Declaration(name, GrantSettings.NONE, refreshToken);
    }
}
