package io.camelcce.task;

import static io.camelcce.task.Tasks.taskIn;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskStateTest {

    @ParameterizedTest
    @ValueSource(strings = {"closed", "Closed", "CLOSED"})
    void isRecognisedInAnyCase(String text) {
        assertThat(TaskState.of(text)).isEqualTo(TaskState.CLOSED);
        assertThat(taskIn(TaskState.of(text)).isClosed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CREATED", "QUEUED", "ROUTED", "TRANSFERRED", "PARKED"})
    void meansThatSomebodyWaitsUnlessItIsClosed(String text) {
        assertThat(taskIn(TaskState.of(text)).isClosed()).isFalse();
    }

    @Test
    void thatIsNotKnownIsKeptAsItIs() {
        assertThat(TaskState.of("Parked")).hasToString("Parked");
    }

    @Test
    void thatIsNotToldIsNotClosed() {
        assertThat(taskIn(null).isClosed()).isFalse();
    }
}
