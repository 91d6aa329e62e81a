package io.camelcce.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.Answer;
import io.camelcce.task.Channel;
import io.camelcce.task.CreateRules;
import io.camelcce.task.Filling;
import io.camelcce.task.MediaType;
import io.camelcce.task.Task;
import io.camelcce.task.TaskField;
import io.camelcce.task.TaskState;
import io.camelcce.task.Wire;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplacedProfileTest extends DigitalRoutingCalls {

    @Test
    void saysWhereAndHowATaskIsCreated() {
        serverAnswers(200, "");
        WireProfile profile = ChangedProfile.with("create.method", "PUT")
                .and("create.path", "/v9/tasks/{taskId}?draft=no")
                .and("field.taskId", "id")
                .and("value.direction", "in")
                .and("header.trackingId", "X-Trace")
                .and("header.authorization", "X-Token")
                .read();

        digitalRouting(profile).create(anyCreate(), TOKEN, soon());

        assertThat(request().getMethod().getName()).isEqualTo("PUT");
        assertThat(request().getUrl()).isEqualTo("/v9/tasks/" + TASK_ID + "?draft=no");
        assertThat(request().getBodyAsString()).isEqualTo("{\"id\":\"" + TASK_ID + "\",\"direction\":\"in\"}");
        assertThat(request().getHeader("X-Trace")).isEqualTo("Camel_17");
        assertThat(request().getHeader("X-Token")).isEqualTo("Bearer t0ken");
        assertThat(request().containsHeader("TrackingId")).isFalse();
        assertThat(request().containsHeader("Authorization")).isFalse();
    }

    @Test
    void saysWhereAndHowATaskIsRead() {
        serverAnswers(200, "{\"id\":\"" + TASK_ID + "\",\"phase\":\"QUEUED\",\"state\":\"other\"}");
        WireProfile profile = ChangedProfile.with("get.path", "/v9/{taskId}/details")
                .and("field.taskId", "id")
                .and("field.state", "phase")
                .read();

        Task task = accepted(digitalRouting(profile).get(anyGet(), TOKEN, soon()));

        assertThat(request().getUrl()).isEqualTo("/v9/" + TASK_ID + "/details");
        assertThat(task.state()).isEqualTo(TaskState.QUEUED);
    }

    @Test
    void saysWhereAndHowATaskIsEnded() {
        serverAnswers(200, "");
        WireProfile profile = ChangedProfile.with("end.method", "DELETE")
                .and("end.path", "/v9/{taskId}")
                .and("field.operation", "do")
                .and("end.operation.close", "end")
                .read();

        digitalRouting(profile).end(anyClose(), TOKEN, soon());

        assertThat(request().getMethod().getName()).isEqualTo("DELETE");
        assertThat(request().getUrl()).isEqualTo("/v9/" + TASK_ID);
        assertThat(request().getBodyAsString()).isEqualTo("{\"taskId\":\"" + TASK_ID + "\",\"do\":\"end\"}");
    }

    @Test
    void saysWhatAStatusMeans() {
        Wire wire = digitalRouting(ChangedProfile.with("successStatuses", "202")
                .and("tokenRefusedStatuses", "403,419")
                .and("notProcessedStatuses", "420,503")
                .read());

        serverAnswers(202, "");
        assertThat(answer(wire.end(anyClose(), TOKEN, soon()))).isInstanceOf(Answer.Accepted.class);
        serverAnswers(419, "");
        assertThat(answer(wire.end(anyClose(), TOKEN, soon()))).isInstanceOf(Answer.TokenRefused.class);
        serverAnswers(503, "");
        assertThat(answer(wire.end(anyClose(), TOKEN, soon()))).isInstanceOf(Answer.NotNow.class);
        serverAnswers(401, "");
        assertThat(answer(wire.end(anyClose(), TOKEN, soon()))).isInstanceOf(Answer.Refused.class);
        serverAnswers(200, "");
        assertThat(maybeSent(wire.end(anyClose(), TOKEN, soon())).text()).contains("HTTP 200");
    }

    @Test
    void saysWhichCodeMeansThatATaskExists() {
        Wire wire = digitalRouting(ChangedProfile.with("applicationCode.fields", "reasonId")
                .and("applicationCode.taskAlreadyExists", "7")
                .and("applicationCode.queueLimit", "8")
                .read());

        serverAnswers(409, "{\"code\":20200,\"reasonId\":7}");
        assertThat(answer(wire.create(anyCreate(), TOKEN, soon()))).isInstanceOf(Answer.AlreadyExists.class);
        serverAnswers(409, "{\"code\":20200}");
        assertThat(answer(wire.create(anyCreate(), TOKEN, soon()))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void saysWhichHeaderTellsTheLocation() {
        serverAnswers(aResponse().withStatus(201).withHeader("X-Where", "/tasks/4711"));
        Wire wire =
                digitalRouting(ChangedProfile.with("header.location", "X-Where").read());

        assertThat(accepted(wire.create(anyCreate(), TOKEN, soon())).location()).isEqualTo("/tasks/4711");
    }

    @Test
    void saysWhichFieldsACreateNeedsAndGetsBack() {
        Wire wire = digitalRouting(ChangedProfile.with("create.required", "origin, customerId")
                .and("create.echoed", "destination")
                .read());

        assertThat(wire.createRules().required()).containsExactlyInAnyOrder(TaskField.ORIGIN, TaskField.CUSTOMER_ID);
        assertThat(wire.echoed()).containsExactly(TaskField.DESTINATION);
        assertThat(wire.clientChoosesId()).isTrue();
    }

    @Test
    void saysWhatAChannelFillsIn() {
        CreateRules rules = ChangedProfile.with("channel.sms.names", "sms, Text Message")
                .and("channel.sms.mediaType", "CHAT")
                .and("channel.sms.variables", "cv_7 = origin, user_Name=customerName ?")
                .and("create.makesConversationId", "false")
                .read()
                .createRules();

        assertThat(rules.channels())
                .contains(new Channel(
                        List.of("sms", "Text Message"),
                        MediaType.CHAT,
                        List.of(
                                Filling.of("cv_7", TaskField.ORIGIN),
                                new Filling("user_Name", TaskField.CUSTOMER_NAME, true))));
        assertThat(rules.makesConversationId()).isFalse();
    }

    @Test
    void canLetAChannelFillInNothing() {
        CreateRules rules = ChangedProfile.with("channel.sms.names", "")
                .and("channel.sms.mediaType", "")
                .and("channel.sms.variables", "")
                .and("channel.other.variables", "")
                .read()
                .createRules();

        assertThat(rules.channels()).contains(Channel.PLAIN);
        assertThat(rules.otherChannels()).isEqualTo(Channel.PLAIN);
    }
}
