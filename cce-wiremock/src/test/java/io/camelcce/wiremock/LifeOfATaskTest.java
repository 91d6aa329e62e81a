package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LifeOfATaskTest {

    private static final Instant START = ContactCenters.START;

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
    void aTaskIsQueuedOneSecondAfterItsCreation() {
        contactCenter.advance(Duration.ofMillis(999));
        assertThat(api.stateOf("t-1")).isEqualTo("CREATED");

        contactCenter.advance(Duration.ofMillis(1));
        assertThat(api.stateOf("t-1")).isEqualTo("QUEUED");
    }

    @Test
    void aQueuedTaskWaitsForAnAgentHoweverLong() {
        contactCenter.advance(Duration.ofDays(1));

        assertThat(api.stateOf("t-1")).isEqualTo("QUEUED");
    }

    @Test
    void aTaskGoesFromCreatedOverQueuedAndRoutedToClosed() {
        contactCenter.route("t-1").end("t-1", "CD_NORMAL_END_TASK");

        assertThat(record().stateNames()).containsExactly("CREATED", "QUEUED", "ROUTED", "CLOSED");
        assertThat(record().state()).isEqualTo("CLOSED");
        assertThat(record().dispositionCode()).isEqualTo("CD_NORMAL_END_TASK");
    }

    @Test
    void aChangeThatTimeBroughtHasItsOwnTimeNotThatOfTheNextLook() {
        contactCenter.advance(Duration.ofMinutes(3));

        assertThat(record().states())
                .containsExactly(
                        new StateChange("CREATED", START, null), new StateChange("QUEUED", START.plusSeconds(1), null));
    }

    @Test
    void aTransferredTaskThatNobodyCreatesAgainClosesAfter15Seconds() {
        contactCenter.route("t-1").transfer("t-1").advance(Duration.ofMillis(14_999));
        assertThat(api.stateOf("t-1")).isEqualTo("TRANSFERRED");

        contactCenter.advance(Duration.ofMillis(1));
        assertThat(api.stateOf("t-1")).isEqualTo("CLOSED");
        assertThat(record().dispositionCode()).isEqualTo("CD_TASK_TRANSFER_TIMEOUT");
        assertThat(record().updatedAt()).isEqualTo(START.plusSeconds(15));
    }

    @Test
    void aTransferredTaskCreatedAgainWithin15SecondsWaitsAgain() {
        contactCenter.route("t-1").transfer("t-1").advance(Duration.ofMillis(14_999));

        Reply again = api.create(task("t-1").with("scriptSelector", "Second_Try"));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Location")).contains(contactCenter.domain() + "/drapi/v1/tasks/t-1");
        contactCenter.advance(Duration.ofSeconds(1));
        assertThat(record().stateNames())
                .containsExactly("CREATED", "QUEUED", "ROUTED", "TRANSFERRED", "CREATED", "QUEUED");
    }

    @Test
    void aResubmissionIsRememberedWithItsTimeAndRequest() {
        contactCenter.route("t-1").transfer("t-1").advance(Duration.ofSeconds(3));
        api.create(task("t-1").with("scriptSelector", "Second_Try"));

        assertThat(record().resubmissions()).singleElement().satisfies(resubmission -> {
            assertThat(resubmission.at()).isEqualTo(START.plusSeconds(3));
            assertThat(resubmission.request().scriptSelector()).isEqualTo("Second_Try");
        });
        assertThat(record().request().scriptSelector()).isEqualTo("SMS_Support");
        assertThat(api.get("t-1").text("scriptSelector")).isEqualTo("Second_Try");
        assertThat(contactCenter.ledger().tasks()).hasSize(1);
    }

    @Test
    void aResubmittedTaskDoesNotCloseWhenTheTransferWouldHaveTimedOut() {
        contactCenter.route("t-1").transfer("t-1");
        api.create(task("t-1"));

        contactCenter.advance(Duration.ofMinutes(1));

        assertThat(api.stateOf("t-1")).isEqualTo("QUEUED");
    }

    @Test
    void aCreateAfterTheTransferTimedOutIsAnsweredLikeThatOfAnyClosedTask() {
        contactCenter.route("t-1").transfer("t-1").advance(Duration.ofSeconds(15));

        assertThat(api.create(task("t-1")).text("code")).isEqualTo("20200");
    }

    @Test
    void aClosedTaskCanBeReadFor15Minutes() {
        contactCenter.end("t-1", "UNKNOWN").advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(api.get("t-1").status()).isEqualTo(200);

        contactCenter.advance(Duration.ofMillis(1));
        assertThat(api.get("t-1").status()).isEqualTo(404);
    }

    @Test
    void the15MinutesOfATransferThatTimedOutCountFromTheTimeOut() {
        contactCenter.route("t-1").transfer("t-1").advance(Duration.ofMinutes(15));
        assertThat(api.get("t-1").status()).isEqualTo(200);

        contactCenter.advance(Duration.ofSeconds(15));
        assertThat(api.get("t-1").status()).isEqualTo(404);
    }

    @Test
    void theTimesOfWaitingCanBeChosen() {
        try (SimulatedContactCenter other = ContactCenters.withStandingClock()
                .queueAfter(Duration.ofSeconds(10))
                .routeAfter(Duration.ofSeconds(20))
                .start()) {
            ApiClient.authorizedAt(other).create(task("t-1"));

            other.advance(Duration.ofSeconds(30));

            assertThat(other.ledger().task("t-1").states())
                    .containsExactly(
                            new StateChange("CREATED", START, null),
                            new StateChange("QUEUED", START.plusSeconds(10), null),
                            new StateChange("ROUTED", START.plusSeconds(30), null));
        }
    }

    private TaskRecord record() {
        return contactCenter.ledger().task("t-1");
    }
}
