package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class WaitTimeTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension(ContactCenters.withStandingClock());

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final ApiClient api = new ApiClient(contactCenter);

    @BeforeEach
    void createATask() {
        contactCenter.acceptToken(ApiClient.TOKEN);
        api.create(task("t-1"));
    }

    @Test
    void anUnknownWaitCanBeWrittenAsMinusOne() {
        contactCenter.set(Switches.UNKNOWN_WAIT_IS_MINUS_ONE, true).queue("t-1");

        assertThat(wait("t-1").intValue()).isEqualTo(-1);
    }

    @Test
    void theWaitIsComputedOnceWhenTheTaskIsQueued() {
        contactCenter.set(Switches.ESTIMATED_WAIT_TIME, Optional.of(Duration.ofMinutes(2)));
        contactCenter.advance(Duration.ofSeconds(1));

        contactCenter.set(Switches.ESTIMATED_WAIT_TIME, Optional.of(Duration.ofMinutes(9)));

        assertThat(wait("t-1").intValue()).isEqualTo(120);
        api.create(task("t-2"));
        contactCenter.queue("t-2");
        assertThat(wait("t-2").intValue()).isEqualTo(540);
    }

    @Test
    void theWaitOfAQueuedTaskCanBeUpdatedAgainAndAgain() {
        contactCenter.queue("t-1").estimateWait("t-1", Duration.ofSeconds(90));
        assertThat(wait("t-1").intValue()).isEqualTo(90);

        contactCenter.estimateWait("t-1", Duration.ofMillis(30_999));
        assertThat(wait("t-1").intValue()).isEqualTo(30);
    }

    @Test
    void onlyAQueuedTaskIsTold() {
        assertThatIllegalStateException()
                .isThrownBy(() -> contactCenter.estimateWait("t-1", Duration.ZERO))
                .withMessageContaining("it is CREATED, and only a QUEUED task can be");
    }

    @Test
    void aTaskCreatedAgainAfterATransferHasNoWaitUntilItIsQueuedAgain() {
        contactCenter.queue("t-1").estimateWait("t-1", Duration.ofSeconds(90));
        contactCenter.route("t-1").transfer("t-1");
        api.create(task("t-1"));

        assertThat(wait("t-1").isMissingNode()).isTrue();
    }

    @Test
    void aNegativeWaitIsRefused() {
        api.create(task("t-1"));
        contactCenter.queue("t-1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> contactCenter.estimateWait("t-1", Duration.ofSeconds(-1)))
                .withMessage("an estimated wait has to be 0 seconds or more, not PT-1S");
    }

    private JsonNode wait(String taskId) {
        return api.get(taskId).json().path("estimatedWaitTime");
    }
}
