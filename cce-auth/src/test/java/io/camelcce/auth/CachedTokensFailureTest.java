package io.camelcce.auth;

import static io.camelcce.auth.ScriptedRequest.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcce.auth.TokenAnswer.Failed;
import io.camelcce.auth.TokenAnswer.Issued;
import io.camelcce.auth.TokenAnswer.Refused;
import io.camelcce.authorization.Access;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedTokensFailureTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final TokenAnswer DOWN = new Failed("down", true, null);

    private final TestClock clock = new TestClock();
    private final ScriptedRequest request = new ScriptedRequest();
    private final CachedTokens tokens = new CachedTokens(request, Runnable::run, clock);

    @Test
    void failsFastDuringThePause() {
        request.then(DOWN);

        Access first = tokens.access(PATIENCE);

        assertThat(first).isEqualTo(new Access.Missing("down", true, null));
        clock.advance(Duration.ofMillis(999));
        assertThat(tokens.access(PATIENCE)).isSameAs(first);
        assertThat(tokens.accessInsteadOf(token("older"), PATIENCE)).isSameAs(first);
        assertThat(request.sent()).isEqualTo(1);
    }

    @Test
    void doublesThePauseUpToHalfAMinute() {
        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            assertPauseAfter(DOWN, Duration.ofSeconds(seconds));
        }
        assertPauseIsOver();
    }

    @Test
    void startsWithAShortPauseAgainAfterASuccess() {
        assertPauseAfter(DOWN, Duration.ofSeconds(1));
        assertPauseAfter(DOWN, Duration.ofSeconds(2));
        request.then(new Issued(token("for once"), Duration.ZERO));
        tokens.access(PATIENCE);

        assertPauseAfter(DOWN, Duration.ofSeconds(1));
        assertPauseIsOver();
    }

    @Test
    void takesARefusalForNoSuccess() {
        assertPauseAfter(DOWN, Duration.ofSeconds(1));
        assertPauseAfter(new Refused("check the secret"), Duration.ofMinutes(1));
        assertPauseAfter(DOWN, Duration.ofSeconds(2));
        assertPauseIsOver();
    }

    @Test
    void pausesAsLongAsTheServerWishes() {
        assertPauseAfter(new Failed("busy", true, Duration.ofSeconds(40)), Duration.ofSeconds(40));
        assertPauseIsOver();
    }

    @Test
    void pausesNoShorterThanItWouldAnyway() {
        assertPauseAfter(DOWN, Duration.ofSeconds(1));
        assertPauseAfter(new Failed("busy", true, Duration.ZERO), Duration.ofSeconds(2));
        assertPauseIsOver();
    }

    @Test
    void pausesForFiveMinutesAtMost() {
        assertPauseAfter(new Failed("busy", true, Duration.ofDays(365)), Duration.ofMinutes(5));
        assertPauseIsOver();
    }

    @Test
    void passesOnHowLongTheServerWishesToBeLeftAlone() {
        request.then(new Failed("busy", true, Duration.ofSeconds(7)));

        assertThat(tokens.access(PATIENCE)).isEqualTo(new Access.Missing("busy", true, Duration.ofSeconds(7)));
    }

    @Test
    void remembersARefusalForAMinute() {
        assertPauseAfter(new Refused("check the secret"), Duration.ofMinutes(1));
        assertPauseIsOver();
    }

    @Test
    void deniesAccessAfterARefusal() {
        request.then(new Refused("check the secret"));

        assertThat(tokens.access(PATIENCE)).isEqualTo(new Access.Denied("check the secret"));
    }

    @Test
    void healsWhenTheRefusalIsOver() {
        request.then(new Refused("check the secret"));
        tokens.access(PATIENCE);

        clock.advance(Duration.ofMinutes(1));

        assertThat(tokens.access(PATIENCE)).isEqualTo(new Access.Bearer(token("token-2")));
    }

    @Test
    void remembersAFailureThatDoesNotPassForAMinute() {
        assertPauseAfter(new Failed("untrusted", false, null), Duration.ofMinutes(1));
        assertPauseIsOver();
    }

    @Test
    void givesNoRefusedTokenAfterAFailedRenewal() {
        request.then(new Issued(token("first"), ScriptedRequest.HOUR)).then(DOWN);
        tokens.access(PATIENCE);

        tokens.accessInsteadOf(token("first"), PATIENCE);

        assertThat(tokens.access(PATIENCE)).isInstanceOf(Access.Missing.class);
    }

    @Test
    void survivesARequestThatThrows() {
        request.thenBy(() -> {
            throw new IllegalStateException("client_secret=hunter2");
        });

        assertThat(tokens.access(PATIENCE))
                .isEqualTo(new Access.Missing(
                        "The token could not be asked for: java.lang.IllegalStateException", true, null));
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.access(PATIENCE)).isInstanceOf(Access.Bearer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT2562047788015215H", "PT9223372036854775.807S"})
    void survivesALifetimeThatNoClockReaches(Duration eternity) {
        request.then(new Issued(token("eternal"), eternity));

        assertThat(tokens.access(PATIENCE)).isInstanceOf(Access.Missing.class);
        clock.advance(Duration.ofSeconds(1));
        assertThat(tokens.access(PATIENCE)).isInstanceOf(Access.Bearer.class);
    }

    @Test
    void survivesAnError() {
        HeldTasks tasks = new HeldTasks();
        CachedTokens broken = new CachedTokens(request, tasks, clock);
        request.thenBy(() -> {
            throw new StackOverflowError();
        });
        broken.access(Duration.ZERO);

        assertThatThrownBy(tasks::run).isInstanceOf(StackOverflowError.class);

        assertThat(broken.access(Duration.ZERO))
                .isEqualTo(new Access.Missing(
                        "The token could not be asked for: java.lang.StackOverflowError", true, null));
    }

    @Test
    void survivesAnExecutorThatRejects() {
        CachedTokens rejected = new CachedTokens(
                request,
                task -> {
                    throw new RejectedExecutionException("full");
                },
                clock);

        assertThat(rejected.access(PATIENCE))
                .isEqualTo(new Access.Missing(
                        "The token could not be asked for: java.util.concurrent.RejectedExecutionException",
                        true,
                        null));
    }

    @Test
    void survivesAnExecutorThatGetsNoThread() {
        CachedTokens starved = new CachedTokens(
                request,
                task -> {
                    throw new OutOfMemoryError("unable to create native thread");
                },
                clock);

        assertThatThrownBy(() -> starved.access(PATIENCE)).isInstanceOf(OutOfMemoryError.class);
        assertThat(starved.access(PATIENCE))
                .isEqualTo(
                        new Access.Missing("The token could not be asked for: java.lang.OutOfMemoryError", true, null));
    }

    @Test
    void asksAgainAfterARejection() {
        boolean[] full = {true};
        CachedTokens once = new CachedTokens(
                request,
                task -> {
                    if (full[0]) {
                        full[0] = false;
                        throw new RejectedExecutionException("full");
                    }
                    task.run();
                },
                clock);
        once.access(PATIENCE);

        clock.advance(Duration.ofSeconds(1));

        assertThat(once.access(PATIENCE)).isInstanceOf(Access.Bearer.class);
    }

    /** The next request gets this answer, and nobody is asked again before the pause is over. */
    private void assertPauseAfter(TokenAnswer answer, Duration pause) {
        request.then(answer);
        int before = request.sent();
        tokens.access(PATIENCE);
        assertThat(request.sent()).isEqualTo(before + 1);
        clock.advance(pause.minusMillis(1));
        tokens.access(PATIENCE);
        assertThat(request.sent()).as("still in the pause of %s", pause).isEqualTo(before + 1);
        clock.advance(Duration.ofMillis(1));
    }

    private void assertPauseIsOver() {
        int before = request.sent();
        tokens.access(PATIENCE);
        assertThat(request.sent()).isEqualTo(before + 1);
    }
}
