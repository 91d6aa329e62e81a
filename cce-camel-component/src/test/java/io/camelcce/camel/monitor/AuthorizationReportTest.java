package io.camelcce.camel.monitor;

import static io.camelcce.camel.monitor.Watched.NOW;
import static io.camelcce.camel.monitor.Watched.authorized;
import static io.camelcce.camel.monitor.Watched.grant;
import static io.camelcce.camel.monitor.Watched.kept;
import static io.camelcce.camel.monitor.Watched.watched;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.auth.life.TokenState;
import io.camelcce.authorization.AuthorizationStatus.Authorized;
import io.camelcce.authorization.GrantType;
import io.camelcce.authorization.NodeAuthorization;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept, and what this JVM knows of the token, make one status. */
class AuthorizationReportTest {

    private static final Instant BEFORE = NOW.minusSeconds(30);
    private static final Instant SOON = NOW.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(3_600);

    @Test
    void authorizedThoughNobodyHereAskedForItsToken() {
        AuthorizationReport report = report(authorized("sales", BEFORE), null);

        assertThat(report.status()).isEqualTo(ReportedStatus.AUTHORIZED);
        assertThat(report.cause()).isNull();
        assertThat(report.expiresAt()).isEqualTo(BEFORE);
    }

    @Test
    void authorizedWithoutATokenYet() {
        WatchedAuthorization machine = watched(kept("machine", new Authorized(null)), GrantType.CLIENT_CREDENTIALS);

        assertThat(report(machine, null).status()).isEqualTo(ReportedStatus.AUTHORIZED);
        assertThat(report(machine, null).expiresAt()).isNull();
    }

    @Test
    void degradedAsThisJvmKnows() {
        AuthorizationReport report = report(authorized("sales", SOON), new TokenState.Degraded(SOON, "HTTP 503"));

        assertThat(report.status()).isEqualTo(ReportedStatus.DEGRADED);
        assertThat(report.cause()).isEqualTo("HTTP 503");
        assertThat(report.expiresAt()).isEqualTo(SOON);
    }

    @Test
    void degradedAsAnotherJvmFound() {
        WatchedAuthorization failing = failing(SOON);

        assertThat(report(failing, null).status()).isEqualTo(ReportedStatus.DEGRADED);
        assertThat(report(failing, null).cause()).isEqualTo("HTTP 503");
    }

    @Test
    void authorizedAgainWhenAnotherJvmHasRenewedIt() {
        TokenState degraded = new TokenState.Degraded(SOON, "HTTP 503");
        assertThat(report(authorized("sales", LATER), degraded).status()).isEqualTo(ReportedStatus.AUTHORIZED);
        assertThat(report(authorized("sales", LATER), degraded).expiresAt()).isEqualTo(LATER);

        TokenState none = new TokenState.None("HTTP 503");
        assertThat(report(authorized("sales", LATER), none).status()).isEqualTo(ReportedStatus.AUTHORIZED);
    }

    @Test
    void withoutTokenOnceTheOldOneHasExpired() {
        assertThat(report(authorized("sales", BEFORE), new TokenState.None("HTTP 503")))
                .extracting(AuthorizationReport::status, AuthorizationReport::cause)
                .containsExactly(ReportedStatus.WITHOUT_TOKEN, "HTTP 503");
        assertThat(report(failing(BEFORE), null).status()).isEqualTo(ReportedStatus.WITHOUT_TOKEN);
    }

    @Test
    void lastSuccessAndLastFailure() {
        AuthorizationReport report = report(failing(SOON), null);

        assertThat(report.lastSuccess()).isEqualTo(NOW.minusSeconds(600));
        assertThat(report.lastFailure()).isEqualTo(NOW.minusSeconds(300));
        assertThat(report.failure()).isEqualTo("HTTP 503");
    }

    @Test
    void theTokenOfTheMessageIsNobodysTrouble() {
        WatchedAuthorization theirs = watched(kept("theirs", new Authorized(null)), GrantType.EXCHANGE);

        assertThat(report(theirs, new TokenState.None("it is the token of the message"))
                        .status())
                .isEqualTo(ReportedStatus.AUTHORIZED);
    }

    @Test
    void nothingSecretAndNobodysName() {
        assertThat(report(authorized("sales", SOON), null).toString())
                .contains("sales")
                .doesNotContain("acc3ss", "r3fresh", "ann@example.com");
    }

    private static WatchedAuthorization failing(Instant expiresAt) {
        NodeAuthorization failing = kept("sales", new Authorized(null))
                .refreshed(grant(expiresAt), NOW.minusSeconds(600))
                .failed("HTTP 503", NOW.minusSeconds(300));
        return watched(failing, GrantType.AUTHORIZATION_CODE);
    }

    private static AuthorizationReport report(WatchedAuthorization watched, @Nullable TokenState token) {
        return AuthorizationReport.of(watched, token, NOW);
    }
}
