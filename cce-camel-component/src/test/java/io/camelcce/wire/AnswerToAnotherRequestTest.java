package io.camelcce.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.Attempt;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A success that says nothing of this request is no answer to it. */
class AnswerToAnotherRequestTest extends DigitalRoutingCalls {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Welcome to the proxy</html>",
                "OK",
                "{\"taskId\":",
                "{} {}",
                "{\"taskId\":\"another\"}",
                "{\"taskId\":{\"id\":\"another\"}}"
            })
    void isNotBelieved(String payload) {
        serverAnswers(200, payload);

        assertMaybeSent(create());
        assertMaybeSent(read());
        assertMaybeSent(end());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "{\"taskId\":null}", "[]", "null"})
    void isNoTaskThatWasRead(String payload) {
        serverAnswers(200, payload);

        assertMaybeSent(read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "{\"taskId\":null}", "{\"id\":\"another\"}"})
    void doesNotIncludeOneThatNamesNoTaskAtAll(String payload) {
        serverAnswers(201, payload);

        assertThat(accepted(create()).payload()).isEqualTo(payload);
        assertThat(accepted(end()).taskId()).isEqualTo(TASK_ID);
    }

    @Test
    void doesNotIncludeOneThatSpellsTheTaskInAnotherCase() {
        serverAnswers(200, "{\"taskId\":\"" + TASK_ID.value().toUpperCase(Locale.ROOT) + "\"}");

        assertThat(accepted(create()).taskId()).isEqualTo(TASK_ID);
        assertThat(accepted(read()).taskId()).isEqualTo(TASK_ID);
        assertThat(accepted(end()).taskId()).isEqualTo(TASK_ID);
    }

    private static void assertMaybeSent(Attempt<?> attempt) {
        assertThat(maybeSent(attempt).text())
                .contains("127.0.0.1:" + SERVER.getPort())
                .contains("HTTP 200")
                .contains("not to this request");
        assertThat(maybeSent(attempt).timedOut()).isFalse();
        assertThat(maybeSent(attempt).reply()).isNotNull();
    }
}
