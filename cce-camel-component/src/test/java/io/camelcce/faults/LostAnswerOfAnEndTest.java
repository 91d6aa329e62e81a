package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.SeenRequest;
import io.camelcce.wiremock.TaskFault;
import io.camelcce.wiremock.TaskOperation;
import java.time.Duration;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a task has ended is read, not guessed, when the answer to its end got lost. */
class LostAnswerOfAnEndTest extends FaultyCalls {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:create").to(CREATE + "&" + IN_HEADERS);
                from("direct:end").to("cce:endTask?" + IN_HEADERS);
                from("direct:endOnce").to("cce:endTask?retry=false&" + IN_HEADERS);
                from("direct:closeAccept").to("cce:endTask?method=closeAccept&" + IN_HEADERS);
                from("direct:closeReject").to("cce:endTask?method=closeReject&reason=busy&reasonCode=1&" + IN_HEADERS);
            }
        };
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "DONE_THEN_.*")
    void aTaskThatIsClosedHasEnded(TaskFault fault) {
        createNamed();
        faultTimes(1, fault, TaskOperation.END);

        Exchange ended = send("direct:end", named());

        assertThat(outcome(ended)).isEqualTo("done");
        assertThat(attempts(ended)).as("the end, and the look at the task").isEqualTo(2);
        assertThat(ends()).hasSize(1);
        assertThat(reads()).hasSize(1);
        assertThat(tasks().get(0).state()).isEqualTo("CLOSED");
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "EMPTY", "ERROR", "BAD_GATEWAY"})
    void aTaskThatLivesIsEndedAgain(TaskFault fault) {
        createNamed();
        faultTimes(1, fault, TaskOperation.END);

        Exchange ended = send("direct:end", named());

        assertThat(outcome(ended)).isEqualTo("done");
        assertThat(calls())
                .extracting(SeenRequest::method)
                .as("create, end, look, end")
                .containsExactly("POST", "POST", "GET", "POST");
        assertThat(tasks().get(0).closeRequests()).hasSize(1);
    }

    @Test
    void aTaskThatCannotBeReadAnyMoreIsUnknown() {
        createNamed();
        faultTimes(1, TaskFault.DONE_THEN_RESET, TaskOperation.END);
        retries.meanwhile(retry -> contactCenter().advance(Duration.ofMinutes(16)));

        Exchange ended = send("direct:end", named());

        assertThat(outcome(ended)).isEqualTo("unknown");
        assertThat(header(ended, CceConstants.MESSAGE, String.class)).contains("cannot be read any more");
        assertThat(header(ended, CceConstants.TASK_ID, String.class)).isEqualTo(TASK_ID);
        assertThat(ends()).hasSize(1);
    }

    @Test
    void aTaskThatNobodyCanSayAnythingOfIsUnknown() {
        createNamed();
        fault(TaskFault.DONE_THEN_RESET);

        Exchange ended = send("direct:end", named());

        assertThat(outcome(ended)).isEqualTo("unknown");
        assertThat(tasks().get(0).state()).isEqualTo("CLOSED");
    }

    @Test
    void nothingIsReadWhereNothingIsRepeated() {
        createNamed();
        faultTimes(1, TaskFault.DONE_THEN_RESET, TaskOperation.END);

        Exchange ended = send("direct:endOnce", named());

        assertThat(outcome(ended)).isEqualTo("unknown");
        assertThat(attempts(ended)).isEqualTo(1);
        assertThat(reads()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:closeAccept", "direct:closeReject"})
    void anAnswerToAnEndIsGivenAgain(String route) {
        createNamed();
        contactCenter().end(TASK_ID, "CD_NORMAL_END_TASK");
        faultTimes(1, TaskFault.DONE_THEN_RESET, TaskOperation.END);

        Exchange answered = send(route, named());

        assertThat(outcome(answered)).isEqualTo("done");
        assertThat(attempts(answered)).isEqualTo(2);
        assertThat(reads()).as("no task shows whether it was answered").isEqualTo(List.of());
    }
}
