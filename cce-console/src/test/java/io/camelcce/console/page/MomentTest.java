package io.camelcce.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times are told from now, and exactly. */
class MomentTest {

    private static final Instant NOW = Instant.parse("2026-02-28T23:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT59M59S, in 59 minutes",
        "PT1H, in 1 hour",
        "PT1M, in 1 minute",
        "PT30S, in less than a minute",
        "PT0S, less than a minute ago",
        "-PT2M, 2 minutes ago",
        "-PT47H, 47 hours ago",
        "-PT48H, 2 days ago",
        "P14D, in 14 days"
    })
    void aTimeIsToldFromNow(Duration ahead, String words) {
        assertThat(Moment.of(NOW.plus(ahead), NOW).relative()).isEqualTo(words);
    }

    @Test
    void aTimeIsExactToTheSecond() {
        Moment moment = Moment.of(Instant.parse("2026-03-01T00:00:01.9Z"), NOW);

        assertThat(moment.exact()).isEqualTo("2026-03-01 00:00:01 UTC");
        assertThat(moment.iso()).isEqualTo("2026-03-01T00:00:01Z");
    }
}
