package io.camelcce.auth.life;

import static io.camelcce.auth.life.Centre.FAIR;
import static io.camelcce.auth.life.Centre.HOUR;
import static io.camelcce.auth.life.Centre.PATIENCE;
import static io.camelcce.auth.life.Centre.SALES;
import static io.camelcce.auth.life.Centre.SHOP;
import static io.camelcce.auth.life.Centre.SUPPORT;
import static io.camelcce.auth.life.Centre.bearer;
import static io.camelcce.auth.life.Centre.token;
import static io.camelcce.authorization.GrantType.AUTHORIZATION_CODE;
import static io.camelcce.authorization.GrantType.CLIENT_CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.AuthorizationName;
import io.camelcce.authorization.AuthorizationStatus;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.IntegrationName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do to authorizations while routes use them. */
class ChangedAuthorizationTest {

    private static final AuthorizationName ORDERS = new AuthorizationName("orders");
    private static final Access NO_SALES =
            new Access.Denied("There is no authorization sales of the integration shop: add it, or name another one");

    private final Centre centre = new Centre();
    private final AccessTokens sales = centre.sales();
    private final AccessTokens byDefault = centre.tokens.of(SHOP, null);

    @BeforeEach
    void add() {
        centre.with(SALES, AUTHORIZATION_CODE);
        centre.with(SUPPORT, Centre.fixed("support-token"));
    }

    @Test
    void whatIsMissingIsToldWithItsRemedy() {
        Centre empty = new Centre();

        assertThat(empty.sales().access(PATIENCE)).isEqualTo(NO_SALES);
        assertThat(empty.tokens.of(SHOP, null).access(PATIENCE))
                .isEqualTo(new Access.Denied("There is no authorization of the integration shop: add one"));
        assertThat(empty.tokens.of(new IntegrationName("bank"), null).access(PATIENCE))
                .isEqualTo(new Access.Denied("There is no integration bank: add it, or name another one"));
        assertThat(empty.tokens.state(SHOP, SALES)).isEmpty();
    }

    @Test
    void whatIsMissingIsNotReadForEachCall() {
        Centre empty = new Centre();
        AccessTokens missing = empty.sales();
        missing.access(PATIENCE);
        missing.access(PATIENCE);
        assertThat(empty.store.reads()).isOne();

        empty.with(SALES, Centre.fixed("added"));
        empty.clock.advance(Duration.ofSeconds(1));
        assertThat(missing.access(PATIENCE)).isEqualTo(bearer("added"));
    }

    @Test
    void anAddedOneIsNoticedAtOnce() {
        Centre empty = new Centre();
        AccessTokens missing = empty.sales();
        missing.access(PATIENCE);

        empty.with(SALES, Centre.fixed("added"));
        empty.tokens.happened(new AuthorizationEvent.Added(SHOP, SALES));

        assertThat(missing.access(PATIENCE)).isEqualTo(bearer("added"));
    }

