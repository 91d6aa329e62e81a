package io.camelcce.task;

import static io.camelcce.task.Attempts.EXISTS;
import static io.camelcce.task.Attempts.alreadyExists;
import static io.camelcce.task.Attempts.cannotBeSent;
import static io.camelcce.task.Attempts.found;
import static io.camelcce.task.Attempts.maybeSent;
import static io.camelcce.task.Attempts.notNow;
import static io.camelcce.task.Attempts.notSent;
import static io.camelcce.task.Attempts.receiptOf;
import static io.camelcce.task.Attempts.refused;
import static io.camelcce.task.Attempts.reply;
import static io.camelcce.task.Attempts.tokenRefused;
import static io.camelcce.task.ContactCenters.reachedBy;
import static io.camelcce.task.Requests.CUSTOMER_ID;
import static io.camelcce.task.Requests.DESTINATION;
import static io.camelcce.task.Requests.ORIGIN;
import static io.camelcce.task.Requests.anyCreate;
import static io.camelcce.task.Requests.bareDraft;
import static io.camelcce.task.Tasks.anyTask;
import static io.camelcce.task.Tasks.closedTask;
import static io.camelcce.task.Tasks.closedTaskOf;
import static io.camelcce.task.Tasks.taskIn;
import static io.camelcce.task.Tasks.taskOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Receipt.Existing;
import io.camelcce.task.ScriptedWire.Sent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExistingTaskTest {

    @ParameterizedTest
    @ValueSource(strings = {"CREATED", "QUEUED", "ROUTED", "TRANSFERRED", "PARKED"})
    void thatIsTheOneAskedForIsDoneAndVerified(String state) {
        assertThat(createThatFinds(found(taskIn(TaskState.of(state)))))
                .isEqualTo(existed(true, TaskState.of(state), 2));
    }

    @Test
    void isReadByItsIdUnderTheSameTrackingId() {
        ScriptedWire wire = new ScriptedWire().onCreate(alreadyExists()).onGet(found(anyTask()));

        reachedBy(wire).create(anyCreate(), ExistingTask.VERIFY);

        assertThat(wire.sent())
                .extracting(Sent::request)
                .containsExactly(anyCreate(), new GetTask(Requests.TASK_ID, Requests.TRACKING_ID));
    }

    @ParameterizedTest
    @MethodSource("others")
    void thatIsAnotherIsAConflict(Task other) {
        assertThat(createThatFinds(found(other))).isEqualTo(rejected(RejectionReason.CONFLICT));
    }

    static List<Task> others() {
        return List.of(
                taskOf("+49", DESTINATION, CUSTOMER_ID),
                taskOf(ORIGIN, "49", CUSTOMER_ID),
                taskOf(ORIGIN, DESTINATION, "c-18"),
                taskOf(null, null, "c-18"),
                taskOf(ORIGIN, DESTINATION, "C-17"),
                closedTaskOf("+49", DESTINATION, CUSTOMER_ID));
    }

    @Test
    void thatIsTheOneAskedForButClosedIsRejected() {
        assertThat(createThatFinds(found(closedTask()))).isEqualTo(rejected(RejectionReason.ALREADY_CLOSED));
    }

    @Test
    void thatTellsNothingButThatItIsClosedIsRejected() {
        assertThat(createThatFinds(found(closedTaskOf(null, null, null))))
                .isEqualTo(rejected(RejectionReason.ALREADY_CLOSED));
    }

    @Test
    void thatTellsNothingIsDoneButNotVerified() {
        assertThat(createThatFinds(found(taskOf(null, null, null)))).isEqualTo(existed(false, 2));
    }

    @Test
    void thatTellsOneFieldThatAgreesIsVerified() {
        assertThat(createThatFinds(found(taskOf(null, DESTINATION, null)))).isEqualTo(existed(true, 2));
    }

    @Test
    void thatTellsMoreThanWasAskedForIsNotVerifiedByIt() {
        ScriptedWire wire = new ScriptedWire().onCreate(alreadyExists()).onGet(found(anyTask()));

        assertThat(reachedBy(wire).create(anyCreate(bareDraft()), ExistingTask.VERIFY))
                .isEqualTo(existed(false, 2));
    }

    @Test
    void isComparedByTheFieldsThatTheWireEchoesOnly() {
        ScriptedWire wire = new ScriptedWire()
                .echoing(TaskField.DESTINATION)
                .onCreate(alreadyExists())
                .onGet(found(taskOf("+49", DESTINATION, "c-18")));

        assertThat(reachedBy(wire).create(anyCreate(), ExistingTask.VERIFY)).isEqualTo(existed(true, 2));
    }

    @Test
    void isNotVerifiedIfTheWireEchoesNothing() {
        ScriptedWire wire =
                new ScriptedWire().echoing().onCreate(alreadyExists()).onGet(found(anyTask()));

        assertThat(reachedBy(wire).create(anyCreate(), ExistingTask.VERIFY)).isEqualTo(existed(false, 2));
    }

    @Test
    void cannotBeComparedByAFieldThatCceDoesNotGiveBack() {
        ScriptedWire wire = new ScriptedWire()
                .echoing(TaskField.CONVERSATION_ID)
                .onCreate(alreadyExists())
                .onGet(found(anyTask()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> reachedBy(wire).create(anyCreate(), ExistingTask.VERIFY))
                .withMessage("CCE is not known to give back a conversation id");
    }

    @ParameterizedTest
    @MethodSource("failedReads")
    void thatCannotBeReadIsDoneButNotVerified(Attempt<Task> failed) {
        assertThat(createThatFinds(failed)).isEqualTo(unread(2));
    }

    static List<Attempt<Task>> failedReads() {
        return List.of(
                maybeSent(Attempts.TIMED_OUT),
                notSent(Attempts.NOT_CONNECTED),
                cannotBeSent(Attempts.NOT_TRUSTED),
                notNow(null),
                refused(reply(404), RejectionReason.NOT_FOUND),
                alreadyExists());
    }

    @Test
    void thatTheTokenDoesNotLetUsReadIsDoneButNotVerified() {
        assertThat(createThatFinds(tokenRefused(), tokenRefused())).isEqualTo(unread(3));
    }

    @Test
    void thatIsReadWithAnotherTokenIsVerified() {
        assertThat(createThatFinds(tokenRefused(), found(anyTask()))).isEqualTo(existed(true, 3));
    }

    @Test
    void thatIsAcceptedIsNotRead() {
        ScriptedWire wire = new ScriptedWire().onCreate(alreadyExists());

        assertThat(reachedBy(wire).create(anyCreate(), ExistingTask.ACCEPT)).isEqualTo(unread(1));
        assertThat(wire.sent()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void ofARepeatedRequestIsAReplay(ExistingTask existingTask) {
        ScriptedWire wire = new ScriptedWire().onCreate(alreadyExists()).onGet(found(anyTask()));
        boolean verified = existingTask == ExistingTask.VERIFY;

        assertThat(reachedBy(wire).create(anyCreate(Submission.REPEATED), existingTask))
                .isEqualTo(existed(new Existing(verified, true, verified ? TaskState.QUEUED : null), verified ? 2 : 1));
    }

    @Test
    void afterATransferWasNotCreatedAgain() {
        ScriptedWire wire = new ScriptedWire().onCreate(alreadyExists()).onGet(found(anyTask()));

        assertThat(reachedBy(wire).create(anyCreate(Submission.AFTER_TRANSFER), ExistingTask.VERIFY))
                .isEqualTo(existed(true, 2));
    }

    @Test
    void meansNothingToAReadOrAnEnd() {
        ContactCenter contactCenter =
                reachedBy(new ScriptedWire().onGet(alreadyExists()).onEnd(alreadyExists()));

        Rejected<Object> rejected = new Rejected<>(EXISTS, RejectionReason.OTHER, NodeOutcome.OK, 1);
        assertThat(contactCenter.get(Requests.anyGet())).isEqualTo(rejected);
        assertThat(contactCenter.end(Requests.anyClose())).isEqualTo(rejected);
    }

    @SafeVarargs
    private static Outcome<Receipt> createThatFinds(Attempt<Task>... reads) {
        ScriptedWire wire = new ScriptedWire().onCreate(alreadyExists()).onGet(reads);
        return reachedBy(wire).create(anyCreate(), ExistingTask.VERIFY);
    }

    private static Done<Receipt> existed(boolean verified, int attempts) {
        return existed(verified, TaskState.QUEUED, attempts);
    }

    /** One that was not read. */
    private static Done<Receipt> unread(int attempts) {
        return existed(false, null, attempts);
    }

    private static Done<Receipt> existed(boolean verified, @Nullable TaskState state, int attempts) {
        return existed(new Existing(verified, false, state), attempts);
    }

    private static Done<Receipt> existed(Existing existing, int attempts) {
        Receipt receipt = receiptOf(EXISTS);
        return new Done<>(
                new Receipt(
                        receipt.taskId(), receipt.trackingId(), receipt.location(), receipt.payload(), existing, false),
                NodeOutcome.TASK_ALREADY_EXISTS,
                attempts);
    }

    private static Rejected<Receipt> rejected(RejectionReason reason) {
        return new Rejected<>(EXISTS, reason, NodeOutcome.TASK_ALREADY_EXISTS, 2);
    }
}
