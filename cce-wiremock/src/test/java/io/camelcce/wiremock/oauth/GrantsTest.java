package io.camelcce.wiremock.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrantsTest {

    private static final int CALLERS = 1_000;

    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final CyclicBarrier start = new CyclicBarrier(CALLERS);
    private final RandomTokens random = new RandomTokens(new SecureRandom());
    private final AccessTokens accessTokens = new AccessTokens(Clock.systemUTC(), Duration.ofHours(1), random);
    private final Grants grants = new Grants(
            Clock.systemUTC(),
            () -> new GrantRules(Duration.ofMinutes(1), Duration.ofDays(1), true),
            random,
            accessTokens,
            (grant, event) -> {});

    @AfterEach
    void stopTheCallers() {
        callers.shutdownNow();
    }

    @Test
    void ofAThousandWithOneRefreshTokenExactlyOneGetsTokens() throws Exception {
        String refreshToken = refreshTokenIn(grants.redeem(code(), "uri", Optional.empty()));

        List<Redemption> redemptions = simultaneously(() -> grants.refresh(refreshToken, Optional.empty()));

        assertThat(redemptions).filteredOn(Redemption.Issued.class::isInstance).hasSize(1);
        assertThat(grants.all().get(0).refreshes()).isEqualTo(1);
        assertThat(grants.all().get(0).eventNames())
                .containsExactly("GRANTED", "REDEEMED", "REFRESHED", "TOKEN_REUSED");
    }

    @Test
    void ofAThousandWithOneCodeExactlyOneGetsTokens() throws Exception {
        String code = code();

        List<Redemption> redemptions = simultaneously(() -> grants.redeem(code, "uri", Optional.empty()));

        assertThat(redemptions).filteredOn(Redemption.Issued.class::isInstance).hasSize(1);
    }

    @Test
    void aThousandFamiliesRefreshAtOnceAndAllLive() throws Exception {
        List<Redemption> redemptions = simultaneously(() -> {
            Redemption tokens = grants.redeem(code(), "uri", Optional.empty());
            for (int i = 0; i < 10; i++) {
                tokens = grants.refresh(refreshTokenIn(tokens), Optional.empty());
            }
            return tokens;
        });

        assertThat(redemptions).hasOnlyElementsOfType(Redemption.Issued.class);
        assertThat(grants.all())
                .hasSize(CALLERS)
                .allMatch(GrantRecord::alive)
                .allMatch(grant -> grant.refreshes() == 10);
    }

    @Test
    void onlyTheLastThousandSpentTokensOfAFamilyAreKnownAgain() {
        Redemption tokens = grants.redeem(code(), "uri", Optional.empty());
        String oldest = refreshTokenIn(tokens);
        for (int i = 0; i < Grant.KEPT_TOKENS; i++) {
            tokens = grants.refresh(refreshTokenIn(tokens), Optional.empty());
        }

        assertThat(grants.refresh(oldest, Optional.empty()))
                .isEqualTo(Redemption.invalidGrant("the refresh token is unknown"));
        assertThat(grants.all().get(0).alive()).isTrue();
        assertThat(grants.all().get(0).events()).hasSize(Grant.KEPT_EVENTS);
        assertThat(grants.all().get(0).refreshes()).isEqualTo(Grant.KEPT_TOKENS);
    }

    @Test
    void whatHoldsTokensDoesNotPrintThem() {
        Redemption tokens = grants.redeem(code(), "uri", Optional.empty());

        assertThat(tokens.toString()).doesNotContain(refreshTokenIn(tokens));
        assertThat(((Redemption.Issued) tokens).refresh().toString()).doesNotContain(refreshTokenIn(tokens));
        assertThat(tokens.toString()).doesNotContain(((Redemption.Issued) tokens).accessToken());
        assertThat(grants.all().toString()).doesNotContain(refreshTokenIn(tokens));
    }

    private String code() {
        return grants.authorize(
                new AuthorizationRequest("uri", Optional.empty(), Scope.NONE, Optional.empty()), "ann@example.com");
    }

    private static String refreshTokenIn(Redemption redemption) {
        return ((Redemption.Issued) redemption).refresh().orElseThrow().token();
    }

    private List<Redemption> simultaneously(Callable<Redemption> call) throws Exception {
        Callable<Redemption> together = () -> {
            start.await(1, TimeUnit.MINUTES);
            return call.call();
        };
        List<Redemption> results = new ArrayList<>();
        for (Future<Redemption> result : callers.invokeAll(Collections.nCopies(CALLERS, together))) {
            results.add(result.get());
        }
        return results;
    }
}
