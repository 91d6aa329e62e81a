package io.camelcce.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest extends DigitalRoutingCalls {

    @ParameterizedTest
    @CsvSource({"0, 0", "17, 17", "86400, 86400"})
    void maySaySeconds(String value, long seconds) {
        assertThat(waitAfter(value)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sun, 22 Nov 2026 10:00:30 GMT", "Sunday, 22-Nov-26 10:00:30 GMT"})
    void maySayADate(String value) {
        assertThat(waitAfter(value)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void isNoTimeAtAllIfTheDateHasPassed() {
        assertThat(waitAfter("Sun, 22 Nov 2026 09:00:00 GMT")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"86401", "99999999999999999999", "-5", "1.5", "soon", "", "Fri, 22 Nov 2126 10:00:00 GMT"})
    void isNotHeededIfItIsAbsurd(String value) {
        assertThat(waitAfter(value)).isNull();
    }

    @Test
    void mayBeMissing() {
        serverAnswers(429, "");

        assertThat(reply(create()).retryAfter()).isNull();
    }

    private @Nullable Duration waitAfter(String value) {
        serverAnswers(aResponse().withStatus(429).withHeader("Retry-After", value));
        return reply(create()).retryAfter();
    }
}
