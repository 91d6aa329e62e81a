package io.camelcce.wiremock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ContactCenterBuilderTest {

    private final ContactCenterBuilder builder = SimulatedContactCenter.builder();

    @Test
    void aPortOutOfRangeIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.port(65_536))
                .withMessage("port has to be 0 to 65535, not 65536");
        assertThatIllegalArgumentException().isThrownBy(() -> builder.port(-1));
    }

    @Test
    void aNegativeDurationIsRefused() {
        Duration negative = Duration.ofMillis(-1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.queueAfter(negative))
                .withMessageContaining("queueAfter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.routeAfter(negative))
                .withMessageContaining("routeAfter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder.estimatedWaitTime(negative))
                .withMessageContaining("estimatedWaitTime");
    }

    @Test
    void aTokenLivesAtLeastASecond() {
        assertThatIllegalArgumentException().isThrownBy(() -> builder.tokenLifetime(Duration.ofMillis(999)));
    }

    @Test
    void aStatusThatIsNoFinalAnswerIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> builder.existingTaskStatus(199));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.existingTaskStatus(600));
    }

    @Test
    void theMediaTypesCanBeChosen() {
        try (SimulatedContactCenter contactCenter = builder.mediaTypes("Fax").start()) {
            ApiClient api = ApiClient.authorizedAt(contactCenter);

            assertThat(api.create(TaskBody.task("t-1").with("mediaType", "fax")).status())
                    .isEqualTo(201);
            assertThat(api.create(TaskBody.task("t-2").with("mediaType", "chat"))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void byDefaultTimeIsRealTimePlusTheMoves() {
        try (SimulatedContactCenter contactCenter = SimulatedContactCenter.start()) {
            contactCenter.advance(Duration.ofHours(1));

            Instant before = Instant.now();
            Instant now = contactCenter.clock().instant();

            assertThat(now.minus(Duration.ofHours(1))).isBetween(before, Instant.now());
        }
    }

    @Test
    void theDefaultClientIsTheDocumentedOne() {
        try (SimulatedContactCenter contactCenter = SimulatedContactCenter.start()) {
            assertThat(contactCenter.clientId()).isEqualTo("demo-client");
            assertThat(contactCenter.clientSecret()).isEqualTo("demo-secret");
        }
    }
}
