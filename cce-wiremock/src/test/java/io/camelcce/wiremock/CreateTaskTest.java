package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreateTaskTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension(ContactCenters.withStandingClock());

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final ApiClient api = new ApiClient(contactCenter);

    @BeforeEach
    void acceptTheToken() {
        contactCenter.acceptToken(ApiClient.TOKEN);
    }

    @Test
    void aCreateAnswers201AndSaysWhereTheTaskIs() {
        Reply reply = api.create(task("t-1"));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.header("Location")).contains(contactCenter.domain() + "/drapi/v1/tasks/t-1");
    }

    @Test
    void theLocationOfACreateWithAQueryHasNoQuery() {
        Reply reply = api.post("/drapi/v1/tasks?x=1", task("t-1").toString());

        assertThat(reply.header("Location")).contains(contactCenter.domain() + "/drapi/v1/tasks/t-1");
    }

    @Test
    void aNewTaskIsCreated() {
        api.create(task("t-1"));

        assertThat(api.stateOf("t-1")).isEqualTo("CREATED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"social", "SOCIAL", "Email", "chat", "Telephony", "Web Callback"})
    void aKnownMediaTypeIsTakenInAnyCase(String mediaType) {
        assertThat(api.create(task("t-1").with("mediaType", mediaType)).status())
                .isEqualTo(201);
    }

    @Test
    void aMediaChannelIsTakenExactlyAsGiven() {
        api.create(task("t-1").with("mediaChannel", "Our Own  Channel"));

        assertThat(api.get("t-1").text("mediaChannel")).isEqualTo("Our Own  Channel");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "6b0c2f6e-6f5b-4c39-9d42-1c1f6f2a7e11", "0123456789abcdefABCDEF0123456789"})
    void aLegalTaskIdIsTaken(String taskId) {
        assertThat(api.create(task(taskId)).status()).isEqualTo(201);
    }

    @Test
    void aFieldNobodyKnowsIsIgnored() {
        assertThat(api.create(task("t-1").with("mood", "sunny")).status()).isEqualTo(201);
    }

    @Test
    void aSecondCreateWithTheIdOfALivingTaskIsAnswered20200() {
        api.create(task("t-1"));

        Reply second = api.create(task("t-1").with("origin", "somebody else"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.json().path("code").intValue()).isEqualTo(20200);
        assertThat(api.get("t-1").text("origin")).isEqualTo("+447900000001");
        assertThat(contactCenter.ledger().tasks()).hasSize(1);
    }

    @Test
    void aCreateWithTheIdOfAQueuedOrRoutedTaskIsAnswered20200() {
        api.create(task("t-1"));
        contactCenter.queue("t-1");
        assertThat(api.create(task("t-1")).text("code")).isEqualTo("20200");

        contactCenter.route("t-1");
        assertThat(api.create(task("t-1")).text("code")).isEqualTo("20200");
    }

    @Test
    void theIdOfAClosedTaskIsTakenFor15Minutes() {
        api.create(task("t-1"));
        api.close("t-1");

        contactCenter.advance(Duration.ofMinutes(15).minusMillis(1));
        assertThat(api.create(task("t-1")).text("code")).isEqualTo("20200");

        contactCenter.advance(Duration.ofMillis(1));
        assertThat(api.create(task("t-1")).status()).isEqualTo(201);
        assertThat(api.stateOf("t-1")).isEqualTo("CREATED");
    }

    @Test
    void theStatusThatCarries20200CanBeChosen() {
        try (SimulatedContactCenter other =
                SimulatedContactCenter.builder().existingTaskStatus(200).start()) {
            ApiClient api = ApiClient.authorizedAt(other);
            api.create(task("t-1"));

            Reply second = api.create(task("t-1"));

            assertThat(second.status()).isEqualTo(200);
            assertThat(second.json().path("code").intValue()).isEqualTo(20200);
        }
    }

    @Test
    void theIdOfAClosedTaskCanBeFreeAtOnceByChoice() {
        try (SimulatedContactCenter other =
                SimulatedContactCenter.builder().closedIdIsRefused(false).start()) {
            ApiClient api = ApiClient.authorizedAt(other);
            api.create(task("t-1"));
            api.close("t-1");

            assertThat(api.create(task("t-1")).status()).isEqualTo(201);
            assertThat(api.stateOf("t-1")).isIn("CREATED", "QUEUED");
        }
    }
}
