package io.camelcce.task;

import static io.camelcce.task.Requests.anyDraft;
import static io.camelcce.task.Requests.bareDraft;
import static io.camelcce.task.Requests.faults;
import static io.camelcce.task.Requests.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.FieldFault.Kind;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MandatoryFieldsTest {

    @Property
    void areAllNamedWhenTheyAreMissing(@ForAll("fields") Set<TaskField> missing) {
        Draft draft = anyDraft();
        missing.forEach(field -> draft.with(field, null));

        assertMissing(draft.createTask(Requests.requiring(Requests.FIELDS_OF_A_CREATE), Submission.FIRST), missing);
    }

    @Test
    void ofACreateAreTheTaskIdAndTheTrackingIdUnlessTheWireWantsMore() {
        assertMissing(
                new Draft().createTask(Requests.RULES, Submission.FIRST),
                Set.of(TaskField.TASK_ID, TaskField.TRACKING_ID));
        assertThat(valid(bareDraft().createTask(Requests.RULES, Submission.FIRST))
                        .variables())
                .isEqualTo(Variables.NONE);
    }

    @Test
    void ofAReadAreTheTaskIdAndTheTrackingId() {
        assertMissing(new Draft().getTask(), Set.of(TaskField.TASK_ID, TaskField.TRACKING_ID));
        assertThat(valid(bareDraft().getTask())).isEqualTo(Requests.anyGet());
    }

    @Test
    void ofACloseAreTheTaskIdAndTheTrackingId() {
        assertMissing(new Draft().close(), Set.of(TaskField.TASK_ID, TaskField.TRACKING_ID));
        assertThat(valid(bareDraft().close()))
                .isEqualTo(new EndTask.Close(Requests.TASK_ID, Requests.TRACKING_ID, null, Variables.NONE));
    }

    @Test
    void ofAnAcceptAreTheTaskIdAndTheTrackingId() {
        assertMissing(new Draft().acceptClose(), Set.of(TaskField.TASK_ID, TaskField.TRACKING_ID));
        assertThat(valid(bareDraft().acceptClose()))
                .isEqualTo(new EndTask.AcceptClose(Requests.TASK_ID, Requests.TRACKING_ID, null, null, null));
    }

    @Test
    void ofARejectAreAReasonAndItsCodeToo() {
        assertMissing(
                new Draft().rejectClose(),
                Set.of(TaskField.TASK_ID, TaskField.TRACKING_ID, TaskField.REASON, TaskField.REASON_CODE));
        assertThat(valid(bareDraft()
                        .with(TaskField.REASON, "busy")
                        .with(TaskField.REASON_CODE, 409)
                        .rejectClose()))
                .isEqualTo(new EndTask.RejectClose(
                        Requests.TASK_ID, Requests.TRACKING_ID, "busy", "409", null, null, null));
    }

    @Test
    void areNotThereWhenTheyAreBlank() {
        Draft draft = anyDraft().with(TaskField.REASON, "  \t").with(TaskField.REASON_CODE, "");

        assertMissing(draft.rejectClose(), Set.of(TaskField.REASON, TaskField.REASON_CODE));
    }

    @Test
    void areNotMissingWhenTheyAreIllegal() {
        Draft draft = anyDraft().with(TaskField.ORIGIN, List.of("+44"));

        assertThat(faults(draft.createTask(Requests.requiring(Set.of(TaskField.ORIGIN)), Submission.FIRST)))
                .extracting(FieldFault::kind)
                .containsExactly(Kind.ILLEGAL);
    }

    @Provide
    Arbitrary<Set<TaskField>> fields() {
        return Arbitraries.of(Requests.FIELDS_OF_A_CREATE).set().ofMinSize(1);
    }

    private static void assertMissing(Checked<?> checked, Set<TaskField> fields) {
        assertThat(faults(checked))
                .allMatch(fault -> fault.kind() == Kind.MISSING)
                .extracting(FieldFault::field)
                .containsExactlyInAnyOrderElementsOf(fields);
    }
}
