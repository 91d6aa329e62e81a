package io.camelcce.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.Answer;
import io.camelcce.task.Answer.Accepted;
import io.camelcce.task.Answer.AlreadyExists;
import io.camelcce.task.Answer.Refused;
import io.camelcce.task.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CCE's own code in a payload whose shape nobody publishes. */
class ApplicationCodeTest extends DigitalRoutingCalls {

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 400, 401, 409, 429, 500, 502})
    void ofAnExistingTaskCountsWhateverTheStatusIs(int status) {
        serverAnswers(status, "{\"code\":20200,\"message\":\"Task Already Exists\"}");

        assertThat(answer(create())).isInstanceOf(AlreadyExists.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":20200}",
                "{\"key\":20200}",
                "{\"errorCode\":\"20200\"}",
                "{\"error\":{\"key\":20200}}",
                "{\"errors\":[{\"field\":\"a\"},{\"cause\":{\"errorCode\":20200}}]}",
                "[[[{\"code\":20200}]]]",
                "{\"code\":17,\"cause\":{\"code\":20200}}",
                "{\"code\":\"conflict\",\"cause\":{\"code\":20200}}",
                "{\"code\":{\"code\":20200}}"
            })
    void isFoundAtAnyDepthAndBehindOtherCodes(String payload) {
        serverAnswers(409, payload);

        assertThat(answer(create())).isInstanceOf(AlreadyExists.class);
        assertThat(applicationCode(create())).isEqualTo(20200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"variables\":[{\"name\":\"code\",\"code\":20200}]}",
                "{\"task\":{\"variables\":{\"code\":20200}}}",
                "{\"variables\":{\"deep\":{\"code\":20200}}}",
                "{\"message\":\"code 20200\",\"number\":20200}",
                "{\"code\":20200.5}",
                "{\"code\":-20200}",
                "{\"code\":202000000000000}",
                "{\"code\":true}",
                "{\"code\":\"20200 \"}",
                "20200",
                "code=20200"
            })
    void isNoCodeAnywhereElse(String payload) {
        serverAnswers(409, payload);

        assertThat(answer(create())).isInstanceOf(Refused.class);
        assertThat(applicationCode(create())).isNull();
    }

    @Test
    void thatNobodyKnowsIsToldAsItIs() {
        serverAnswers(400, "{\"code\":20999,\"cause\":{\"code\":20998}}");

        assertThat(applicationCode(create())).isEqualTo(20999);
    }

    @Test
    void ofAnExistingTaskMeansNothingOutsideACreate() {
        serverAnswers(400, "{\"code\":20200}");

        assertThat(answer(read())).isInstanceOf(Refused.class);
        assertThat(answer(end())).isInstanceOf(Refused.class);
        assertThat(applicationCode(end())).isEqualTo(20200);
    }

    @ParameterizedTest
    @CsvSource({"400", "403", "409", "429", "500", "503"})
    void ofTheQueueLimitIsARefusalWhateverTheStatusIs(int status) {
        serverAnswers(status, "{\"error\":{\"code\":20286,\"message\":\"MEDIA_TYPE_QUEUE_LIMIT_EXCEEDED\"}}");

        assertThat(answer(create())).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(RejectionReason.QUEUE_LIMIT);
            assertThat(refused.reply().applicationCode()).isEqualTo(20286);
        });
    }

    @Test
    void ofTheQueueLimitMeansNothingOutsideACreate() {
        serverAnswers(200, "{\"taskId\":\"" + TASK_ID + "\",\"history\":[{\"code\":20286}]}");

        assertThat(answer(read())).isInstanceOf(Accepted.class);
    }

    @Test
    void isNotLookedForInWhatIsNestedDeeperThanAnyAnswer() {
        serverAnswers(409, "[".repeat(100_000) + "{\"code\":20200}" + "]".repeat(100_000));

        Answer<?> answer = answer(create());

        assertThat(answer).isInstanceOf(Refused.class);
        assertThat(answer.reply().applicationCode()).isNull();
    }
}
