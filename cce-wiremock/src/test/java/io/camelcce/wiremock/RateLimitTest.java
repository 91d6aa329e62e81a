package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RateLimitTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension(ContactCenters.withStandingClock());

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final ApiClient api = new ApiClient(contactCenter);

    @BeforeEach
    void limitTheRequests() {
        contactCenter.acceptToken(ApiClient.TOKEN);
        contactCenter.set(Switches.REQUESTS_PER_SECOND, Optional.of(2)).set(Switches.REQUEST_BURST, 3);
    }

    @Test
    void aBurstPassesAndTheNextRequestDoesNot() {
        assertThat(passed(4)).isEqualTo(3);
    }

    @Test
    void theRefusalNamesNoTimeToWait() {
        passed(3);

        Reply refused = api.get("t-1");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text("errorCode")).isEqualTo("tooManyRequests");
        assertThat(refused.header("Retry-After")).isEmpty();
    }

    @Test
    void theRefusalCanNameTheTimeToWait() {
        contactCenter.set(Switches.RETRY_AFTER, true);
        passed(3);

        assertThat(api.get("t-1").header("Retry-After")).contains("1");
    }

    @Test
    void timeBringsMoreRequestsUpToABurst() {
        passed(3);

        contactCenter.advance(Duration.ofMillis(499));
        assertThat(passed(1)).isZero();
        contactCenter.advance(Duration.ofMillis(1));
        assertThat(passed(2)).isEqualTo(1);
        contactCenter.advance(Duration.ofDays(1));
        assertThat(passed(5)).isEqualTo(3);
    }

    @Test
    void requestsWithoutATokenCountTooAndThoseForTokensDoNot() {
        for (int i = 0; i < 3; i++) {
            assertThat(api.send(api.to("/drapi/v1/tasks").GET()).status()).isEqualTo(401);
        }

        assertThat(api.send(api.to("/drapi/v1/tasks").GET()).status()).isEqualTo(429);
        assertThat(api.token("").status()).isEqualTo(400);
    }

    @Test
    void withoutALimitEverythingPasses() {
        contactCenter.set(Switches.REQUESTS_PER_SECOND, Optional.empty());

        assertThat(passed(10)).isEqualTo(10);
    }

    @Test
    void aResetFreesTheBurst() {
        contactCenter.advance(Duration.ofHours(1));
        passed(3);
        contactCenter.reset();
        limitTheRequests();

        assertThat(passed(4)).isEqualTo(3);
    }

    private long passed(int requests) {
        return IntStream.range(0, requests)
                .filter(i -> api.get("t-1").status() == 404)
                .count();
    }
}
