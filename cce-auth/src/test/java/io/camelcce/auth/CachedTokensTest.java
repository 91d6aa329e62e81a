package io.camelcce.auth;

import static io.camelcce.auth.ScriptedRequest.HOUR;
import static io.camelcce.auth.ScriptedRequest.token;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.auth.TokenAnswer.Issued;
import io.camelcce.authorization.Access;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CachedTokensTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final TestClock clock = new TestClock();
    private final ScriptedRequest request = new ScriptedRequest();
    private final CachedTokens tokens = new CachedTokens(request, Runnable::run, clock);

    @Test
    void asksOnceForManyCalls() {
        Access first = tokens.access(PATIENCE);

        assertThat(first).isEqualTo(bearer("token-1"));
        assertThat(tokens.access(PATIENCE)).isSameAs(first);
        assertThat(request.sent()).isEqualTo(1);
    }

    @Test
    void asksNobodyBeforeTheFirstCall() {
        assertThat(request.sent()).isZero();
    }

    @ParameterizedTest(name = "a token for {0} s is used for {1} s")
    @CsvSource({"3600, 3540", "36000, 35940", "600, 540", "300, 270", "10, 9"})
    void stopsUsingATokenShortlyBeforeItExpires(long lifetime, long used) {
        request.then(new Issued(token("first"), Duration.ofSeconds(lifetime)));
        tokens.access(PATIENCE);

        clock.advance(Duration.ofSeconds(used).minusMillis(1));
        assertThat(tokens.access(PATIENCE)).isEqualTo(bearer("first"));
        clock.advance(Duration.ofMillis(1));
        assertThat(tokens.access(PATIENCE)).isEqualTo(bearer("token-2"));
    }

    @Test
    void countsTheLifetimeFromTheMomentOfAsking() {
        request.thenBy(() -> {
            clock.advance(Duration.ofMinutes(30));
            return new Issued(token("slow"), HOUR);
        });
        tokens.access(PATIENCE);

        clock.advance(Duration.ofMinutes(29));

        assertThat(tokens.access(PATIENCE)).isEqualTo(bearer("token-2"));
    }

    @Test
    void usesATokenWithoutLifetimeForTheCallThatWaitedForItOnly() {
        request.then(new Issued(token("for once"), Duration.ZERO));

        assertThat(tokens.access(PATIENCE)).isEqualTo(bearer("for once"));
        assertThat(tokens.access(PATIENCE)).isEqualTo(bearer("token-2"));
    }

    @Test
    void asksForAnotherTokenWhenTheCurrentOneIsRefused() {
        tokens.access(PATIENCE);

        assertThat(tokens.accessInsteadOf(token("token-1"), PATIENCE)).isEqualTo(bearer("token-2"));
        assertThat(tokens.access(PATIENCE)).isEqualTo(bearer("token-2"));
    }

    @Test
    void asksNobodyWhenTheRefusedTokenIsNoLongerTheCurrentOne() {
        tokens.access(PATIENCE);
        tokens.accessInsteadOf(token("token-1"), PATIENCE);

        assertThat(tokens.accessInsteadOf(token("token-1"), PATIENCE)).isEqualTo(bearer("token-2"));
        assertThat(request.sent()).isEqualTo(2);
    }

    @Test
    void givesNobodyARefusedTokenWhileAnotherIsAskedFor() {
        HeldTasks tasks = new HeldTasks();
        CachedTokens slow = new CachedTokens(request, tasks, clock);
        slow.access(Duration.ZERO);
        tasks.run();

        slow.accessInsteadOf(token("token-1"), Duration.ZERO);

        assertThat(slow.access(Duration.ZERO)).isInstanceOf(Access.Missing.class);
        tasks.run();
        assertThat(slow.access(Duration.ZERO)).isEqualTo(bearer("token-2"));
    }

    private static Access bearer(String text) {
        return new Access.Bearer(token(text));
    }
}
