package io.camelcce.task;

import static io.camelcce.task.Requests.anyDraft;
import static io.camelcce.task.Requests.bareDraft;
import static io.camelcce.task.Requests.faults;
import static io.camelcce.task.Requests.valid;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What channels fill in where a request does not say it. */
class ChannelTest {

    private static final Channel APPLE = new Channel(
            List.of("Apple Messages for Business", "iMessage"),
            MediaType.SOCIAL,
            List.of(Filling.of("cv_1", TaskField.CUSTOMER_NAME)));
    private static final Channel MAIL = new Channel(
            List.of("email"),
            MediaType.EMAIL,
            List.of(
                    Filling.of("EmailSubject", TaskField.EMAIL_SUBJECT),
                    new Filling("user_DR_EmailSubject", TaskField.EMAIL_SUBJECT, true)));
    private static final Channel OTHERS =
            new Channel(List.of(), null, List.of(Filling.of("user_DR_CustomerName", TaskField.CUSTOMER_NAME)));
    private static final CreateRules RULES =
            new CreateRules(Set.of(TaskField.MEDIA_TYPE), List.of(APPLE, MAIL), OTHERS, true);

    @ParameterizedTest
    @CsvSource({
        "Apple Messages for Business, social",
        "apple messages FOR business, social",
        "iMessage, social",
        "' email ', email"
    })
    void tellTheMediaTypeByTheirNameInAnyCase(String name, String mediaType) {
        assertThat(create(in(name)).mediaType()).hasToString(mediaType);
    }

    @Test
    void leaveTheNameOfTheChannelAsItIs() {
        assertThat(create(in("IMESSAGE")).mediaChannel()).hasToString("IMESSAGE");
    }

    @Test
    void doNotChangeAMediaTypeThatIsGiven() {
        assertThat(create(in("email").with(TaskField.MEDIA_TYPE, "chat")).mediaType())
                .isEqualTo(MediaType.CHAT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"carrier pigeon", "Apple", "e-mail"})
    void tellNothingOfOthers(String name) {
        assertThat(faults(in(name).createTask(RULES, Submission.FIRST)))
                .containsExactly(new FieldFault(TaskField.MEDIA_TYPE, FieldFault.Kind.MISSING, "is missing"));
    }

    @Test
    void fillTheirOwnVariablesAndOtherChannelsThoseOfAll() {
        assertThat(variables(in("iMessage").with(TaskField.CUSTOMER_NAME, "Jane")))
                .containsEntry("cv_1", "Jane")
                .doesNotContainKey("user_DR_CustomerName");
        assertThat(variables(in("fax").with(TaskField.MEDIA_TYPE, "social").with(TaskField.CUSTOMER_NAME, "Jane")))
                .containsEntry("user_DR_CustomerName", "Jane")
                .doesNotContainKey("cv_1");
    }

    @Test
    void fillNothingWithWhatIsNotGiven() {
        assertThat(variables(in("email"))).containsOnlyKeys("user_DR_MediaResourceID");
    }

    @Test
    void leaveAVariableThatIsGiven() {
        Draft draft = in("iMessage")
                .with(TaskField.CUSTOMER_NAME, "a name that is far too long for a call variable, which has 40 bytes")
                .with(TaskField.VARIABLES, Map.of("cv_1", "gold", "user_DR_MediaResourceID", "explicit"));

        assertThat(variables(draft)).isEqualTo(Map.of("cv_1", "gold", "user_DR_MediaResourceID", "explicit"));
    }

    @Test
    void blameTheFieldThatTheirVariableCannotHold() {
        Draft draft = in("iMessage").with(TaskField.CUSTOMER_NAME, "x".repeat(41));

        assertThat(faults(draft.createTask(RULES, Submission.FIRST)))
                .containsExactly(new FieldFault(
                        TaskField.CUSTOMER_NAME, FieldFault.Kind.ILLEGAL, "cv_1 must have at most 40 bytes, has 41"));
    }

    @Test
    void fillADispensableVariableOnlyIfItCanHoldTheField() {
        assertThat(variables(in("email").with(TaskField.EMAIL_SUBJECT, "Where is my parcel?")))
                .containsEntry("EmailSubject", "Where is my parcel?")
                .containsEntry("user_DR_EmailSubject", "Where is my parcel?");
        assertThat(variables(in("email").with(TaskField.EMAIL_SUBJECT, "Где моя посылка?")))
                .containsEntry("EmailSubject", "Где моя посылка?")
                .doesNotContainKey("user_DR_EmailSubject");
        assertThat(variables(in("email").with(TaskField.EMAIL_SUBJECT, "x".repeat(211))))
                .containsEntry("EmailSubject", "x".repeat(211))
                .doesNotContainKey("user_DR_EmailSubject");
    }

