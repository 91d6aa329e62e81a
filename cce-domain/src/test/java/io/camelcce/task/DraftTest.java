package io.camelcce.task;

import static io.camelcce.task.Requests.anyCreate;
import static io.camelcce.task.Requests.anyDraft;
import static io.camelcce.task.Requests.bareDraft;
import static io.camelcce.task.Requests.faults;
import static io.camelcce.task.Requests.valid;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.FieldFault.Kind;
import java.nio.CharBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {

    @Test
    void makesEveryFieldOfACreate() {
        assertThat(anyCreate(anyDraft()))
                .isEqualTo(new CreateTask(
                        Requests.TASK_ID,
                        Requests.TRACKING_ID,
                        MediaType.SOCIAL,
                        new MediaChannel("sms"),
                        new ScriptSelector("SMS_Support"),
                        new Customer(Requests.CUSTOMER_ID, Requests.ORIGIN),
                        Requests.DESTINATION,
                        "5001",
                        new DispositionCode("CD_NORMAL_END_TASK"),
                        new Variables(Map.of(
                                "cv_1", "gold",
                                "user_Tier", "1",
                                "facebookID", "f-1",
                                "user_DR_MediaResourceID", "AB12CD34EF56GH78",
                                "user_DR_CustomerName", "Jörg Müller")),
                        Submission.FIRST));
    }

    @Test
    void makesEveryFieldOfAnEnd() {
        ConversationId conversation = new ConversationId("AB12CD34EF56GH78");

        assertThat(Requests.anyClose())
                .isEqualTo(new EndTask.Close(
                        Requests.TASK_ID,
                        Requests.TRACKING_ID,
                        new DispositionCode("CD_NORMAL_END_TASK"),
                        new Variables(Map.of("cv_1", "gold", "user_Tier", "1", "facebookID", "f-1"))));
        assertThat(Requests.anyAccept())
                .isEqualTo(new EndTask.AcceptClose(
                        Requests.TASK_ID, Requests.TRACKING_ID, "q-1", conversation, MediaType.SOCIAL));
        assertThat(Requests.anyReject())
                .isEqualTo(new EndTask.RejectClose(
                        Requests.TASK_ID,
                        Requests.TRACKING_ID,
                        "the conversation has an owner",
                        "409",
                        "a-1",
                        conversation,
                        MediaType.SOCIAL));
    }

    @Test
    void takesNumbersAndBooleansAsTexts() {
        CreateTask create = anyCreate(bareDraft()
                .with(TaskField.TASK_ID, 4711)
                .with(TaskField.PREFERRED_OWNER, 5001L)
                .with(TaskField.DESTINATION, true)
                .with(TaskField.ORIGIN, CharBuffer.wrap("+44")));

        assertThat(create.taskId()).hasToString("4711");
        assertThat(create.preferredOwner()).isEqualTo("5001");
        assertThat(create.destination()).isEqualTo("true");
        assertThat(create.customer().origin()).isEqualTo("+44");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\r\n", "\u2003"})
    void countsABlankAsNotGiven(String blank) {
        Draft draft = anyDraft();
        Requests.FIELDS_OF_A_CREATE.stream()
                .filter(field -> field != TaskField.TASK_ID && field != TaskField.TRACKING_ID)
                .forEach(field -> draft.with(field, blank));

        assertThat(anyCreate(draft)).isEqualTo(anyCreate(bareDraft()));
    }

    @Test
    void forgetsAValueThatIsSetToNothing() {
        Draft draft = bareDraft().with(TaskField.ORIGIN, "+44").with(TaskField.ORIGIN, null);

        assertThat(draft.get(TaskField.ORIGIN)).isNull();
        assertThat(draft.with(TaskField.ORIGIN, "+45").get(TaskField.ORIGIN)).isEqualTo("+45");
    }

    @ParameterizedTest
    @MethodSource("severalValues")
    void takesOneValueForATextField(Object several) {
        Requests.FIELDS_OF_A_CREATE.stream()
                .filter(field -> field != TaskField.VARIABLES)
                .forEach(field -> assertThat(
                                faults(anyDraft().with(field, several).createTask(Requests.RULES, Submission.FIRST)))
                        .containsExactly(new FieldFault(field, Kind.ILLEGAL, "must be a text, a number or a boolean")));
    }

    static Stream<Arguments> severalValues() {
        return Stream.of(
                        List.of("email"),
                        Set.of(1),
                        Map.of("a", "b"),
                        new String[] {"email"},
                        new byte[] {1},
                        new int[0])
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("notVariables")
    void takesAMapForVariables(Object value) {
        assertThat(faults(anyDraft().with(TaskField.VARIABLES, value).close()))
                .containsExactly(
                        new FieldFault(TaskField.VARIABLES, Kind.ILLEGAL, "must be a map of names with values"));
    }

    static Stream<Object> notVariables() {
        return Stream.of("cv_1=gold", 7, List.of("cv_1", "gold"));
    }

    @Test
    void sendsTheConversationAndTheNameOfTheCustomerAsVariables() {
        CreateTask create = anyCreate(bareDraft()
                .with(TaskField.CONVERSATION_ID, "AB12CD34EF56GH78")
                .with(TaskField.CUSTOMER_NAME, "Jörg Müller")
                .with(TaskField.VARIABLES, Map.of("cv_1", "gold")));

        assertThat(create.variables().byName())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "cv_1", "gold",
                        "user_DR_MediaResourceID", "AB12CD34EF56GH78",
                        "user_DR_CustomerName", "Jörg Müller"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_DR_MediaResourceID", "user_DR_CustomerName"})
    void letsAnExplicitVariableWin(String name) {
        CreateTask create = anyCreate(anyDraft().with(TaskField.VARIABLES, Map.of(name, "explicit")));

        assertThat(create.variables().byName()).hasSize(2).containsEntry(name, "explicit");
    }

    @Test
    void keepsHowTheCreateRelatesToEarlierOnes() {
        assertThat(valid(anyDraft().createTask(Requests.RULES, Submission.AFTER_TRANSFER))
                        .submission())
                .isEqualTo(Submission.AFTER_TRANSFER);
    }
}
