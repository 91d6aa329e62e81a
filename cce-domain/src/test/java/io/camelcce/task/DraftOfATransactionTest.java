package io.camelcce.task;

import static io.camelcce.task.Requests.TASK_ID;
import static io.camelcce.task.Requests.TRACKING_ID;
import static io.camelcce.task.Requests.anyDraft;
import static io.camelcce.task.Requests.faults;
import static io.camelcce.task.Requests.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.FieldFault.Kind;
import org.junit.jupiter.api.Test;

class DraftOfATransactionTest {

    private static final TaskId OF_ORDER_4711 = new TaskId("6d54e05b-de76-57e0-8e5d-f9ee859c6348");
    private static final TaskId OF_ITS_CALLBACK = new TaskId("8dad4b8d-588f-5ddd-aee9-45675ddec1dc");

    private final Draft draft = anyDraft().with(TaskField.TASK_ID, null).with(TaskField.TRANSACTION_ID, "order-4711");

    @Test
    void isAboutTheTaskOfTheTransaction() {
        assertThat(draft.taskId()).contains(OF_ORDER_4711);
        assertThat(draft.with(TaskField.TRANSACTION_PART, "callback").taskId()).contains(OF_ITS_CALLBACK);
    }

    @Test
    void makesEveryRequest() {
        assertThat(valid(draft.createTask(Requests.RULES, Submission.FIRST)).taskId())
                .isEqualTo(OF_ORDER_4711);
        assertThat(valid(draft.getTask()).taskId()).isEqualTo(OF_ORDER_4711);
        assertThat(valid(draft.close()).taskId()).isEqualTo(OF_ORDER_4711);
        assertThat(valid(draft.acceptClose()).taskId()).isEqualTo(OF_ORDER_4711);
        assertThat(valid(draft.rejectClose()).taskId()).isEqualTo(OF_ORDER_4711);
    }

    @Test
    void isAboutTheTaskThatItNamesFirst() {
        Draft both = anyDraft().with(TaskField.TASK_ID, "4711").with(TaskField.TRANSACTION_ID, "order-4711");

        assertThat(both.taskId()).contains(new TaskId("4711"));
        assertThat(valid(both.getTask()).taskId()).hasToString("4711");
    }

    @Test
    void needsMoreThanAPart() {
        Draft part = anyDraft().with(TaskField.TASK_ID, null).with(TaskField.TRANSACTION_PART, "callback");

        assertThat(faults(part.getTask()))
                .containsExactly(new FieldFault(TaskField.TRANSACTION_ID, Kind.MISSING, "is missing"));
    }

    @Test
    void tellsWhatIsWrongWithTheIdAndThePartAtOnce() {
        draft.with(TaskField.TRANSACTION_ID, "x".repeat(1_001)).with(TaskField.TRANSACTION_PART, "call\nback");

        assertThat(faults(draft.getTask()))
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrder(TaskField.TRANSACTION_ID, TaskField.TRANSACTION_PART);
    }

    @Test
    void isAboutNoTaskIfItIsIllegalOrMissing() {
        assertThat(new Draft().taskId()).isEmpty();
        assertThat(anyDraft().with(TaskField.TASK_ID, "order 4711").taskId()).isEmpty();
        assertThat(draft.with(TaskField.TRANSACTION_ID, "order\n4711").taskId()).isEmpty();
    }

    @Test
    void isNotAboutTheWholeTransactionIfThePartIsIllegal() {
        assertThat(draft.with(TaskField.TRANSACTION_PART, "call\nback").taskId())
                .isEmpty();
    }

    @Test
    void tellsItsTaskAndItsTrackingIdBeforeItIsChecked() {
        Draft broken = anyDraft().with(TaskField.MEDIA_TYPE, "fax");

        assertThat(broken.taskId()).contains(TASK_ID);
        assertThat(broken.trackingId()).contains(TRACKING_ID);
        assertThat(broken.with(TaskField.TRACKING_ID, "ü").trackingId()).isEmpty();
        assertThat(new Draft().trackingId()).isEmpty();
    }
}
