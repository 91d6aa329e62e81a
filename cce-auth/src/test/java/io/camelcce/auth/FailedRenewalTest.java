package io.camelcce.auth;

import static io.camelcce.auth.Centre.HOUR;
import static io.camelcce.auth.Centre.PATIENCE;
import static io.camelcce.auth.Centre.SALES;
import static io.camelcce.auth.Centre.SHOP;
import static io.camelcce.auth.Centre.SUPPORT;
import static io.camelcce.auth.Centre.bearer;
import static io.camelcce.auth.Centre.token;
import static io.camelcce.authorization.GrantType.AUTHORIZATION_CODE;
import static io.camelcce.authorization.GrantType.CLIENT_CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.AuthorizationStatus.ReauthorizationRequired;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Granting.Failed;
import io.camelcce.authorization.Granting.Refused;
import io.camelcce.authorization.NodeAuthorization;
import io.camelcce.authorization.Secret;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class FailedRenewalTest {

    private static final Granting DOWN = new Failed("down", true, null);
    private static final Duration SOFT = HOUR.minusMinutes(9);

    private final Centre centre = new Centre();
    private final AccessTokens sales = centre.sales();

    @Test
    void callsGoOnWhileTheServerIsDownAndTheTokenServes() {
        centre.with(SALES, AUTHORIZATION_CODE);
        sales.access(PATIENCE);
        centre.clock.advance(SOFT);
        centre.server.then(DOWN).then(DOWN);

        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-0"));
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-0"));
        assertThat(centre.server.asked()).isOne();
        assertThat(centre.tokens.state(SHOP, SALES))
                .contains(new TokenState.Degraded(
                        centre.clock.instant().plus(HOUR).minus(SOFT), "down"));
        assertThat(centre.kept(SALES).track().failure()).isEqualTo("down");
        centre.clock.advance(Duration.ofSeconds(1));
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-0"));
        assertThat(centre.server.asked()).isEqualTo(2);
        assertThat(centre.told()).containsExactly("RefreshFailed");

        centre.clock.advance(Duration.ofSeconds(2));
        sales.access(PATIENCE);
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-3"));
        assertThat(centre.told()).containsExactly("RefreshFailed", "Refreshed");
        assertThat(centre.tokens.state(SHOP, SALES)).get().isInstanceOf(TokenState.Fresh.class);
    }

    @Test
    void theLastTokenServesInItsLastMinuteIfTheRenewalFails() {
        centre.with(SALES, AUTHORIZATION_CODE);
        sales.access(PATIENCE);
        centre.clock.advance(HOUR.minusMillis(500));
        centre.server.then(DOWN);

        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-0"));
        centre.clock.advance(Duration.ofMillis(500));
        assertThat(sales.access(PATIENCE)).isEqualTo(new Access.Missing("down", true, null));
        assertThat(centre.tokens.state(SHOP, SALES)).contains(new TokenState.None("down"));
        assertThat(centre.server.asked()).isOne();
    }

    @Test
    void failsFastDuringThePause() {
        centre.with(SALES, CLIENT_CREDENTIALS);
        centre.server.then(DOWN);

        Access first = sales.access(PATIENCE);

        assertThat(first).isEqualTo(new Access.Missing("down", true, null));
        centre.clock.advance(Duration.ofMillis(999));
        assertThat(sales.access(PATIENCE)).isEqualTo(first);
        assertThat(sales.accessInsteadOf(token("older"), PATIENCE)).isEqualTo(first);
        assertThat(centre.server.asked()).isEqualTo(1);
    }

    @Test
    void doublesThePauseUpToHalfAMinute() {
        centre.with(SALES, CLIENT_CREDENTIALS);
        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            assertPauseAfter(DOWN, Duration.ofSeconds(seconds));
        }
        assertPauseIsOver();
        assertThat(centre.told()).containsExactly("RefreshFailed", "Refreshed");
    }

    @Test
    void startsWithAShortPauseAgainAfterASuccess() {
        centre.with(SALES, CLIENT_CREDENTIALS);
        assertPauseAfter(DOWN, Duration.ofSeconds(1));
        assertPauseAfter(DOWN, Duration.ofSeconds(2));
        centre.server.then(new Granting.Granted(centre.grant("for once", Duration.ZERO, null)));
        sales.access(PATIENCE);

        assertPauseAfter(DOWN, Duration.ofSeconds(1));
        assertPauseIsOver();
    }

    @Test
    void takesARefusalForNoSuccess() {
        centre.with(SALES, CLIENT_CREDENTIALS);
        assertPauseAfter(DOWN, Duration.ofSeconds(1));
        assertPauseAfter(new Refused("check the secret"), Duration.ofMinutes(1));
        assertPauseAfter(new Refused("check the secret"), Duration.ofMinutes(1));
        assertPauseIsOver();
    }

    @Test
    void pausesAsLongAsTheServerWishesButFiveMinutesAtMost() {
        centre.with(SALES, CLIENT_CREDENTIALS);
        assertPauseAfter(new Failed("busy", true, Duration.ofSeconds(40)), Duration.ofSeconds(40));
        assertPauseAfter(new Failed("busy", true, Duration.ZERO), Duration.ofSeconds(2));
        assertPauseAfter(new Failed("busy", true, Duration.ofDays(365)), Duration.ofMinutes(5));
        assertPauseIsOver();
    }

    @Test
    void aClockThatIsSetBackMakesNoPauseLonger() {
        centre.with(SALES, CLIENT_CREDENTIALS);
        centre.server.then(DOWN);
        sales.access(PATIENCE);

        centre.clock.advance(Duration.ofDays(-1));

        assertThat(sales.access(PATIENCE)).isInstanceOf(Access.Bearer.class);
    }

    @Test
    void remembersAFailureThatDoesNotPassForAMinute() {
        centre.with(SALES, CLIENT_CREDENTIALS);
        assertPauseAfter(new Failed("untrusted", false, null), Duration.ofMinutes(1));
        assertPauseIsOver();
    }

    @Test
    void anInvalidGrantHasToBeAuthorizedAgainAndIsNotAskedForOnceMore() {
        centre.with(SALES, AUTHORIZATION_CODE).with(SUPPORT, AUTHORIZATION_CODE);
        NodeAuthorization before = centre.kept(SALES);
        NodeAuthorization other = centre.kept(SUPPORT);
        centre.clock.advance(HOUR);
        centre.server.then(new Refused("invalid_grant: authorize again"));

        Access.Denied denied = new Access.Denied("invalid_grant: authorize again");
        assertThat(sales.access(PATIENCE)).isEqualTo(denied);
        for (int minute = 0; minute < 5; minute++) {
            centre.clock.advance(Duration.ofMinutes(1));
            assertThat(sales.access(PATIENCE)).isEqualTo(denied);
        }

        assertThat(centre.server.asked()).isOne();
        assertThat(centre.kept(SALES).status()).isEqualTo(new ReauthorizationRequired(denied.remedy()));
        assertThat(centre.kept(SALES).id()).isEqualTo(before.id());
        assertThat(centre.kept(SUPPORT)).isEqualTo(other);
        assertThat(centre.told()).containsExactly("ReauthorizationRequired");
        assertThat(centre.tokens.state(SHOP, SALES)).contains(new TokenState.None(denied.remedy()));
    }

    @Test
    void aRefusedClientIsAskedForAgainAfterAMinuteByOneJvm() {
        centre.with(SALES, CLIENT_CREDENTIALS);
        centre.server.then(new Refused("invalid_client: check the secret"));
        Access.Denied denied = new Access.Denied("invalid_client: check the secret");
        AccessTokens there = centre.jvm(Runnable::run).of(SHOP, SALES);

        assertThat(sales.access(PATIENCE)).isEqualTo(denied);
        centre.clock.advance(Duration.ofSeconds(59));
        assertThat(sales.access(PATIENCE)).isEqualTo(denied);
        assertThat(there.access(PATIENCE)).isEqualTo(denied);
        assertThat(centre.kept(SALES).status()).isInstanceOf(ReauthorizationRequired.class);
        assertThat(centre.server.asked()).isOne();

        centre.clock.advance(Duration.ofSeconds(1));
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-2"));
        assertThat(there.access(PATIENCE)).isEqualTo(bearer("token-2"));
        assertThat(centre.kept(SALES).status()).isInstanceOf(Authorized.class);
        assertThat(centre.told()).containsExactly("ReauthorizationRequired", "Refreshed");
    }

    @Test
    void aNewTokenThatCannotBeStoredIsNotUsedBeforeItIs() {
        centre.with(SALES, AUTHORIZATION_CODE);
        sales.access(PATIENCE);
        centre.clock.advance(SOFT);
        centre.store.failCommits();

        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-0"));
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-0"));
        assertThat(centre.told()).containsExactly("RefreshFailed");
        assertThat(centre.tokens.state(SHOP, SALES)).get().isInstanceOf(TokenState.Degraded.class);
        centre.clock.advance(Duration.ofMinutes(9));
        assertThat(sales.access(PATIENCE))
                .isEqualTo(new Access.Missing(
                        "The new token is not used, because it could not be stored: the disk is full", true, null));

        centre.store.mend();
        centre.clock.advance(Duration.ofSeconds(2));
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-1"));
        assertThat(centre.kept(SALES).grant().orElseThrow().accessToken()).isEqualTo(token("token-1"));
        assertThat(centre.server.asked()).isOne();
        assertThat(centre.told()).containsExactly("RefreshFailed", "Refreshed");
    }

    @Test
    void whatCouldNotBeStoredIsStoredWithoutAnybodyCalling() {
        rotatedAndNotStored();

        centre.clock.advance(Duration.ofSeconds(1));
        centre.tokens.look();

        assertThat(centre.kept(SALES).grant().orElseThrow().accessToken()).isEqualTo(token("token-1"));
        assertThat(centre.told()).containsExactly("RefreshFailed", "Refreshed");
        assertThat(centre.server.asked()).isOne();
    }

    @Test
    void whatCouldNotBeStoredIsStoredAtTheEnd() {
        rotatedAndNotStored();

        centre.tokens.close();

        assertThat(centre.kept(SALES).grant().orElseThrow().accessToken()).isEqualTo(token("token-1"));
        assertThat(centre.server.asked()).isOne();
    }

    @Test
    void whatCouldNotBeStoredIsForgottenWhenAPersonAuthorizesAgain() {
        rotatedAndNotStored();
        centre.authorized(SALES, centre.grant("by a person", HOUR, "r"), centre.clock.instant());

        centre.clock.advance(Duration.ofSeconds(1));
        centre.tokens.look();

        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("by a person"));
        assertThat(centre.kept(SALES).grant().orElseThrow().accessToken()).isEqualTo(token("by a person"));
    }

    private void rotatedAndNotStored() {
        centre.with(SALES, AUTHORIZATION_CODE);
        centre.clock.advance(HOUR);
        centre.store.failCommits();
        sales.access(PATIENCE);
        centre.store.mend();
        assertThat(centre.kept(SALES).grant().orElseThrow().accessToken()).isEqualTo(token("token-0"));
    }

    @Test
    void aStoreThatIsDownIsNoReasonToStopUsingAToken() {
        centre.with(SALES, AUTHORIZATION_CODE);
        sales.access(PATIENCE);
        centre.clock.advance(SOFT);
        centre.store.goDown();

        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-0"));
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-0"));
        assertThat(centre.server.asked()).isZero();
    }

    @Test
    void aStoreThatIsDownAtTheStartIsReadAgainAfterAPause() {
        centre.with(SALES, AUTHORIZATION_CODE);
        centre.store.goDown();

        Access missing = sales.access(PATIENCE);
        assertThat(missing)
                .isEqualTo(
                        new Access.Missing("The authorization could not be looked for: the store is down", true, null));
        assertThat(sales.access(PATIENCE)).isSameAs(missing);
        assertThat(centre.store.reads()).isOne();

        centre.store.mend();
        centre.clock.advance(Duration.ofSeconds(1));
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-0"));
    }

    @Test
    void aGrantWithoutAnAccessTokenIsNone() {
        centre.with(SALES, CLIENT_CREDENTIALS);
        centre.server.then(new Granting.Granted(Grant.toRefresh(Secret.of("r"))));

        assertThat(sales.access(PATIENCE))
                .isEqualTo(new Access.Missing("The authorization server gave no access token", false, null));
        assertThat(centre.server.asked()).isOne();
    }

    @Test
    void survivesAServerThatThrows() {
        centre.with(SALES, CLIENT_CREDENTIALS);
        centre.server.thenBy(() -> {
            throw new IllegalStateException("client_secret=hunter2");
        });

        assertThat(sales.access(PATIENCE))
                .isEqualTo(new Access.Missing(
                        "The token could not be asked for: java.lang.IllegalStateException", true, null));
        assertThat(centre.kept(SALES).track().failure()).doesNotContain("hunter2");
        centre.clock.advance(Duration.ofSeconds(1));
        assertThat(sales.access(PATIENCE)).isInstanceOf(Access.Bearer.class);
    }

    @Test
    void survivesAnError() {
        HeldTasks tasks = new HeldTasks();
        AccessTokens broken = centre.with(SALES, CLIENT_CREDENTIALS).jvm(tasks).of(SHOP, SALES);
        centre.server.thenBy(() -> {
            throw new StackOverflowError();
        });
        broken.access(Duration.ZERO);
        tasks.run();
        broken.access(Duration.ZERO);

        assertThatThrownBy(tasks::run).isInstanceOf(StackOverflowError.class);

        assertThat(broken.access(Duration.ZERO))
                .isEqualTo(new Access.Missing(
                        "The token could not be asked for: java.lang.StackOverflowError", true, null));
    }

    @Test
    void survivesAnExecutorThatRejects() {
        boolean[] full = {true};
        AccessTokens once = centre.with(SALES, AUTHORIZATION_CODE)
                .jvm(task -> {
                    if (full[0]) {
                        throw new RejectedExecutionException("full");
                    }
                    task.run();
                })
                .of(SHOP, SALES);

        assertRejected(once.access(PATIENCE));
        full[0] = false;
        centre.clock.advance(Duration.ofSeconds(1));
        assertThat(once.access(PATIENCE)).isEqualTo(bearer("token-0"));

        full[0] = true;
        assertRejected(once.accessInsteadOf(token("token-0"), PATIENCE));
        full[0] = false;
        centre.clock.advance(Duration.ofSeconds(1));
        assertThat(once.access(PATIENCE)).isEqualTo(bearer("token-1"));
    }

    private static void assertRejected(Access access) {
        assertThat(access)
                .isEqualTo(new Access.Missing(
                        "The token could not be asked for: java.util.concurrent.RejectedExecutionException",
                        true,
                        null));
    }

    @Test
    void survivesAnExecutorThatGetsNoThread() {
        AccessTokens starved = centre.with(SALES, CLIENT_CREDENTIALS)
                .jvm(task -> {
                    throw new OutOfMemoryError("unable to create native thread");
                })
                .of(SHOP, SALES);

        assertThatThrownBy(() -> starved.access(PATIENCE)).isInstanceOf(OutOfMemoryError.class);
        assertThat(starved.access(PATIENCE))
                .isEqualTo(
                        new Access.Missing("The token could not be asked for: java.lang.OutOfMemoryError", true, null));
    }

    /** The next request gets this answer, and nobody is asked again before the pause is over. */
    private void assertPauseAfter(Granting answer, Duration pause) {
        centre.server.then(answer);
        int before = centre.server.asked();
        sales.access(PATIENCE);
        assertThat(centre.server.asked()).isEqualTo(before + 1);
        centre.clock.advance(pause.minusMillis(1));
        sales.access(PATIENCE);
        assertThat(centre.server.asked()).as("still in the pause of %s", pause).isEqualTo(before + 1);
        centre.clock.advance(Duration.ofMillis(1));
    }

    private void assertPauseIsOver() {
        int before = centre.server.asked();
        sales.access(PATIENCE);
        assertThat(centre.server.asked()).isEqualTo(before + 1);
    }
}
