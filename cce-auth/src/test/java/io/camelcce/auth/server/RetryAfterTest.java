package io.camelcce.auth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.auth.TestClock;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private final TestClock clock = new TestClock();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | PT0S",
                "120 | PT2M",
                "86401 | PT24H",
                "99999999999999999999999999 | PT24H",
                "9223372036854775807 | PT24H",
                "Mon, 05 Jan 2026 10:00:30 GMT | PT30S",
                "Mon, 05 Jan 2026 09:00:00 GMT | PT0S",
                "Fri, 31 Dec 9999 23:59:59 GMT | PT24H"
            })
    void readsSecondsAndDates(String value, Duration wait) {
        assertThat(RetryAfter.parse(value, clock)).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "2026-01-05T10:00:30Z"})
    void leavesAloneWhatIsNeither(String value) {
        assertThat(RetryAfter.parse(value, clock)).isNull();
    }
}