    @Test
    void leaveOutADispensableVariableThatIsTooMuchTogetherWithTheOthers() {
        Draft draft = in("email")
                .with(TaskField.CONVERSATION_ID, "1")
                .with(TaskField.EMAIL_SUBJECT, "x".repeat(200))
                .with(TaskField.VARIABLES, Texts.eccVariables(10, 190));

        assertThat(variables(draft)).containsKey("EmailSubject").doesNotContainKey("user_DR_EmailSubject");
    }

    @Test
    void tellAFaultOnceThoughTwoVariablesCarryTheField() {
        assertThat(faults(
                        in("email").with(TaskField.EMAIL_SUBJECT, "two\nlines").createTask(RULES, Submission.FIRST)))
                .hasSize(1);
    }

    @Test
    void giveATaskWithoutAConversationOneThatIsMadeFromItsId() {
        assertThat(variables(in("email"))).containsEntry("user_DR_MediaResourceID", "28A7BC7C0ABEDC30");
        assertThat(variables(in("email").with(TaskField.CONVERSATION_ID, "AB12CD34EF56GH78")))
                .containsEntry("user_DR_MediaResourceID", "AB12CD34EF56GH78");
        assertThat(valid(anyDraft()
                                .with(TaskField.CONVERSATION_ID, null)
                                .createTask(CreateRules.NONE, Submission.FIRST))
                        .variables()
                        .byName())
                .doesNotContainKey("user_DR_MediaResourceID");
    }

    @ParameterizedTest
    @EnumSource(names = {"QUEUE_ID", "AGENT_ID", "REASON", "REASON_CODE", "TRANSACTION_ID", "TRANSACTION_PART"})
    void readAFieldThatACreateHasNoOtherUseForAsPlainText(TaskField field) {
        assertThat(fill(bareDraft().with(field, "q-1"), field)).isEqualTo(new Checked.Valid<>("q-1"));
        assertThat(fill(bareDraft().with(field, 7), field)).isEqualTo(new Checked.Valid<>("7"));
        assertThat(faults(fill(bareDraft().with(field, List.of("a")), field)))
                .containsExactly(
                        new FieldFault(field, FieldFault.Kind.ILLEGAL, "must be a text, a number or a boolean"));
        assertThat(faults(fill(bareDraft().with(field, "two\nlines"), field)))
                .singleElement()
                .satisfies(fault -> assertThat(fault.field()).isEqualTo(field))
                .satisfies(fault -> assertThat(fault.rule()).contains("line breaks"));
    }

    @Test
    void tellAFaultOfAFieldThoughItsVariableIsDispensableOrGiven() {
        Channel channel = new Channel(
                List.of(),
                null,
                List.of(new Filling("queue", TaskField.QUEUE_ID, true), Filling.of("agent", TaskField.AGENT_ID)));
        Draft draft = bareDraft()
                .with(TaskField.QUEUE_ID, "two\nlines")
                .with(TaskField.AGENT_ID, "two\nlines")
                .with(TaskField.VARIABLES, Map.of("agent", "a-1"));

        assertThat(faults(draft.createTask(new CreateRules(Set.of(), List.of(), channel, false), Submission.FIRST)))
                .extracting(FieldFault::field)
                .containsExactly(TaskField.QUEUE_ID, TaskField.AGENT_ID);
    }

    private static Checked<String> fill(Draft draft, TaskField field) {
        Channel channel = new Channel(List.of(), null, List.of(Filling.of("one", field), Filling.of("another", field)));
        Checked<CreateTask> create =
                draft.createTask(new CreateRules(Set.of(), List.of(), channel, false), Submission.FIRST);
        return create instanceof Checked.Valid<CreateTask> valid
                ? new Checked.Valid<>(valid.request().variables().byName().getOrDefault("one", "not there"))
                : new Checked.Faulty<>(faults(create));
    }

    @Test
    void canFillOnlyWhatCanBeAVariable() {
        assertThatExceptionOfType(IllegalValue.class).isThrownBy(() -> Filling.of("cv_11", TaskField.ORIGIN));
    }

    private static Draft in(String mediaChannel) {
        return bareDraft().with(TaskField.MEDIA_CHANNEL, mediaChannel);
    }

    private static CreateTask create(Draft draft) {
        return valid(draft.createTask(RULES, Submission.FIRST));
    }

    private static Map<String, String> variables(Draft draft) {
        return create(draft).variables().byName();
    }
}
