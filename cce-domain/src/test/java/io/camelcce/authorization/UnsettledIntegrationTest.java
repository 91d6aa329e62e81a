package io.camelcce.authorization;

import static io.camelcce.authorization.SampleAuthorizations.client;
import static io.camelcce.authorization.Shop.SALES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An integration that has declared authorizations, and that the store cannot read when the application starts. */
class UnsettledIntegrationTest {

    private static final IntegrationName OTHER = new IntegrationName("other");
    private static final String WHY = "what is kept of shop cannot be read";

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Shop shop = new Shop();
    private final List<IntegrationName> told = new ArrayList<>();

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
        shop.now = shop.now.plus(PAUSE);

        assertThat(store.read(Shop.NAME, SALES)).hasValueSatisfying(one -> {
            assertThat(one.declared()).isTrue();
            assertThat(one.settings()).isEqualTo(client("c"));
        });
    }

    @Test
    void whoeverWasWarnedIsToldOnceWhenItIsInPlace() {
        DeclaredAuthorizations store = unsettled();
        assertThat(told).isEmpty();

        shop.kept.cannotRead(null);
        shop.now = shop.now.plus(PAUSE);
        store.read(Shop.NAME);
        store.read(Shop.NAME);
        store.read(OTHER);

        assertThat(told).containsExactly(Shop.NAME);
    }

    /** Each time would keep a connection that others need. */
    @Test
    void theStoreIsLeftInPeaceForAWhileAfterAFailure() {
        DeclaredAuthorizations store = unsettled();

        assertThatThrownBy(() -> store.read(Shop.NAME)).hasMessage(WHY);
        shop.now = shop.now.plus(PAUSE).minusMillis(1);
        assertThatThrownBy(() -> store.read(Shop.NAME)).hasMessage(WHY);
        assertThat(shop.kept.asked()).isZero();

        shop.now = shop.now.plusMillis(1);
        assertThatThrownBy(() -> store.read(Shop.NAME)).hasMessage(WHY);
        assertThatThrownBy(() -> store.read(Shop.NAME)).hasMessage(WHY);
        assertThat(shop.kept.asked()).isOne();
    }

    @Test
    void aClockThatIsSetBackDoesNotMakeItWait() {
        DeclaredAuthorizations store = unsettled();
        shop.now = shop.now.minus(Duration.ofDays(1));
        shop.kept.cannotRead(null);

        assertThat(store.read(Shop.NAME, SALES)).isPresent();
    }

    @Test
    void whileSomebodyTriesOthersAreToldAtOnce() {
        DeclaredAuthorizations store = unsettled();
        shop.now = shop.now.plus(PAUSE);
        shop.kept.cannotRead(null);
        List<Integer> attempts = new ArrayList<>();
        shop.kept.meanwhile(() -> {
            assertThatThrownBy(() -> store.read(Shop.NAME)).hasMessage(WHY);
            attempts.add(shop.kept.asked());
        });

        assertThat(store.read(Shop.NAME, SALES)).isPresent();

        assertThat(attempts).containsExactly(1);
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

    /** Each of them would wait as long. */
    @Test
    void aStoreThatCannotBeReachedAtAllIsAskedForOneIntegrationOnly() {
        shop.kept.breaksDown();
        shop.kept.cannotBeReached();

        assertThatThrownBy(declaring(GrantSettings.NONE)::settle).isInstanceOf(AuthorizationStoreException.class);

        assertThat(shop.kept.asked()).isOne();
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
                shop::nextId,
                () -> shop.now,
                told::add);

        assertThatIllegalArgumentException().isThrownBy(store::settle).withMessageContaining("no use with grantType");
    }

    private static void assertNothingIsServed(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(AuthorizationStoreException.class);
    }

    /** One that was opened while the store could not read {@link Shop#NAME}; it was not asked since. */
    private DeclaredAuthorizations unsettled() {
        shop.kept.cannotRead(Shop.NAME);
        DeclaredAuthorizations store = declaring(GrantSettings.NONE);
        store.settle();
        shop.kept.asked();
        return store;
    }

    private DeclaredAuthorizations declaring(GrantSettings settings) {
        List<Declaration> sales = List.of(new Declaration(SALES, settings, null));
        return new DeclaredAuthorizations(
                shop.kept,
                shop::integration,
                Map.of(Shop.NAME, sales, OTHER, sales),
                shop::nextId,
                () -> shop.now,
                told::add);
    }
}
