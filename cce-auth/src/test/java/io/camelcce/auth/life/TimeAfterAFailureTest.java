package io.camelcce.auth.life;

import static io.camelcce.auth.life.Centre.HOUR;
import static io.camelcce.auth.life.Centre.PATIENCE;
import static io.camelcce.auth.life.Centre.SALES;
import static io.camelcce.auth.life.Centre.SHOP;
import static io.camelcce.auth.life.Centre.bearer;
import static io.camelcce.auth.life.Centre.token;
import static io.camelcce.authorization.GrantType.AUTHORIZATION_CODE;
import static io.camelcce.authorization.GrantType.CLIENT_CREDENTIALS;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.AuthorizationEvent;
import io.camelcce.authorization.Granting;
import io.camelcce.authorization.Granting.Failed;
import io.camelcce.authorization.Granting.Refused;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What pauses, events and changes come to when time goes by. */
class TimeAfterAFailureTest {

    private static final Granting DOWN = new Failed("down", true, null);
    private static final Duration SOFT = HOUR.minusMinutes(9);

    private final Centre centre = new Centre();
    private final AccessTokens sales = centre.sales();

    @Test
    @Tag("F47")
    void aClientThatIsRefusedAgainAndAgainIsToldOnce() {
        centre.with(SALES, CLIENT_CREDENTIALS);
        for (int minute = 0; minute < 3; minute++) {
            centre.server.then(new Refused("check the secret"));
            assertThat(sales.access(PATIENCE)).isEqualTo(new Access.Denied("check the secret"));
            centre.clock.advance(Duration.ofMinutes(1));
        }

        assertThat(centre.server.asked()).isEqualTo(3);
        assertThat(centre.told()).containsExactly("ReauthorizationRequired");
    }

    @Test
    @Tag("F50")
    void aTokenThatExpiredBeforeItCouldBeStoredIsNotHandedOut() {
        centre.with(SALES, AUTHORIZATION_CODE);
        centre.clock.advance(HOUR);
        centre.store.failCommits();
        sales.access(PATIENCE);
        centre.clock.advance(HOUR);
        centre.store.mend();

        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-2"));
        assertThat(centre.kept(SALES).grant().orElseThrow().accessToken()).isEqualTo(token("token-2"));
    }

    @Test
    @Tag("F50")
    void whatCouldNotBeStoredIsNotTriedAgainBeforeItsPauseIsOver() {
        centre.with(SALES, AUTHORIZATION_CODE);
        centre.clock.advance(HOUR);
        centre.store.failCommits();
        sales.access(PATIENCE);
        centre.store.mend();

        centre.tokens.look();
        assertThat(centre.kept(SALES).grant().orElseThrow().accessToken()).isEqualTo(token("token-0"));

        centre.clock.advance(Duration.ofSeconds(1));
        centre.tokens.look();
        assertThat(centre.kept(SALES).grant().orElseThrow().accessToken()).isEqualTo(token("token-1"));
    }

    @Test
    @Tag("F44")
    void aTokenThatIsRefusedAfterThePauseIsReplaced() {
        centre.with(SALES, AUTHORIZATION_CODE);
        sales.access(PATIENCE);
        centre.clock.advance(SOFT);
        centre.server.then(DOWN);
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-0"));

        centre.clock.advance(Duration.ofSeconds(1));

        assertThat(sales.accessInsteadOf(token("token-0"), PATIENCE)).isEqualTo(bearer("token-2"));
    }

    @Test
    void thePauseOfAStoreThatStaysDownGetsLonger() {
        centre.with(SALES, AUTHORIZATION_CODE);
        centre.store.goDown();
        for (int seconds : new int[] {1, 2, 4}) {
            int before = centre.store.reads();
            sales.access(PATIENCE);
            centre.clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            sales.access(PATIENCE);
            assertThat(centre.store.reads()).isEqualTo(before + 1);
            centre.clock.advance(Duration.ofMillis(1));
        }
    }

    @Test
    @Tag("F55")
    void whatIsChangedBetweenItsReadAndItsUseIsReadAgain() {
        centre.with(SALES, Centre.fixed("before"));
        centre.store.afterNextRead(() -> {
            centre.edit(SALES, one -> one.with(Centre.fixed("after"), one.status()));
            centre.tokens.happened(new AuthorizationEvent.Updated(SHOP, SALES));
        });

        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("after"));
    }
}
