package io.camelcce.auth.life;

import static io.camelcce.auth.life.Centre.HOUR;
import static io.camelcce.auth.life.Centre.PATIENCE;
import static io.camelcce.auth.life.Centre.SALES;
import static io.camelcce.auth.life.Centre.SHOP;
import static io.camelcce.auth.life.Centre.bearer;
import static io.camelcce.auth.life.Centre.token;
import static io.camelcce.authorization.GrantType.AUTHORIZATION_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Granting.Failed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RefusedByTheContactCentreTest {

    private final Centre centre = new Centre();
    private final AccessTokens sales = centre.sales();

    @BeforeEach
    void authorize() {
        centre.with(SALES, AUTHORIZATION_CODE);
    }

    @Test
    @Tag("F40")
    void aTokenThatIsRefusedThoughItIsFreshIsReplacedByOneRequest() {
        sales.access(PATIENCE);

        assertThat(sales.accessInsteadOf(token("token-0"), PATIENCE)).isEqualTo(bearer("token-1"));
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-1"));
        assertThat(centre.server.asked()).isOne();
    }

    @Test
    void nobodyIsAskedWhenTheRefusedTokenIsNoLongerTheCurrentOne() {
        sales.access(PATIENCE);
        sales.accessInsteadOf(token("token-0"), PATIENCE);

        assertThat(sales.accessInsteadOf(token("token-0"), PATIENCE)).isEqualTo(bearer("token-1"));
        assertThat(centre.server.asked()).isOne();
    }

    @Test
    void nobodyIsAskedWhenAnotherJvmReplacedItAlready() {
        AccessTokens there = centre.jvm(Runnable::run).of(SHOP, SALES);
        sales.access(PATIENCE);
        there.access(PATIENCE);
        sales.accessInsteadOf(token("token-0"), PATIENCE);

        assertThat(there.accessInsteadOf(token("token-0"), PATIENCE)).isEqualTo(bearer("token-1"));
        assertThat(centre.server.asked()).isOne();
    }

    @Test
    void aTokenThatWasRefusedBeforeItWasReadHereIsReplaced() {
        assertThat(sales.accessInsteadOf(token("token-0"), PATIENCE)).isEqualTo(bearer("token-1"));
    }

    @Test
    @Tag("F41")
    void aServerThatGivesTheSameTokenAgainIsNotAskedInALoop() {
        sales.access(PATIENCE);
        centre.server.then(new Granting.Granted(centre.grant("token-0", HOUR, "refresh-0")));

        assertThat(sales.accessInsteadOf(token("token-0"), PATIENCE)).isEqualTo(bearer("token-0"));
        assertThat(centre.server.asked()).isOne();
    }

    @Test
    void aRefusedTokenThatNobodyCanRenewIsToldOnceAndShows() {
        String remedy = "The contact centre refused the access token of the authorization sales of shop,"
                + " and there is no refresh token: authorize it again";
        centre.authorized(SALES, centre.grant("only", HOUR, null), centre.clock.instant());
        AccessTokens there = centre.jvm(Runnable::run).of(SHOP, SALES);
        centre.clock.advance(Duration.ofMinutes(1));
        for (AccessTokens tokens : List.of(sales, sales, there)) {
            assertThat(tokens.access(PATIENCE)).isEqualTo(bearer("only"));
            assertThat(tokens.accessInsteadOf(token("only"), PATIENCE)).isEqualTo(new Access.Denied(remedy));
            centre.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(centre.told()).containsExactly("RefreshFailed");
        assertThat(centre.kept(SALES).track().failure()).isEqualTo(remedy);
        assertThat(centre.kept(SALES).track().failedAt())
                .isEqualTo(centre.clock.instant().minus(Duration.ofMinutes(3)));
        assertThat(centre.tokens.state(SHOP, SALES))
                .contains(new TokenState.Degraded(centre.clock.instant().plus(Duration.ofMinutes(56)), remedy));

        centre.authorized(SALES, centre.grant("another", HOUR, null), centre.clock.instant());
        centre.tokens.happened(new AuthorizationEvent.Authorized(SHOP, SALES, null));
        assertThat(sales.accessInsteadOf(token("another"), PATIENCE)).isEqualTo(new Access.Denied(remedy));
        assertThat(centre.told()).containsExactly("RefreshFailed", "RefreshFailed");
    }

    @Test
    void nobodyGetsARefusedTokenWhileAnotherIsAskedFor() {
        HeldTasks tasks = new HeldTasks();
        AccessTokens slow = centre.jvm(tasks).of(SHOP, SALES);
        slow.access(Duration.ZERO);
        tasks.run();

        slow.accessInsteadOf(token("token-0"), Duration.ZERO);

        assertThat(slow.access(Duration.ZERO)).isInstanceOf(Access.Missing.class);
        tasks.run();
        assertThat(slow.access(Duration.ZERO)).isEqualTo(bearer("token-1"));
    }

    @Test
    void nobodyGetsATokenThatIsRefusedDuringItsRenewal() {
        HeldTasks tasks = new HeldTasks();
        AccessTokens slow = centre.jvm(tasks).of(SHOP, SALES);
        slow.access(Duration.ZERO);
        tasks.run();
        centre.clock.advance(HOUR.minusMinutes(5));
        assertThat(slow.access(Duration.ZERO)).isEqualTo(bearer("token-0"));

        slow.accessInsteadOf(token("token-0"), Duration.ZERO);

        assertThat(slow.access(Duration.ZERO)).isInstanceOf(Access.Missing.class);
        assertThat(tasks.held()).isOne();
        centre.server.then(new Failed("down", true, null));
        tasks.run();
        assertThat(slow.access(Duration.ZERO)).isEqualTo(new Access.Missing("down", true, null));
    }

    @Test
    void nobodyGetsARefusedTokenAfterAFailedRenewal() {
        sales.access(PATIENCE);
        centre.server.then(new Failed("down", true, null));

        sales.accessInsteadOf(token("token-0"), PATIENCE);

        assertThat(sales.access(PATIENCE)).isInstanceOf(Access.Missing.class);
        centre.clock.advance(Duration.ofSeconds(1));
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-2"));
    }

    @Test
    void aTokenThatIsRefusedInThePauseAfterAFailureIsNotUsedAndNobodyIsAsked() {
        sales.access(PATIENCE);
        centre.clock.advance(HOUR.minusMinutes(5));
        centre.server.then(new Failed("down", true, null));
        sales.access(PATIENCE);

        assertThat(sales.accessInsteadOf(token("token-0"), PATIENCE)).isEqualTo(new Access.Missing("down", true, null));
        assertThat(sales.access(PATIENCE)).isEqualTo(new Access.Missing("down", true, null));
        assertThat(centre.server.asked()).isOne();
        centre.clock.advance(Duration.ofSeconds(1));
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-2"));
    }
}
