package io.camelcce.task;

import static io.camelcce.task.Requests.anyCreate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A value can be personal: neither a message nor a log line may have it. */
class PersonalValuesTest {

    private static final String PERSONAL = "Zoë";

    @Property
    void areNotInTheMessagesOfVariables(@ForAll("names") String name, @ForAll("illegal") String value) {
        IllegalValue illegal = catchThrowableOfType(
                IllegalValue.class, () -> Variables.of(Map.of(name, value, "cv_0", List.of(value))));

        assertThat(illegal.rules()).isNotEmpty().noneMatch(rule -> rule.contains(PERSONAL));
        assertThat(illegal).hasMessageNotContainingAny(PERSONAL);
    }

    @Property
    void areNotInTheFaultsOfADraft(@ForAll @From("fields") TaskField field, @ForAll("illegal") String value) {
        Checked<CreateTask> checked = Requests.anyDraft()
                .with(field, field == TaskField.VARIABLES ? Map.of("cv_1", value) : value)
                .createTask(Requests.RULES, Submission.FIRST);

        assertThat(checked).isInstanceOf(Checked.Faulty.class);
        assertThat(checked.toString()).contains(field.name()).doesNotContain(PERSONAL);
    }

    @Test
    void aStateThatIsNoneDoesNotFloodALine() {
        Task task = Tasks.taskIn(new TaskState("\n" + "x".repeat(1_000_000)));

        assertThat(task.toString()).hasSizeLessThan(200).doesNotContain("\n").contains("state=?xxx", "xxx…]");
    }

    @Test
    void areNotPrintedWithADraft() {
        assertThat(new Draft().with(TaskField.ORIGIN, PERSONAL)).hasToString("Draft[ORIGIN]");
    }

    @Test
    void areNotPrintedWithVariables() {
        assertThat(new Variables(Map.of("cv_1", PERSONAL))).hasToString("Variables[cv_1]");
    }

    @Test
    void areNotPrintedWithACustomer() {
        assertThat(new Customer(PERSONAL, PERSONAL).toString()).doesNotContain(PERSONAL);
    }

    @Test
    void areNotPrintedWithACreate() {
        Draft draft = Requests.anyDraft()
                .with(TaskField.CUSTOMER_NAME, PERSONAL)
                .with(TaskField.CUSTOMER_ID, PERSONAL)
                .with(TaskField.ORIGIN, PERSONAL)
                .with(TaskField.VARIABLES, Map.of("cv_1", PERSONAL));

        assertThat(anyCreate(draft).toString()).doesNotContain(PERSONAL);
    }

    @Test
    void areNotPrintedWithATask() {
        Task task = Tasks.taskOf(PERSONAL, PERSONAL, PERSONAL);

        assertThat(task.toString()).contains(task.taskId().value()).doesNotContain(PERSONAL);
    }

    @Test
    void areNotPrintedWithAReplyOrItsReceipt() {
        Reply reply = new Reply(201, null, PERSONAL, null, null);

        assertThat(reply).hasToString("HTTP 201");
        assertThat(Receipt.of(Requests.TASK_ID, Requests.TRACKING_ID, reply).toString())
                .doesNotContain(PERSONAL);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(
                "cv_1", "cv_11", "user_Tier", "userTier", "user_DR_Primary", ConversationId.VARIABLE, "\n");
    }

    /** Illegal in every field: with a line break, too long for all, and beyond Latin-1. */
    @Provide
    Arbitrary<String> illegal() {
        return Texts.notLatin1().map(tail -> PERSONAL.repeat(100) + "\n" + tail);
    }

    @Provide
    Arbitrary<TaskField> fields() {
        return Arbitraries.of(Requests.FIELDS_OF_A_CREATE);
    }
}
