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

import com.sun.management.ThreadMXBean;
import io.camelcce.authorization.Access;
import io.camelcce.authorization.AccessTokens;
import io.camelcce.authorization.Grant;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.Granting.Granted;
import io.camelcce.authorization.Secret;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LifeOfATokenTest {

    private final Centre centre = new Centre();

    @Test
    void asksNobodyBeforeTheFirstCall() {
        centre.with(SALES, CLIENT_CREDENTIALS).sales();

        assertThat(centre.server.asked()).isZero();
        assertThat(centre.store.reads()).isZero();
    }

    @Test
    void asksOnceForManyCalls() {
        AccessTokens sales = centre.with(SALES, CLIENT_CREDENTIALS).sales();

        Access first = sales.access(PATIENCE);

        assertThat(first).isEqualTo(bearer("token-1"));
        assertThat(sales.access(PATIENCE)).isSameAs(first);
        assertThat(centre.tokens.of(SHOP, null).access(PATIENCE)).isSameAs(first);
        assertThat(centre.server.asked()).isEqualTo(1);
    }

    @Test
    void usesTheTokenThatTheStoreHas() {
        AccessTokens sales = centre.with(SALES, AUTHORIZATION_CODE).sales();

        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-0"));
        assertThat(centre.server.asked()).isZero();
    }

    @ParameterizedTest(name = "a token for {0} s is renewed after {1} s, and waited for after {2} s")
    @CsvSource({
        "1209600, 1209000, 1209540",
        "36000, 35400, 35940",
        "3600, 3000, 3540",
        "600, 480, 540",
        "300, 240, 270",
        "10, 8, 9"
    })
    void renewsATokenWhileItServes(long lifetime, long renewed, long waited) {
        HeldTasks tasks = new HeldTasks();
        AccessTokens slow = centre.with(SALES, CLIENT_CREDENTIALS).jvm(tasks).of(SHOP, SALES);
        centre.server.lifetime(Duration.ofSeconds(lifetime));
        assertThat(centre.sales().access(PATIENCE)).isEqualTo(bearer("token-1"));
        slow.access(Duration.ZERO);
        tasks.run();

        centre.clock.advance(Duration.ofSeconds(renewed).minusMillis(1));
        assertThat(slow.access(Duration.ZERO)).isEqualTo(bearer("token-1"));
        assertThat(tasks.held()).isZero();
        centre.clock.advance(Duration.ofMillis(1));
        assertThat(slow.access(Duration.ZERO)).isEqualTo(bearer("token-1"));
        assertThat(slow.access(Duration.ZERO)).isEqualTo(bearer("token-1"));
        assertThat(tasks.held()).isOne();
        centre.clock.advance(Duration.ofSeconds(waited - renewed).minusMillis(1));
        assertThat(slow.access(Duration.ZERO)).isEqualTo(bearer("token-1"));

        tasks.run();
        assertThat(slow.access(Duration.ZERO)).isEqualTo(bearer("token-2"));
        assertThat(centre.server.asked()).isEqualTo(2);
    }

    @Test
    void spreadsRenewalsOverTheFirstHalfOfTheirTime() {
        assertThat(renewAt(0)).isEqualTo(3_000_000);
        assertThat(renewAt(0.5)).isEqualTo(3_135_000);
        assertThat(renewAt(1)).isEqualTo(3_270_000);
    }

    private long renewAt(double jitter) {
        UsableToken token = UsableToken.renewable(SALES, centre.grant("t", HOUR, null), centre.clock.instant(), jitter);
        return Optional.ofNullable(token).orElseThrow().renewAt() - centre.clock.millis();
    }

    @Test
    void waitsForTheNextTokenShortlyBeforeTheLastOneExpires() {
        HeldTasks tasks = new HeldTasks();
        AccessTokens sales = centre.with(SALES, AUTHORIZATION_CODE).jvm(tasks).of(SHOP, SALES);
        sales.access(Duration.ZERO);
        tasks.run();

        centre.clock.advance(HOUR);

        assertThat(sales.access(Duration.ZERO)).isInstanceOf(Access.Missing.class);
        tasks.run();
        assertThat(sales.access(Duration.ZERO)).isEqualTo(bearer("token-1"));
    }

    @Test
    void givesTheLastTokenToOneWhosePatienceEndsBeforeThatExpires() {
        HeldTasks tasks = new HeldTasks();
        AccessTokens sales = centre.with(SALES, AUTHORIZATION_CODE).jvm(tasks).of(SHOP, SALES);
        sales.access(Duration.ZERO);
        tasks.run();

        centre.clock.advance(HOUR.minusSeconds(10));

        assertThat(sales.access(Duration.ZERO)).isEqualTo(bearer("token-0"));
        assertThat(tasks.held()).isOne();
    }

    @Test
    void usesATokenWithoutLifetimeForTheCallThatWaitedForItOnly() {
        AccessTokens sales = centre.with(SALES, CLIENT_CREDENTIALS).sales();
        centre.server.lifetime(Duration.ZERO);

        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-1"));
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-2"));
    }

    @Test
    void survivesALifetimeThatNoClockReaches() {
        AccessTokens sales = centre.with(SALES, CLIENT_CREDENTIALS).sales();
        centre.server.then(new Granted(centre.grant("eternal", Duration.ofDays(365_000_000_000L), null)));

        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("eternal"));
        centre.clock.advance(Duration.ofDays(36_500));
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("eternal"));
    }

    @Test
    void keepsRenewingByTheNextRefreshToken() {
        AccessTokens sales = centre.with(SALES, AUTHORIZATION_CODE).sales();
        for (int round = 1; round <= 3; round++) {
            centre.clock.advance(HOUR);
            assertThat(sales.access(PATIENCE)).isEqualTo(bearer("token-" + round));
        }

        assertThat(centre.kept(SALES).track().succeededAt()).isEqualTo(centre.clock.instant());
        assertThat(centre.told()).containsExactly("Refreshed", "Refreshed", "Refreshed");
    }

    @Test
    void getsTheFirstTokenForADeclaredRefreshToken() {
        centre.with(SALES, AUTHORIZATION_CODE);
        centre.authorized(SALES, Grant.toRefresh(Secret.of("seed")), centre.clock.instant());

        assertThat(centre.sales().access(PATIENCE)).isEqualTo(bearer("token-1"));
    }

    @Test
    void usesTheTokenThatAnotherJvmGot() {
        centre.with(SALES, AUTHORIZATION_CODE);
        AccessTokens here = centre.sales();
        AccessTokens there = centre.jvm(Runnable::run).of(SHOP, SALES);
        here.access(PATIENCE);
        there.access(PATIENCE);

        centre.clock.advance(HOUR);

        assertThat(here.access(PATIENCE)).isEqualTo(bearer("token-1"));
        assertThat(there.access(PATIENCE)).isEqualTo(bearer("token-1"));
        assertThat(centre.server.asked()).isOne();
    }

    @Test
    void goesOnWithATokenThatNobodyCanRenewUntilItExpires() {
        centre.with(SALES, AUTHORIZATION_CODE);
        centre.authorized(SALES, centre.grant("only", HOUR, null), centre.clock.instant());
        AccessTokens sales = centre.sales();
        sales.access(PATIENCE);

        centre.clock.advance(HOUR.minusMillis(1));
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("only"));
        assertThat(sales.accessInsteadOf(token("only"), PATIENCE)).isInstanceOf(Access.Denied.class);
        assertThat(sales.access(PATIENCE)).isEqualTo(bearer("only"));
        centre.clock.advance(Duration.ofMillis(1));
        assertThat(sales.access(PATIENCE))
                .isEqualTo(
                        new Access.Denied(
                                "The access token of the authorization sales of shop has expired, and there is no refresh token: authorize it again"));
        assertThat(centre.told()).containsExactly("RefreshFailed", "ReauthorizationRequired");
        assertThat(centre.server.asked()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"FIXED_TOKEN", "EXCHANGE", "NONE"})
    void asksNobodyForWhatIsNotGranted(GrantType type) {
        centre.with(SALES, type == GrantType.FIXED_TOKEN ? Centre.fixed("configured") : Centre.of(type));
        AccessTokens sales = centre.sales();

        Access access = sales.access(PATIENCE);
        Access another = sales.accessInsteadOf(token("configured"), PATIENCE);

        switch (type) {
            case FIXED_TOKEN -> {
                assertThat(access).isEqualTo(bearer("configured"));
                assertThat(another).isInstanceOf(Access.Denied.class);
            }
            case EXCHANGE -> assertThat(List.of(access, another)).containsOnly(new Access.OfMessage(SALES));
            default -> assertThat(List.of(access, another)).containsOnly(new Access.Open(SALES));
        }
        assertThat(sales.access(PATIENCE)).isSameAs(access);
        assertThat(centre.server.asked()).isZero();
        assertThat(centre.told()).isEmpty();
    }

    @Test
    void aTokenThatCannotBeSentIsToldWithoutTellingIt() {
        centre.with(SALES, Centre.fixed("hunter2 hunter2"));

        Access access = centre.sales().access(PATIENCE);

        assertThat(access).isInstanceOf(Access.Denied.class);
        assertThat(access.toString()).contains("RFC 6750").doesNotContain("hunter2");
    }

    @Test
    void tellsHowItStands() {
        AccessTokens sales = centre.with(SALES, CLIENT_CREDENTIALS).sales();
        assertThat(centre.tokens.state(SHOP, SALES)).isEmpty();

        sales.access(PATIENCE);
        assertThat(centre.tokens.state(SHOP, SALES))
                .contains(new TokenState.Fresh(centre.clock.instant().plus(HOUR)));
        assertThat(centre.tokens.state(SHOP, null)).isEmpty();

        centre.clock.advance(HOUR);
        assertThat(centre.tokens.state(SHOP, SALES)).isEmpty();
    }

    @Test
    void aFreshTokenIsReadWithoutAllocation() {
        centre.with(SALES, AUTHORIZATION_CODE);
        centre.authorized(SALES, centre.grant("long", Duration.ofDays(365_000), "r"), centre.clock.instant());
        AuthorizationTokens tokens = new AuthorizationTokens(
                name -> Optional.of(Centre.shop()),
                centre.store,
                integration -> centre.server,
                event -> {},
                TokenExecutors.of(Runnable::run),
                Clock.systemUTC(),
                () -> 0);
        AccessTokens byDefault = tokens.of(SHOP, null);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        read(byDefault, 100_000);

        long before = threads.getCurrentThreadAllocatedBytes();
        long overhead = threads.getCurrentThreadAllocatedBytes() - before;
        long start = threads.getCurrentThreadAllocatedBytes();
        read(byDefault, 100_000);
        long allocated = threads.getCurrentThreadAllocatedBytes() - start - overhead;

        assertThat(allocated).as("for 100,000 reads").isLessThan(10_000);
    }

    private static void read(AccessTokens tokens, int times) {
        for (int read = 0; read < times; read++) {
            if (!(tokens.access(PATIENCE) instanceof Access.Bearer)) {
                throw new AssertionError("no token");
            }
        }
    }
}
