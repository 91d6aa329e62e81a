package io.camelcce.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrackRecordTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Grant GRANT = Grant.toRefresh(Secret.of("a-refresh-token"));

    @Test
    void isFailingAfterAFailureThatFollowsASuccess() {
        TrackRecord failed = TrackRecord.NONE.succeeded(GRANT, NOON).failed(NOON.plusSeconds(1), "down");

        assertThat(failed.isFailing()).isTrue();
        assertThat(failed.succeeded(GRANT, NOON.plusSeconds(2)).isFailing()).isFalse();
        assertThat(TrackRecord.NONE.isFailing()).isFalse();
    }

    @Test
    void isFailingIfTheFailureCameLaterOnTheInstantOfASuccess() {
        assertThat(TrackRecord.NONE.succeeded(GRANT, NOON).failed(NOON, "down").isFailing())
                .isTrue();
        assertThat(TrackRecord.NONE.authorized(GRANT, NOON).failed(NOON, "down").isFailing())
                .isTrue();
    }

    @Test
    void isNotFailingIfTheSuccessCameLaterOnTheInstantOfAFailure() {
        assertThat(TrackRecord.NONE.failed(NOON, "down").succeeded(GRANT, NOON).isFailing())
                .isFalse();
    }
}