    @Test
    void aPendingOneSaysWhatToDoAndWorksOnceAPersonAuthorizedIt() {
        centre.edit(
                SALES,
                one -> one.with(Centre.client(AUTHORIZATION_CODE, "another"), new AuthorizationStatus.Pending()));
        assertThat(sales.access(PATIENCE))
                .isEqualTo(
                        new Access.Denied("The authorization sales of shop is pending: somebody has to authorize it"));

        centre.authorized(SALES, centre.grant("by a person", HOUR, "r"), centre.clock.instant());
        centre.tokens.happened(new AuthorizationEvent.Authorized(SHOP, SALES, "jane"));

        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("by a person"));
        assertThat(centre.server.asked()).isZero();
    }

    @Test
    void anotherDefaultIsUsedAtOnce() {
        assertThat(byDefault.access(PATIENCE)).isEqualTo(bearer("token-0"));

        centre.change(all -> all.makeDefault(SUPPORT));
        centre.tokens.happened(new AuthorizationEvent.MadeDefault(SHOP, SUPPORT));

        assertThat(byDefault.access(PATIENCE)).isEqualTo(bearer("support-token", SUPPORT));
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-0"));
        assertThat(centre.server.asked()).isZero();
    }

    @Test
    void whatAnotherJvmChangedIsNoticedByLooking() {
        centre.tokens.look();
        byDefault.access(PATIENCE);
        sales.access(PATIENCE);
        centre.tokens.look();
        int reads = centre.store.reads();
        centre.tokens.look();
        byDefault.access(PATIENCE);
        assertThat(centre.store.reads()).isEqualTo(reads);

        centre.change(all -> all.makeDefault(SUPPORT));
        centre.change(all -> all.remove(SALES, List.of()));
        centre.tokens.look();

        assertThat(byDefault.access(PATIENCE)).isEqualTo(bearer("support-token", SUPPORT));
        assertThat(sales.access(PATIENCE)).isEqualTo(NO_SALES);
    }

    @Test
    void aChangeBeforeTheFirstLookIsNoticed() {
        byDefault.access(PATIENCE);
        centre.change(all -> all.makeDefault(SUPPORT));

        centre.tokens.look();

        assertThat(byDefault.access(PATIENCE)).isEqualTo(bearer("support-token", SUPPORT));
    }

    @Test
    void aRemovedNameAnswersNobodyAndWorksAgainWhenItIsAddedAgain() {
        centre.change(all -> all.makeDefault(SUPPORT));
        sales.access(PATIENCE);

        centre.change(all -> all.remove(SALES, List.of()));
        centre.tokens.happened(new AuthorizationEvent.Removed(SHOP, SALES, "revoked"));
        assertThat(sales.access(PATIENCE)).isEqualTo(NO_SALES);
        assertThat(sales.accessInsteadOf(token("token-0"), PATIENCE)).isEqualTo(NO_SALES);
        assertThat(centre.tokens.state(SHOP, SALES)).isEmpty();

        centre.with(SALES, CLIENT_CREDENTIALS);
        centre.tokens.happened(new AuthorizationEvent.Added(SHOP, SALES));
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-1"));
    }

    @Test
    void aRenamedOneAnswersToItsNewNameOnlyAndNobodyIsAsked() {
        sales.access(PATIENCE);

        centre.change(all -> all.rename(SALES, ORDERS));
        centre.tokens.happened(new AuthorizationEvent.Renamed(SHOP, ORDERS, SALES));

        assertThat(sales.access(PATIENCE)).isEqualTo(NO_SALES);
        assertThat(centre.tokens.of(SHOP, ORDERS).access(PATIENCE)).isEqualTo(bearer("token-0", ORDERS));
        assertThat(byDefault.access(PATIENCE)).isEqualTo(bearer("token-0", ORDERS));
        assertThat(centre.server.asked()).isZero();
    }

    @Test
    @Tag("F55")
    void theLateTokenOfAnAuthorizationThatWasEditedMeanwhileIsRevoked() {
        centre.clock.advance(HOUR);
        centre.server.thenBy(() -> {
            centre.edit(
                    SALES,
                    one -> one.with(
                            Centre.client(CLIENT_CREDENTIALS, "another"), new AuthorizationStatus.Authorized(null)));
            return new Granting.Granted(centre.grant("late", HOUR, "late"));
        });

        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-2"));
        assertThat(centre.kept(SALES).grant().orElseThrow().accessToken()).isEqualTo(token("token-2"));
        assertThat(centre.told()).containsExactly("Refreshed");
        assertThat(centre.server.revoked()).containsExactly("late");
    }

    @Test
    void theLateTokenIsNotRevokedIfThatMayEndWhatThePersonGrantedMeanwhile() {
        centre.clock.advance(HOUR);
        centre.server.thenBy(() -> {
            centre.authorized(SALES, centre.grant("anew", HOUR, "anew"), centre.clock.instant());
            return new Granting.Granted(centre.grant("late", HOUR, "late"));
        });

        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("anew"));
        assertThat(centre.server.revoked()).isEmpty();
    }

    @Test
    void aRenameDuringARenewalLosesNothing() {
        centre.clock.advance(HOUR);
        centre.server.thenBy(() -> {
            centre.change(all -> all.rename(SALES, new AuthorizationName("orders")));
            return new Granting.Granted(centre.grant("next", HOUR, "next"));
        });

        assertThat(byDefault.access(PATIENCE)).isEqualTo(bearer("next"));
        assertThat(centre.server.asked()).isOne();
    }

    @Test
    @Tag("F56")
    void aCallThatWaitsWhileItsAuthorizationIsRemovedEndsWell() {
        centre.change(all -> all.makeDefault(SUPPORT));
        centre.clock.advance(HOUR);
        centre.server.thenBy(() -> {
            centre.change(all -> all.remove(SALES, List.of()));
            centre.tokens.happened(new AuthorizationEvent.Removed(SHOP, SALES, "revoked"));
            return new Granting.Granted(centre.grant("late", HOUR, "late"));
        });

        assertThat(sales.access(PATIENCE)).isEqualTo(NO_SALES);
        assertThat(centre.server.revoked()).containsExactly("late");
    }

    @Test
    void authorizationsThatChangeAllTheTimeEndTheWait() {
        centre.clock.advance(HOUR);
        for (int round = 0; round < 200; round++) {
            String client = "client " + round;
            centre.server.thenBy(() -> {
                centre.edit(
                        SALES,
                        one -> one.with(
                                Centre.client(CLIENT_CREDENTIALS, client), new AuthorizationStatus.Authorized(null)));
                return new Granting.Granted(centre.grant("late", HOUR, null));
            });
        }

        assertThat(sales.access(PATIENCE)).isInstanceOf(Access.Missing.class);
    }

    @Test
    void itsOwnEventsChangeNothing() {
        sales.access(PATIENCE);
        int reads = centre.store.reads();

        centre.tokens.happened(new AuthorizationEvent.Refreshed(SHOP, SALES, centre.clock.instant()));
        centre.tokens.happened(new AuthorizationEvent.RefreshFailed(SHOP, SALES, "down"));
        centre.tokens.happened(new AuthorizationEvent.ReauthorizationRequired(SHOP, SALES, "gone"));
        sales.access(PATIENCE);

        assertThat(centre.store.reads()).isEqualTo(reads);
    }

    @Test
    void aGrantThatIsIdleForLongIsRenewedByOneJvm() {
        AuthorizationTokens there = centre.jvm(Runnable::run);
        centre.clock.advance(Duration.ofDays(6));
        centre.tokens.keepAlive(Duration.ofDays(7));
        assertThat(centre.server.asked()).isZero();

        centre.clock.advance(Duration.ofDays(1));
        centre.tokens.keepAlive(Duration.ofDays(7));
        there.keepAlive(Duration.ofDays(7));
        centre.tokens.keepAlive(Duration.ofDays(7));

        assertThat(centre.server.asked()).isOne();
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-1"));
        assertThat(centre.told()).containsExactly("Refreshed");
    }

    @Test
    void manyIdleGrantsAreRenewedOneByOneAndNoneTwice() {
        for (int number = 0; number < 250; number++) {
            centre.with(new AuthorizationName("a" + number), AUTHORIZATION_CODE);
        }
        centre.server.lifetime(Duration.ofDays(14));
        for (int number = 0; number <= 250; number++) {
            centre.server.then(new Granting.Granted(centre.grant("kept", HOUR, "kept")));
        }
        centre.clock.advance(Duration.ofDays(7));

        centre.tokens.keepAlive(Duration.ofDays(7));

        assertThat(centre.server.asked()).isEqualTo(251);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "fair"})
    void anIntegrationThatCannotBeReadKeepsNoOtherFromBeingKeptAlive(String lost) {
        centre.change(FAIR, all -> all.add(centre.kept(SALES)));
        centre.clock.advance(Duration.ofDays(7));
        IntegrationName unreadable = new IntegrationName(lost);
        centre.store.lose(unreadable);

        assertThat(centre.tokens.keepAlive(Duration.ofDays(7)))
                .isEqualTo(Map.of(unreadable, "what is kept of %s cannot be read".formatted(lost)));

        assertThat(centre.events)
                .singleElement()
                .isInstanceOfSatisfying(
                        AuthorizationEvent.Refreshed.class,
                        refreshed -> assertThat(refreshed.integration()).isNotEqualTo(unreadable));
    }

    @Test
    void aTokenThatWasReplacedToKeepItsGrantAliveIsNotUsedAnyMore() {
        centre.authorized(SALES, centre.grant("long", Duration.ofDays(14), "r"), centre.clock.instant());
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("long"));
        centre.clock.advance(Duration.ofDays(7));

        centre.tokens.keepAlive(Duration.ofDays(7));

        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-1"));
    }

    @Test
    void afterTheEndNobodyIsAskedAndEverybodyIsTold() {
        sales.access(PATIENCE);
        HeldTasks tasks = new HeldTasks();
        AuthorizationTokens slow = centre.jvm(tasks);
        AccessTokens waiting = slow.of(SHOP, SALES);
        waiting.access(Duration.ZERO);
        tasks.run();
        centre.clock.advance(HOUR);
        waiting.access(Duration.ZERO);

        slow.close();
        centre.tokens.close();

        Access closed = new Access.Missing("No tokens are given any more: this is stopped", true, null);
        assertThat(waiting.access(PATIENCE)).isEqualTo(closed);
        assertThat(waiting.accessInsteadOf(token("token-0"), PATIENCE)).isEqualTo(closed);
        assertThat(sales.access(PATIENCE)).isEqualTo(closed);
        tasks.run();
        assertThat(centre.server.asked()).isZero();
        assertThat(centre.kept(SALES).grant().orElseThrow().accessToken()).isEqualTo(token("token-0"));
    }
}
