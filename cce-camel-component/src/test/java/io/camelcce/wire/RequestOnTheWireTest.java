package io.camelcce.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.camelcce.task.ConversationId;
import io.camelcce.task.CreateTask;
import io.camelcce.task.Customer;
import io.camelcce.task.DispositionCode;
import io.camelcce.task.EndTask;
import io.camelcce.task.MediaChannel;
import io.camelcce.task.MediaType;
import io.camelcce.task.ScriptSelector;
import io.camelcce.task.Submission;
import io.camelcce.task.Variables;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The very bytes that leave. */
class RequestOnTheWireTest extends DigitalRoutingCalls {

    private static final String ID = TASK_ID.value();

    @BeforeEach
    void answerAnything() {
        serverAnswers(200, "");
    }

    @Test
    void createsATaskWithAllFields() {
        Map<String, String> byName = new LinkedHashMap<>();
        byName.put("cv_1", "gold");
        byName.put("user_DR_MediaResourceID", "AB12CD34EF56GH78");
        byName.put("user_DR_CustomerName", "Jörg \"J\" Øre");
        Variables variables = new Variables(byName);
        CreateTask everything = new CreateTask(
                TASK_ID,
                TRACKING_ID,
                MediaType.SOCIAL,
                new MediaChannel("sms"),
                new ScriptSelector("SMS_Support"),
                new Customer("c-17", "+447700900123"),
                "44700",
                "5001",
                new DispositionCode("CD_TASK_TRANSFER"),
                variables,
                Submission.FIRST);

        digitalRouting().create(everything, TOKEN, soon());

        LoggedRequest request = request();
        assertThat(request.getMethod().getName()).isEqualTo("POST");
        assertThat(request.getUrl()).isEqualTo("/drapi/v1/tasks");
        assertThat(request.getBodyAsString())
                .isEqualTo("{\"taskId\":\"" + ID + "\",\"mediaType\":\"social\",\"mediaChannel\":\"sms\","
                        + "\"direction\":\"inbound\",\"origin\":\"+447700900123\",\"destination\":\"44700\","
                        + "\"customerId\":\"c-17\",\"preferredOwner\":\"5001\",\"scriptSelector\":\"SMS_Support\","
                        + "\"dispositionCode\":\"CD_TASK_TRANSFER\",\"variables\":["
                        + "{\"name\":\"cv_1\",\"type\":\"string\",\"value\":\"gold\"},"
                        + "{\"name\":\"user_DR_MediaResourceID\",\"type\":\"string\",\"value\":\"AB12CD34EF56GH78\"},"
                        + "{\"name\":\"user_DR_CustomerName\",\"type\":\"string\",\"value\":\"Jörg \\\"J\\\" Øre\"}]}");
    }

    @Test
    void createsATaskWithNothingThatIsNotGiven() {
        create();

        assertThat(request().getBodyAsString()).isEqualTo("{\"taskId\":\"" + ID + "\",\"direction\":\"inbound\"}");
    }

    @Test
    void createsTheSameTaskWithTheSameBytes() {
        create();
        String first = request().getBodyAsString();
        SERVER.resetRequests();

        create();

        assertThat(request().getBodyAsString()).isEqualTo(first);
    }

    @Test
    void createsAWebCallbackUnderItsNameOnTheWire() {
        digitalRouting().create(with(MediaType.WEB_CALLBACK), TOKEN, soon());

        assertThat(request().getBodyAsString()).contains("\"mediaType\":\"Web Callback\"");
    }

    @Test
    void carriesTokenAndTrackingIdInHeaders() {
        create();

        LoggedRequest request = request();
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer t0ken");
        assertThat(request.getHeader("TrackingId")).isEqualTo("Camel_17");
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeader("Accept")).isEqualTo("application/json");
    }

    @Test
    void carriesNoAuthorizationWithoutAToken() {
        digitalRouting().create(anyCreate(), null, soon());

        assertThat(request().containsHeader("Authorization")).isFalse();
    }

    @Test
    void readsATask() {
        read();

        LoggedRequest request = request();
        assertThat(request.getMethod().getName()).isEqualTo("GET");
        assertThat(request.getUrl()).isEqualTo("/drapi/v1/tasks/" + ID);
        assertThat(request.getBodyAsString()).isEmpty();
        assertThat(request.containsHeader("Content-Type")).isFalse();
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer t0ken");
        assertThat(request.getHeader("TrackingId")).isEqualTo("Camel_17");
    }

    @Test
    void closesATask() {
        EndTask close = new EndTask.Close(
                TASK_ID,
                TRACKING_ID,
                new DispositionCode("CD_TASK_CUSTOMER_ABANDON"),
                new Variables(Map.of("cv_2", "left")));

        digitalRouting().end(close, TOKEN, soon());

        LoggedRequest request = request();
        assertThat(request.getMethod().getName()).isEqualTo("POST");
        assertThat(request.getUrl()).isEqualTo("/drapi/v1/tasks/" + ID + "/close");
        assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeader("TrackingId")).isEqualTo("Camel_17");
        assertThat(request.getBodyAsString())
                .isEqualTo("{\"taskId\":\"" + ID + "\",\"operation\":\"close\","
                        + "\"dispositionCode\":\"CD_TASK_CUSTOMER_ABANDON\","
                        + "\"variables\":[{\"name\":\"cv_2\",\"type\":\"string\",\"value\":\"left\"}]}");
    }

    @Test
    void closesATaskWithNothingThatIsNotGiven() {
        end();

        assertThat(request().getBodyAsString()).isEqualTo("{\"taskId\":\"" + ID + "\",\"operation\":\"close\"}");
    }

    @Test
    void acceptsAClose() {
        EndTask accept = new EndTask.AcceptClose(
                TASK_ID, TRACKING_ID, "q-5", new ConversationId("AB12CD34EF56GH78"), MediaType.CHAT);

        digitalRouting().end(accept, TOKEN, soon());

        assertThat(request().getUrl()).isEqualTo("/drapi/v1/tasks/" + ID + "/close");
        assertThat(request().getBodyAsString())
                .isEqualTo("{\"taskId\":\"" + ID + "\",\"operation\":\"closeAccept\",\"queueId\":\"q-5\","
                        + "\"conversationId\":\"AB12CD34EF56GH78\",\"mediaType\":\"chat\"}");
    }

    @Test
    void rejectsAClose() {
        EndTask reject = new EndTask.RejectClose(
                TASK_ID,
                TRACKING_ID,
                "the thread is locked",
                "17",
                "a-9",
                new ConversationId("AB12CD34EF56GH78"),
                MediaType.EMAIL);

        digitalRouting().end(reject, TOKEN, soon());

        assertThat(request().getUrl()).isEqualTo("/drapi/v1/tasks/" + ID + "/close");
        assertThat(request().getBodyAsString())
                .isEqualTo("{\"taskId\":\"" + ID + "\",\"operation\":\"closeReject\","
                        + "\"reason\":\"the thread is locked\",\"reasonCode\":\"17\",\"agentId\":\"a-9\","
                        + "\"conversationId\":\"AB12CD34EF56GH78\",\"mediaType\":\"email\"}");
    }

    private static CreateTask with(MediaType mediaType) {
        return new CreateTask(
                TASK_ID,
                TRACKING_ID,
                mediaType,
                null,
                null,
                new Customer(null, null),
                null,
                null,
                null,
                Variables.NONE,
                Submission.FIRST);
    }
}
