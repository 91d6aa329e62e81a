package io.camelcce.authorization;

import static io.camelcce.authorization.SampleAuthorizations.client;
import static io.camelcce.authorization.Shop.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An integration that has declared authorizations, and that the store cannot read when the application starts. */
class UnsettledIntegrationTest {

    private static final IntegrationName OTHER = new IntegrationName("other");
    private static final String WHY = "what is kept of shop cannot be read";

    private final Shop shop = new Shop();

    @Test
    void holdsUpNoOther() {
        shop.kept.cannotRead(Shop.NAME);
        DeclaredAuthorizations store = declaring(GrantSettings.NONE);

        assertThat(store.settle()).isEqualTo(Map.of(Shop.NAME, WHY));

        assertThat(store.read(OTHER, SALES))
                .hasValueSatisfying(one -> assertThat(one.declared()).isTrue());
        assertThatThrownBy(() -> store.read(Shop.NAME))
                .isInstanceOf(AuthorizationStoreException.class)
                .hasMessage(WHY);
    }

    @Test
    void isPutInPlaceAsSoonAsItCanBeRead() {
        shop.kept.cannotRead(Shop.NAME);
        DeclaredAuthorizations store = declaring(client("c"));
        store.settle();
        shop.kept.cannotRead(null);

        assertThat(store.read(Shop.NAME, SALES)).hasValueSatisfying(one -> {
            assertThat(one.declared()).isTrue();
            assertThat(one.settings()).isEqualTo(client("c"));
        });
    }

    /** They may be those of another server, or of another client. */
    @Test
    void doesNotServeWithSettingsAndTokensOfAnEarlierConfiguration() {
        shop.authorizations.add(Shop.NAME, SALES, GrantSettings.NONE);
        shop.authorizedBy("jane@example.com");
        DeclaredAuthorizations store = declaring(client("another"));
        shop.kept.breaksDown();
        store.settle();

        assertNothingIsServed(() -> store.read(Shop.NAME));
        assertNothingIsServed(() -> store.read(Shop.NAME, SALES));
        assertNothingIsServed(() -> store.readDefault(Shop.NAME));
        assertNothingIsServed(() -> store.page(Shop.NAME, 0, 9));
        assertNothingIsServed(() -> store.isAnyAuthorized(Shop.NAME));
        assertNothingIsServed(() -> store.renew(
                Shop.NAME, new AuthorizationId(new UUID(0, 0)), one -> new AuthorizationStore.Renewal<>(one, one)));
        assertNothingIsServed(() -> store.change(Shop.NAME, all -> new AuthorizationStore.Change<>(all, all)));
    }

    @Test
    void aStoreThatCannotBeReachedAtAllIsNotOpened() {
        shop.kept.cannotRead(Shop.NAME);
        shop.kept.cannotBeReached();

        assertThatThrownBy(declaring(GrantSettings.NONE)::settle).isInstanceOf(AuthorizationStoreException.class);
    }

    @Test
    void whatIsWrongInTheConfigurationIsToldNevertheless() {
        shop.kept.cannotRead(Shop.NAME);
        GrantSettings none =
                new GrantSettings(GrantType.NONE, OAuthClient.NONE, OAuthEndpoints.NONE, List.of(), Map.of(), null);
        DeclaredAuthorizations store = new DeclaredAuthorizations(
                shop.kept,
                shop::integration,
                Map.of(Shop.NAME, List.of(new Declaration(SALES, none, Secret.of("s3cret")))),
                shop::nextId);

        assertThatIllegalArgumentException().isThrownBy(store::settle).withMessageContaining("no use with grantType");
    }

    private static void assertNothingIsServed(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(AuthorizationStoreException.class);
    }

    private DeclaredAuthorizations declaring(GrantSettings settings) {
        List<Declaration> sales = List.of(new Declaration(SALES, settings, null));
        return new DeclaredAuthorizations(
                shop.kept, shop::integration, Map.of(Shop.NAME, sales, OTHER, sales), shop::nextId);
    }
}
