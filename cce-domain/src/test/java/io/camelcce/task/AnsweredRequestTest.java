package io.camelcce.task;

import static io.camelcce.task.Attempts.accepted;
import static io.camelcce.task.Attempts.created;
import static io.camelcce.task.Attempts.found;
import static io.camelcce.task.Attempts.notNow;
import static io.camelcce.task.Attempts.receiptOf;
import static io.camelcce.task.Attempts.refused;
import static io.camelcce.task.Attempts.reply;
import static io.camelcce.task.Attempts.tooManyRequests;
import static io.camelcce.task.ContactCenters.reachedBy;
import static io.camelcce.task.Requests.anyClose;
import static io.camelcce.task.Requests.anyCreate;
import static io.camelcce.task.Requests.anyGet;
import static io.camelcce.task.Tasks.anyTask;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.Outcome.Done;
import io.camelcce.task.Outcome.Rejected;
import io.camelcce.task.Outcome.Unavailable;
import io.camelcce.task.ScriptedWire.Sent;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class AnsweredRequestTest {

    @Test
    void thatCreatedATaskIsDoneWithItsLocation() {
        ContactCenter contactCenter = reachedBy(new ScriptedWire().onCreate(accepted(created())));

        assertThat(contactCenter.create(anyCreate(), ExistingTask.VERIFY))
                .isEqualTo(new Done<>(
                        new Receipt(
                                Requests.TASK_ID,
                                Requests.TRACKING_ID,
                                "https://cce.example.com/drapi/v1/tasks/4711",
                                "{}",
                                null,
                                false),
                        NodeOutcome.SUCCESSFULLY_CREATED,
                        1));
    }

    @Test
    void thatCreatedATaskWith200IsDoneToo() {
        ContactCenter contactCenter = reachedBy(new ScriptedWire().onCreate(accepted(reply(200))));

        assertThat(contactCenter.create(anyCreate(), ExistingTask.VERIFY))
                .isEqualTo(new Done<>(receiptOf(reply(200)), NodeOutcome.OK, 1));
    }

    @Test
    void thatFoundATaskIsDoneWithTheTask() {
        ContactCenter contactCenter = reachedBy(new ScriptedWire().onGet(found(anyTask())));

        assertThat(contactCenter.get(anyGet())).isEqualTo(new Done<>(anyTask(), NodeOutcome.OK, 1));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void thatEndedATaskIsDoneWithItsReceipt(EndTask end) {
        ScriptedWire wire = new ScriptedWire().onEnd(accepted(reply(200)));

        assertThat(reachedBy(wire).end(end)).isEqualTo(new Done<>(receiptOf(reply(200)), NodeOutcome.OK, 1));
        assertThat(wire.sent()).extracting(Sent::request).containsExactly(end);
    }

    static List<EndTask> ends() {
        return List.of(anyClose(), Requests.anyAccept(), Requests.anyReject());
    }

    @Test
    void createsATaskAgainAfterATransfer() {
        ContactCenter contactCenter = reachedBy(new ScriptedWire().onCreate(accepted(created())));

        assertThat(contactCenter.create(anyCreate(Submission.AFTER_TRANSFER), ExistingTask.VERIFY))
                .isEqualTo(new Done<>(
                        new Receipt(
                                Requests.TASK_ID,
                                Requests.TRACKING_ID,
                                created().location(),
                                created().payload(),
                                null,
                                true),
                        NodeOutcome.SUCCESSFULLY_CREATED,
                        1));
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST", "REPEATED"})
    void isNotResubmittedUnlessATransferCameBefore(Submission submission) {
        ContactCenter contactCenter = reachedBy(new ScriptedWire().onCreate(accepted(created())));

        assertThat(contactCenter.create(anyCreate(submission), ExistingTask.VERIFY))
                .isEqualTo(new Done<>(receiptOf(created()), NodeOutcome.SUCCESSFULLY_CREATED, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "303, REDIRECTED, ON_ERROR",
        "400, BAD_REQUEST, BAD_REQUEST",
        "403, FORBIDDEN, FORBIDDEN",
        "404, NOT_FOUND, NOT_FOUND",
        "409, CONFLICT, ON_ERROR",
        "413, OTHER, ON_ERROR",
        "418, OTHER, ON_ERROR",
        "422, BAD_REQUEST, ON_ERROR"
    })
    void thatCceRefusesIsRejectedAndNotRepeated(int status, RejectionReason reason, NodeOutcome nodeOutcome) {
        Reply reply = reply(status);
        ContactCenter contactCenter = reachedBy(new ScriptedWire()
                .onCreate(refused(reply, reason))
                .onGet(refused(reply, reason))
                .onEnd(refused(reply, reason)));

        Rejected<Object> rejected = new Rejected<>(reply, reason, nodeOutcome, 1);
        assertThat(contactCenter.create(anyCreate(), ExistingTask.VERIFY)).isEqualTo(rejected);
        assertThat(contactCenter.get(anyGet())).isEqualTo(rejected);
        assertThat(contactCenter.end(anyClose())).isEqualTo(rejected);
    }

    @Test
    void thatIsPastTheQueueLimitIsRejectedWithTheCode() {
        Reply reply = reply(400, 20286);
        ContactCenter contactCenter =
                reachedBy(new ScriptedWire().onCreate(refused(reply, RejectionReason.QUEUE_LIMIT)));

        assertThat(contactCenter.create(anyCreate(), ExistingTask.VERIFY))
                .isEqualTo(new Rejected<>(reply, RejectionReason.QUEUE_LIMIT, NodeOutcome.BAD_REQUEST, 1));
    }

    @Test
    void thatComesTooSoonIsUnavailableUntilTheTimeThatCceNames() {
        Duration minute = Duration.ofMinutes(1);
        ContactCenter contactCenter = reachedBy(new ScriptedWire()
                .onCreate(notNow(minute))
                .onGet(notNow(minute))
                .onEnd(notNow(minute)));

        Trouble trouble = new Trouble("too many requests (HTTP 429)", false, tooManyRequests(minute), null);
        Unavailable<Object> later = new Unavailable<>(trouble, true, minute, 1);
        assertThat(contactCenter.create(anyCreate(), ExistingTask.VERIFY)).isEqualTo(later);
        assertThat(contactCenter.get(anyGet())).isEqualTo(later);
        assertThat(contactCenter.end(anyClose())).isEqualTo(later);
        assertThat(later.nodeOutcome()).isEqualTo(NodeOutcome.ON_ERROR);
    }

    @Test
    void thatComesTooSoonCanComeAgainWithoutAHintWhen() {
        ContactCenter contactCenter = reachedBy(new ScriptedWire().onCreate(notNow(null)));

        Trouble trouble = new Trouble("too many requests (HTTP 429)", false, tooManyRequests(null), null);
        assertThat(contactCenter.create(anyCreate(), ExistingTask.VERIFY))
                .isEqualTo(new Unavailable<>(trouble, true, null, 1));
    }
}
