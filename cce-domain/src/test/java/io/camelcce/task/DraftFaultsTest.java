package io.camelcce.task;

import static io.camelcce.task.Requests.anyDraft;
import static io.camelcce.task.Requests.faults;
import static io.camelcce.task.Requests.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.FieldFault.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DraftFaultsTest {

    private static final Map<TaskField, Object> BROKEN = Map.ofEntries(
            Map.entry(TaskField.TASK_ID, "order 4711"),
            Map.entry(TaskField.TRACKING_ID, "Überweisung"),
            Map.entry(TaskField.MEDIA_TYPE, "fax"),
            Map.entry(TaskField.MEDIA_CHANNEL, "s\nms"),
            Map.entry(TaskField.SCRIPT_SELECTOR, "x".repeat(33)),
            Map.entry(TaskField.CUSTOMER_ID, "c\t17"),
            Map.entry(TaskField.ORIGIN, "+44\u0000"),
            Map.entry(TaskField.CUSTOMER_NAME, "x".repeat(211)),
            Map.entry(TaskField.DESTINATION, "44\n"),
            Map.entry(TaskField.PREFERRED_OWNER, "50\r01"),
            Map.entry(TaskField.CONVERSATION_ID, "x".repeat(17)),
            Map.entry(TaskField.DISPOSITION_CODE, "CD\n"),
            Map.entry(TaskField.CHAT_THREAD_ID, "a\nb"),
            Map.entry(TaskField.CHAT_USER_ID, "a\nb"),
            Map.entry(TaskField.EMAIL_MESSAGE_ID, "a\nb"),
            Map.entry(TaskField.EMAIL_SUBJECT, "a\nb"),
            Map.entry(TaskField.EMAIL_CC_RECIPIENTS, "a\nb"),
            Map.entry(TaskField.EMAIL_BCC_RECIPIENTS, "a\nb"),
            Map.entry(TaskField.VARIABLES, Map.of("cv_11", "gold")));

    @Property
    void nameEveryFieldThatIsBrokenAndNoOther(@ForAll("fields") Set<TaskField> broken) {
        Draft draft = anyDraft();
        broken.forEach(field -> draft.with(field, BROKEN.get(field)));

        List<FieldFault> faults = faults(draft.createTask(Requests.RULES, Submission.FIRST));

        assertThat(faults).extracting(FieldFault::field).containsExactlyInAnyOrderElementsOf(broken);
    }

    @Test
    void tellWhatIsMissingWhatIsIllegalAndWhatIsNotAChoice() {
        Draft draft = new Draft()
                .with(TaskField.TASK_ID, "order 4711")
                .with(TaskField.MEDIA_TYPE, "fax")
                .with(TaskField.VARIABLES, Map.of("cv_11", "gold"));

        assertThat(draft.createTask(Requests.requiring(Set.of(TaskField.ORIGIN)), Submission.FIRST))
                .isEqualTo(new Checked.Faulty<>(List.of(
                        new FieldFault(TaskField.TASK_ID, Kind.ILLEGAL, "must be 1 to 64 of A-Z a-z 0-9 and -"),
                        new FieldFault(TaskField.TRACKING_ID, Kind.MISSING, "is missing"),
                        new FieldFault(
                                TaskField.MEDIA_TYPE,
                                Kind.NOT_A_CHOICE,
                                "must be one of email, chat, telephony, social, Web Callback"),
                        new FieldFault(TaskField.ORIGIN, Kind.MISSING, "is missing"),
                        new FieldFault(TaskField.VARIABLES, Kind.ILLEGAL, "cv_11: call variables are cv_1 to cv_10"))));
    }

    @Test
    void tellEveryVariableThatIsBroken() {
        Draft draft = anyDraft().with(TaskField.VARIABLES, Map.of("cv_11", "gold", "userTier", 1));

        assertThat(faults(draft.createTask(Requests.RULES, Submission.FIRST)))
                .extracting(FieldFault::field)
                .containsExactly(TaskField.VARIABLES, TaskField.VARIABLES);
    }

    @Test
    void tellThatVariablesAreTooMuchTogetherWithTheFieldsThatTravelAsVariables() {
        Draft draft = anyDraft().with(TaskField.VARIABLES, eccVariablesOf2000Bytes());

        assertThat(faults(draft.createTask(Requests.RULES, Submission.FIRST)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.rule()).endsWith("at most 2000 bytes, have 2027"));
    }

    @Test
    void tellThatVariablesAreTooMuchTogetherBesideTheOtherFaults() {
        Draft draft =
                anyDraft().with(TaskField.VARIABLES, eccVariablesOf2000Bytes()).with(TaskField.MEDIA_TYPE, "fax");

        assertThat(faults(draft.createTask(Requests.RULES, Submission.FIRST)))
                .extracting(FieldFault::field)
                .containsExactly(TaskField.MEDIA_TYPE, TaskField.VARIABLES);
    }

    @Test
    void ofARequestThatFillsAllItsVariablesAreNone() {
        Draft draft = anyDraft()
                .with(TaskField.VARIABLES, eccVariablesOf2000Bytes())
                .with(TaskField.CONVERSATION_ID, null)
                .with(TaskField.CUSTOMER_NAME, null);

        assertThat(valid(draft.createTask(Requests.RULES, Submission.FIRST))
                        .variables()
                        .byName())
                .hasSize(10);
    }

    @Provide
    Arbitrary<Set<TaskField>> fields() {
        return Arbitraries.of(BROKEN.keySet()).set().ofMinSize(1);
    }

    private static Map<String, String> eccVariablesOf2000Bytes() {
        return Texts.eccVariables(10, 200);
    }
}
