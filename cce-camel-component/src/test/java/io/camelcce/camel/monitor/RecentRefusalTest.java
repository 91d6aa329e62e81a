package io.camelcce.camel.monitor;

import static io.camelcce.camel.monitor.CceCalls.callUnder;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecentRefusalTest {

    private Instant now = Instant.parse("2026-11-22T10:00:00Z");
    private final RecentRefusal refusal = new RecentRefusal("default", () -> now);

    @Test
    void isTheLastCallWithoutAUsableToken() {
        CceCall unauthorized = callUnder("default", "unauthorized");

        refusal.ended(unauthorized);

        assertThat(refusal.call()).contains(unauthorized);
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "rejected"})
    void isForgottenWhenATokenWasGood(String outcome) {
        refusal.ended(callUnder("default", "unauthorized"));

        refusal.ended(callUnder("default", outcome));

        assertThat(refusal.call()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid", "unavailable", "unknown"})
    void staysWhenACallSaysNothingOfTokens(String outcome) {
        refusal.ended(callUnder("default", "unauthorized"));

        refusal.ended(callUnder("default", outcome));

        assertThat(refusal.call()).isPresent();
    }

    @Test
    void isForgottenAfterAMinuteSoThatSomebodyTriesAgain() {
        refusal.ended(callUnder("default", "unauthorized"));

        now = now.plus(Duration.ofSeconds(59));
        assertThat(refusal.call()).isPresent();

        now = now.plus(Duration.ofSeconds(1));
        assertThat(refusal.call()).isEmpty();
    }

    @Test
    void isNotThatOfAnotherAuthorization() {
        refusal.ended(callUnder("exchange", "unauthorized"));
        assertThat(refusal.call()).isEmpty();

        refusal.ended(callUnder("default", "unauthorized"));
        refusal.ended(callUnder("exchange", "done"));
        assertThat(refusal.call()).isPresent();
    }
}
