package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.TaskFault;
import io.camelcce.wiremock.TaskOperation;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A contact centre that answers with errors of its own, or of the proxy before it: for a moment, or for long. */
class FailingContactCentreTest extends FaultyCalls {

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.getConfiguration().setBackOff(1);
    }

    @Test
    @Tag("F27")
    void oneErrorIsOneAttemptMore() {
        faultTimes(1, TaskFault.ERROR);

        Exchange created = create();

        assertThat(outcome(created)).isEqualTo("done");
        assertThat(attempts(created)).isEqualTo(2);
        assertThat(isTrue(created, CceConstants.EXISTED)).isFalse();
        assertThat(creates()).hasSize(2);
        assertThat(tasks()).hasSize(1);
        assertThat(tasks().get(0).taskId()).isEqualTo(header(created, CceConstants.TASK_ID, String.class));
    }

    @Test
    @Tag("F28")
    void forEverMakesRepeatsStopAndCallsUnknownUntilItIsOver() {
        fault(TaskFault.ERROR);
        for (int i = 0; i < 1_000; i++) {
            assertThat(outcome(create())).isEqualTo("unknown");
        }
        assertThat(creates()).hasSizeBetween(1_001, 1_100);
        assertThat(tasks()).isEmpty();

        noFault();
        for (int i = 0; i < 10; i++) {
            assertThat(attempts(create())).isEqualTo(1);
        }

        faultTimes(1, TaskFault.ERROR);
        Exchange created = create();
        assertThat(outcome(created)).isEqualTo("done");
        assertThat(attempts(created)).isEqualTo(2);
        assertThat(tasks()).hasSize(11);
    }

    @Test
    @Tag("F28")
    void forEverMakesReadsUnavailableAndNoMoreOfThem() {
        fault(TaskFault.ERROR);

        for (int i = 0; i < 200; i++) {
            assertThat(outcome(send("direct:get", named()))).isEqualTo("unavailable");
        }

        assertThat(reads()).hasSizeBetween(201, 300);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "DONE_THEN_.*")
    @Tag("F29")
    void aTaskThatWasCreatedThoughTheAnswerSaysOtherwiseIsRecognised(TaskFault fault) {
        faultTimes(1, fault, TaskOperation.CREATE);

        Exchange created = create();

        assertThat(outcome(created)).isEqualTo("done");
        assertThat(isTrue(created, CceConstants.EXISTED)).isTrue();
        assertThat(isTrue(created, CceConstants.REPLAYED)).isTrue();
        assertThat(isTrue(created, CceConstants.VERIFIED)).isTrue();
        assertThat(attempts(created))
                .as("the create twice, and the look at the task")
                .isEqualTo(3);
        assertThat(tasks()).hasSize(1);
        assertThat(tasks().get(0).taskId()).isEqualTo(header(created, CceConstants.TASK_ID, String.class));
    }

    @ParameterizedTest
    @EnumSource(names = {"BAD_GATEWAY", "GATEWAY_TIMEOUT", "UNAVAILABLE", "RESET", "EMPTY", "GARBAGE"})
    @Tag("F29")
    void aTaskThatWasNotCreatedIsCreatedOnce(TaskFault fault) {
        faultTimes(2, fault, TaskOperation.CREATE);

        Exchange created = create();

        assertThat(outcome(created)).isEqualTo("done");
        assertThat(isTrue(created, CceConstants.EXISTED)).isFalse();
        assertThat(attempts(created)).isEqualTo(3);
        assertThat(tasks()).hasSize(1);
    }
}
