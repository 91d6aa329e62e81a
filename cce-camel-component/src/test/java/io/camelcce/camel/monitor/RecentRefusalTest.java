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
    private final RecentRefusal refusal = new RecentRefusal(() -> now);

    @Test
    void isTheLastCallWithoutAUsableToken() {
        CceCall unauthorized = callUnder("default", "unauthorized");

        refusal.ended(unauthorized);

        assertThat(refusal.call("default")).contains(unauthorized);
    }

    @Test
    void isACallThatGotNoTokenToBeSentWith() {
        CceCall unsent = CceCalls.callWithoutToken("default");

        refusal.ended(unsent);

        assertThat(refusal.call("default")).contains(unsent);
    }

    @Test
    void isNoCallThatWasTriedInVain() {
        refusal.ended(callUnder("default", "unavailable"));

        assertThat(refusal.call("default")).isEmpty();
    }

    @Test
    void isKeptForNamesThatMessagesMakeUpOnlyUntilThereIsNoRoom() {
        refusal.ended(callUnder("default", "unauthorized"));
        for (int i = 0; i < 10_000; i++) {
            refusal.ended(callUnder("made up " + i, "unauthorized"));
        }

        assertThat(refusal.call("default")).isPresent();
        assertThat(refusal.call("made up 9999")).isEmpty();
        now = now.plus(Duration.ofMinutes(1));
        refusal.ended(callUnder("night", "unauthorized"));
        assertThat(refusal.call("night")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "rejected"})
    void isForgottenWhenATokenWasGood(String outcome) {
        refusal.ended(callUnder("default", "unauthorized"));

        refusal.ended(callUnder("default", outcome));

        assertThat(refusal.call("default")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid", "unavailable", "unknown"})
    void staysWhenACallSaysNothingOfTokens(String outcome) {
        refusal.ended(callUnder("default", "unauthorized"));

        refusal.ended(callUnder("default", outcome));

        assertThat(refusal.call("default")).isPresent();
    }

    @Test
    void isForgottenAfterAMinuteSoThatSomebodyTriesAgain() {
        refusal.ended(callUnder("default", "unauthorized"));

        now = now.plus(Duration.ofSeconds(59));
        assertThat(refusal.call("default")).isPresent();

        now = now.plus(Duration.ofSeconds(1));
        assertThat(refusal.call("default")).isEmpty();
    }

    @Test
    void isNotThatOfAnotherAuthorization() {
        refusal.ended(callUnder("exchange", "unauthorized"));
        assertThat(refusal.call("default")).isEmpty();

        refusal.ended(callUnder("default", "unauthorized"));
        refusal.ended(callUnder("exchange", "done"));
        assertThat(refusal.call("default")).isPresent();
    }
}
