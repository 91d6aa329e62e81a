package io.camelcce.camel.monitor;

import static io.camelcce.camel.monitor.CceCalls.callUnder;
import static io.camelcce.camel.monitor.CceCalls.callWithoutToken;
import static io.camelcce.camel.monitor.Watched.NOW;
import static io.camelcce.camel.monitor.Watched.authorized;
import static io.camelcce.camel.monitor.Watched.pending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.auth.life.TokenState;
import io.camelcce.authorization.AuthorizationStoreException;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.IntegrationName;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheck.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthorizationsHealthCheckTest {

    private static final Instant SOON = NOW.plusSeconds(60);

    private final Watched watched = new Watched();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final CountDownLatch storeAnswers = new CountDownLatch(1);
    private Instant now = NOW;
    private final RecentRefusal refusal = new RecentRefusal(() -> now);
    private final AuthorizationsHealthCheck check = checkWith(Duration.ofMinutes(1));

    @AfterEach
    void letGo() {
        storeAnswers.countDown();
        executor.shutdownNow();
    }

    @Test
    void isUpWithWhatIsUsed() {
        watched.use("sales", authorized("sales", SOON));

        HealthCheck.Result up = result();

        assertThat(up.getState()).isEqualTo(State.UP);
        assertThat(up.getDetails())
                .containsEntry("integration", "default")
                .containsEntry("authorization.sales", "authorized, token until " + SOON)
                .doesNotContainKey("degraded");
    }

    @Test
    void isUpAndDegradedWhileTheOldTokenServes() {
        watched.use("sales", authorized("sales", SOON));
        watched.token = new TokenState.Degraded(SOON, "the token endpoint answers with HTTP 503");

        HealthCheck.Result up = result();

        assertThat(up.getState()).isEqualTo(State.UP);
        assertThat(up.getDetails()).containsEntry("degraded", true);
        assertThat(up.getDetails())
                .containsEntry(
                        "authorization.sales",
                        "degraded, token until %s: the token endpoint answers with HTTP 503".formatted(SOON));
        assertThat(up.getMessage())
                .contains("the authorization sales is degraded: the token endpoint answers with HTTP 503");
    }

    @Test
    void isDownUntilAPersonHasAuthorized() {
        watched.use("sales", pending("sales"));

        assertThat(result().getState()).isEqualTo(State.DOWN);
        assertThat(result().getMessage()).contains("the authorization sales is pending: somebody has to authorize it");
        now = now.plus(Duration.ofDays(1));
        assertThat(result().getState()).isEqualTo(State.DOWN);

        watched.use("sales", authorized("sales", now.plusSeconds(60)));
        assertThat(result().getState()).isEqualTo(State.UP);
    }

    @Test
    void isDownUntilAPersonHasAuthorizedAgain() {
        watched.use("default", Watched.required("sales", "the grant was revoked: authorize it again"));

        assertThat(result().getState()).isEqualTo(State.DOWN);
        assertThat(result().getMessage())
                .contains(
                        "the authorization sales is reauthorizationRequired: the grant was revoked: authorize it again");
    }

    @Test
    void isDownWhenARouteNamesAnAuthorizationThatIsNotThere() {
        watched.use("night", null);

        assertThat(result().getState()).isEqualTo(State.DOWN);
        assertThat(result().getMessage())
                .contains("there is no authorization night of the integration default: add it");
    }

    @Test
    void isDownForAMinuteAfterACallThatGotNoToken() {
        watched.use("sales", authorized("sales", NOW.minusSeconds(1)));
        watched.token = new TokenState.None("the token endpoint cannot be reached");
        assertThat(result().getState()).isEqualTo(State.UP);

        refusal.ended(callWithoutToken("sales"));
        HealthCheck.Result down = result();
        assertThat(down.getState()).isEqualTo(State.DOWN);
        assertThat(down.getMessage())
                .contains("the authorization sales has no token: the token endpoint cannot be reached");
        assertThat(down.getDetails()).containsEntry("trackingId", "Camel_17");

        now = now.plus(Duration.ofMinutes(1));
        assertThat(result().getState()).isEqualTo(State.UP);
    }

    @Test
    void isDownForAMinuteWhenTheContactCenterRefusesAGoodToken() {
        watched.use("sales", authorized("sales", SOON));
        refusal.ended(callUnder("sales", "unauthorized"));

        assertThat(result().getState()).isEqualTo(State.DOWN);
        refusal.ended(callUnder("sales", "done"));
        assertThat(result().getState()).isEqualTo(State.UP);
    }

    @Test
    void saysThatOneIsToBeAddedIfThereIsNoneAtAll() {
        watched.use("default", null);

        assertThat(result().getMessage()).contains("there is no authorization of the integration default yet: add one");
    }

    @Test
    void isUpAgainAfterAMinuteIfNobodyHasToSignIn() {
        watched.use("default", Watched.required("machine", "the client is not known", GrantType.CLIENT_CREDENTIALS));
        refusal.ended(callUnder("default", "unauthorized"));
        assertThat(result().getState()).isEqualTo(State.DOWN);

        now = now.plus(Duration.ofMinutes(1));
        assertThat(result().getState()).isEqualTo(State.UP);
    }

    @Test
    void isNotDownForAnAuthorizationThatNoRouteUses() {
        watched.use("sales", authorized("sales", SOON));
        refusal.ended(callUnder("chosen by a message", "unauthorized"));
        refusal.ended(callUnder("exchange", "unauthorized"));

        assertThat(result().getState()).isEqualTo(State.UP);
    }

    @Test
    void isNotDownForABadTokenThatAMessageBrought() {
        watched.use("default", authorized("theirs", SOON, GrantType.EXCHANGE));
        refusal.ended(callUnder("default", "unauthorized"));

        assertThat(result().getState()).isEqualTo(State.UP);
    }

    @Test
    void saysWhatItSawLastIfTheStoreDoesNotAnswer() {
        AuthorizationsHealthCheck impatient = checkWith(Duration.ofMillis(200));
        watched.use("sales", pending("sales"));
        await().until(() -> impatient.call(Map.of()).getState() == State.DOWN);
        int before = watched.readings();

        watched.storeIs(() -> {
            try {
                storeAnswers.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
        });
        for (int time = 0; time < 4; time++) {
            HealthCheck.Result late = impatient.call(Map.of());
            assertThat(late.getState()).isEqualTo(State.DOWN);
            assertThat(late.getDetails()).hasEntrySatisfying("store", text -> assertThat(text.toString())
                    .contains("has not answered for 200 ms"));
        }
        assertThat(watched.readings()).isLessThanOrEqualTo(before + 2);
    }

    @Test
    void isNotDownBecauseTheStoreFails() {
        watched.use("sales", authorized("sales", SOON));
        assertThat(result().getState()).isEqualTo(State.UP);
        watched.storeIs(() -> {
            throw new AuthorizationStoreException("the database is down", null);
        });

        HealthCheck.Result up = result();

        assertThat(up.getState()).isEqualTo(State.UP);
        assertThat(up.getDetails()).containsEntry("store", "the database is down");
    }

    @Test
    void tellsNothingOfAnUnknownExceptionButItsClass() {
        watched.storeIs(() -> {
            throw new IllegalStateException("s3cret");
        });

        assertThat(result().getDetails())
                .containsEntry(
                        "store",
                        "What is kept of authorizations cannot be read: " + IllegalStateException.class.getName());
    }

    private AuthorizationsHealthCheck checkWith(Duration patience) {
        AuthorizationReports reports = new AuthorizationReports(watched, executor, () -> now, patience);
        return new AuthorizationsHealthCheck("id", IntegrationName.DEFAULT, reports, refusal);
    }

    private HealthCheck.Result result() {
        return check.call(Map.of());
    }
}
