package io.camelcce.auth;

import static io.camelcce.auth.Centre.HOUR;
import static io.camelcce.auth.Centre.PATIENCE;
import static io.camelcce.auth.Centre.SALES;
import static io.camelcce.auth.Centre.SHOP;
import static io.camelcce.auth.Centre.bearer;
import static io.camelcce.auth.Centre.token;
import static io.camelcce.authorization.GrantType.AUTHORIZATION_CODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Granting.Failed;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusedByTheContactCentreTest {

    private final Centre centre = new Centre();
    private final AccessTokens sales = centre.sales();

    @BeforeEach
    void authorize() {
        centre.with(SALES, AUTHORIZATION_CODE);
    }

    @Test
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
    void aServerThatGivesTheSameTokenAgainIsNotAskedInALoop() {
        sales.access(PATIENCE);
        centre.server.then(new Granting.Granted(centre.grant("token-0", HOUR, "refresh-0")));

        assertThat(sales.accessInsteadOf(token("token-0"), PATIENCE)).isEqualTo(bearer("token-0"));
        assertThat(centre.server.asked()).isOne();
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
