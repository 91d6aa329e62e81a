package io.camelcce.wiremock;

import static io.camelcce.wiremock.TaskBody.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import wiremock.com.fasterxml.jackson.databind.JsonNode;

class TaskFaultsTest {

    @RegisterExtension
    static final ContactCenterExtension CCE = new ContactCenterExtension();

    private final SimulatedContactCenter contactCenter = CCE.contactCenter();
    private final ApiClient api = new ApiClient(contactCenter);

    @BeforeEach
    void acceptTheToken() {
        contactCenter.acceptToken(ApiClient.TOKEN);
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE, 503", "ERROR, 500", "BAD_GATEWAY, 502", "GATEWAY_TIMEOUT, 504", "TOO_MANY, 429"})
    void anAnswerInThePlaceOfTheTask(TaskFault fault, int status) {
        set(fault);

        Reply reply = api.create(task("t-1"));

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.text("message")).isEqualTo("by the switch taskFault");
        assertThat(reply.header("Retry-After")).isEmpty();
        assertThat(contactCenter.ledger().tasks()).isEmpty();
        assertThat(statuses()).containsExactly(status);
    }

    @ParameterizedTest
    @CsvSource({
        "RESET, Connection reset",
        "EMPTY, HTTP/1.1 header parser received no bytes",
        "GARBAGE, 'parsing HTTP/1.1 status line, receiving [lskdu'"
    })
    void noAnswerAndNoTask(TaskFault fault, String seen) {
        set(fault);

        assertThatThrownBy(() -> api.create(task("t-1")))
                .isInstanceOf(UncheckedIOException.class)
                .hasStackTraceContaining(seen);
        assertThat(contactCenter.ledger().tasks()).isEmpty();
        assertThat(statuses()).containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource({"DONE_THEN_500, 500", "DONE_THEN_502, 502", "DONE_THEN_504, 504"})
    void theTaskIsThereAndTheAnswerIsAnError(TaskFault fault, int status) {
        set(fault);

        assertThat(api.create(task("t-1")).status()).isEqualTo(status);
        assertThat(contactCenter.ledger().tasks())
                .extracting(TaskRecord::taskId)
                .containsExactly("t-1");
        assertThat(statuses()).containsExactly(status);
    }

    @ParameterizedTest
    @CsvSource({
        "DONE_THEN_RESET, Connection reset, 0",
        "DONE_THEN_EMPTY, HTTP/1.1 header parser received no bytes, 0",
        "DONE_THEN_GARBAGE, 'parsing HTTP/1.1 status line, receiving [lskdu', 0",
        "DONE_THEN_TRUNCATED, 'fixed content-length: 16, bytes received: 8', 201"
    })
    void theTaskIsThereAndTheAnswerIsNot(TaskFault fault, String seen, int status) {
        set(fault);

        assertThatThrownBy(() -> api.create(task("t-1")))
                .isInstanceOf(UncheckedIOException.class)
                .hasStackTraceContaining(seen);
        assertThat(contactCenter.ledger().tasks())
                .extracting(TaskRecord::taskId)
                .containsExactly("t-1");
        assertThat(statuses()).containsExactly(status);
    }

    @Test
    void aListBreaksOffToo() {
        IntStream.range(0, 500).forEach(i -> api.create(task("t-" + i)));
        set(TaskFault.DONE_THEN_TRUNCATED);

        assertThatThrownBy(() -> api.getWith("Bearer " + ApiClient.TOKEN, "/drapi/v1/tasks"))
                .hasStackTraceContaining("fixed content-length: 65536, bytes received: 32768");
    }

    @Test
    void aTaskIsEndedThoughTheAnswerIsLost() {
        api.create(task("t-1"));
        set(TaskFault.DONE_THEN_RESET);

        assertThatThrownBy(() -> api.close("t-1")).isInstanceOf(UncheckedIOException.class);
        assertThat(contactCenter.ledger().task("t-1").stateNames()).last().isEqualTo("CLOSED");
    }

    @Test
    void itBefallsAsManyRequestsAsItIsTold() {
        set(TaskFault.ERROR).set(Switches.TASK_FAULT_TIMES, Optional.of(2));

        assertThat(create("t-1", "t-2", "t-3", "t-4")).containsExactly(500, 500, 201, 201);
        assertThat(contactCenter.get(Switches.TASK_FAULT_TIMES)).contains(0);
    }

    @Test
    void amongManyRequestsAtOnceTheCountIsExact() {
        set(TaskFault.ERROR).set(Switches.TASK_FAULT_TIMES, Optional.of(25));

        List<Integer> statuses = IntStream.range(0, 100)
                .parallel()
                .mapToObj(i -> api.create(task("t-" + i)).status())
                .toList();

        assertThat(statuses).filteredOn(status -> status == 500).hasSize(25);
        assertThat(contactCenter.ledger().tasks()).hasSize(75);
    }

    @Test
    void itBefallsTheOperationsThatAreNamedAndCountsThoseOnly() {
        api.create(task("t-1"));
        set(TaskFault.ERROR)
                .set(Switches.TASK_FAULT_TIMES, Optional.of(3))
                .set(Switches.TASK_FAULT_OPERATIONS, Optional.of(Set.of(TaskOperation.GET, TaskOperation.LIST)));

        assertThat(api.create(task("t-2")).status()).isEqualTo(201);
        assertThat(api.get("t-1").status()).isEqualTo(500);
        assertThat(api.getWith("Bearer " + ApiClient.TOKEN, "/drapi/v1/tasks").status())
                .isEqualTo(500);
        assertThat(api.close("t-2").status()).isEqualTo(200);
        contactCenter.set(Switches.TASK_FAULT_OPERATIONS, Optional.of(Set.of(TaskOperation.END)));
        assertThat(api.close("t-1").status()).isEqualTo(500);
        assertThat(api.close("t-1").status()).isEqualTo(200);
    }

    @Test
    void whoIsNotLetInCountsForNothing() {
        set(TaskFault.ERROR).set(Switches.TASK_FAULT_TIMES, Optional.of(1));

        assertThat(api.getWith("Bearer unknown", "/drapi/v1/tasks").status()).isEqualTo(401);
        assertThat(contactCenter.get(Switches.TASK_FAULT_TIMES)).contains(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "Wed, 21 Oct 2099 07:28:00 GMT", "in a while"})
    void retryAfterSaysWhateverItIsTold(String value) {
        contactCenter.set(Switches.RETRY_AFTER_VALUE, Optional.of(value));

        set(TaskFault.TOO_MANY);
        assertThat(api.create(task("t-1")).header("Retry-After")).contains(value);
        set(TaskFault.UNAVAILABLE);
        assertThat(api.create(task("t-1")).header("Retry-After")).contains(value);
        set(TaskFault.ERROR);
        assertThat(api.create(task("t-1")).header("Retry-After")).isEmpty();
    }

    @Test
    void retryAfterCannotBeWhatNoHeaderCanHave() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> contactCenter.set(Switches.RETRY_AFTER_VALUE, Optional.of("1\r\nSet-Cookie: x")))
                .withMessageStartingWith("retryAfterValue has to be a text of 1 to 1000 characters");
    }

    @Test
    void aLateAnswerIsThatOfATaskThatIsThere() {
        contactCenter.set(Switches.ANSWER_DELAY, Duration.ofMinutes(1));
        CompletableFuture<Reply> reply = inBackground(() -> api.create(task("t-1")));

        await().until(() -> !contactCenter.ledger().requests().isEmpty());

        assertThat(reply).isNotDone();
        assertThat(contactCenter.ledger().tasks()).hasSize(1);
        assertThat(statuses()).containsExactly(201);
    }

    @Test
    void aLateAnswerComes() {
        contactCenter.set(Switches.ANSWER_DELAY, Duration.ofMillis(20));

        assertThat(api.create(task("t-1")).status()).isEqualTo(201);
    }

    @Test
    void whatIsCarriedOutLateIsNotDoneBefore() {
        contactCenter.set(Switches.CARRY_OUT_DELAY, Duration.ofMinutes(1));
        CompletableFuture<Reply> reply = inBackground(() -> api.create(task("t-1")));

        await().until(() -> contactCenter.ledger().waiting() == 1);

        assertThat(reply).isNotDone();
        assertThat(contactCenter.ledger().tasks()).isEmpty();
        assertThat(contactCenter.ledger().requests()).isEmpty();
    }

    @Test
    void whatIsCarriedOutLateIsAnsweredThen() {
        contactCenter.set(Switches.CARRY_OUT_DELAY, Duration.ofMillis(20));

        assertThat(api.create(task("t-1")).status()).isEqualTo(201);
        assertThat(contactCenter.ledger().tasks()).hasSize(1);
        assertThat(contactCenter.ledger().waiting()).isZero();
    }

    @Test
    void whatIsCarriedOutLateIsCarriedOutThoughTheClientHasGone() {
        contactCenter.set(Switches.CARRY_OUT_DELAY, Duration.ofMillis(500));
        try (RawConnection connection = RawConnection.to(contactCenter)) {
            connection.post("/drapi/v1/tasks", ApiClient.TOKEN, task("t-1").toString());
        }

        await().until(() -> !contactCenter.ledger().requests().isEmpty());

        assertThat(contactCenter.ledger().tasks())
                .extracting(TaskRecord::taskId)
                .containsExactly("t-1");
        assertThat(statuses()).containsExactly(201);
    }

    /** That time is real: on a machine that is so slow that the original is first, it is given more. */
    @Test
    void anOriginalArrivesAfterItsRetry() {
        Duration late = Duration.ofMillis(500);
        CompletableFuture<Reply> original;
        Reply retry;
        do {
            contactCenter.reset();
            contactCenter.acceptToken(ApiClient.TOKEN);
            contactCenter.set(Switches.CARRY_OUT_DELAY, late).set(Switches.TASK_FAULT_TIMES, Optional.of(1));
            original = inBackground(() -> api.create(task("t-1")));
            await().until(() -> contactCenter.get(Switches.TASK_FAULT_TIMES).equals(Optional.of(0)));
            retry = api.create(task("t-1"));
            late = late.multipliedBy(4);
        } while (retry.status() != 201 && late.compareTo(Duration.ofMinutes(1)) < 0);

        assertThat(retry.status()).isEqualTo(201);
        assertThat(original.join().status()).isEqualTo(409);
        assertThat(contactCenter.ledger().tasks()).hasSize(1);
        assertThat(statuses()).containsExactly(201, 409);
    }

    @Test
    void manyThatWaitLeaveRoomForOthers() {
        contactCenter.set(Switches.CARRY_OUT_DELAY, Duration.ofMinutes(1));
        List<CompletableFuture<Reply>> replies = IntStream.range(0, 100)
                .mapToObj(i -> inBackground(() -> api.create(task("t-" + i))))
                .toList();

        await().until(() -> contactCenter.ledger().waiting() == 100);

        contactCenter.set(Switches.CARRY_OUT_DELAY, Duration.ZERO);
        assertThat(api.create(task("t-100")).status()).isEqualTo(201);
        assertThat(replies).noneMatch(CompletableFuture::isDone);
    }

    @Test
    void whatWaitsAtAResetIsNeverCarriedOut() {
        contactCenter.set(Switches.CARRY_OUT_DELAY, Duration.ofMinutes(1));
        CompletableFuture<Reply> reply = inBackground(() -> api.create(task("t-1")));
        await().until(() -> contactCenter.ledger().waiting() == 1);

        contactCenter.reset();

        assertThat(contactCenter.ledger().waiting()).isZero();
        assertThatThrownBy(reply::join).hasRootCauseMessage("Connection reset");
        assertThat(contactCenter.ledger().tasks()).isEmpty();
        assertThat(contactCenter.ledger().requests()).isEmpty();
    }

    @Test
    void faultsAndDelaysGoTogether() {
        set(TaskFault.DONE_THEN_500)
                .set(Switches.CARRY_OUT_DELAY, Duration.ofMillis(10))
                .set(Switches.ANSWER_DELAY, Duration.ofMillis(10));

        assertThat(api.create(task("t-1")).status()).isEqualTo(500);
        assertThat(contactCenter.ledger().tasks()).hasSize(1);
    }

    @Test
    void allIsSetOverHttp() {
        JsonNode switches = api.send(api.to("/__admin/cce/switches").method("PATCH", BodyPublishers.ofString("""
                                {"taskFault": "unavailable", "taskFaultTimes": 1, "retryAfterValue": 120,
                                 "taskFaultOperations": ["end", "create"], "answerDelay": 0.001, "carryOutDelay": 0.001}
                                """)))
                .json();

        assertThat(switches.path("taskFaultOperations")).hasToString("[\"create\",\"end\"]");
        assertThat(switches.path("retryAfterValue").asText()).isEqualTo("120");
        assertThat(api.create(task("t-1")).header("Retry-After")).contains("120");
        assertThat(api.create(task("t-1")).status()).isEqualTo(201);
    }

    @Test
    void whatIsWrongOverHttpIsTold() {
        Reply refused = api.send(api.to("/__admin/cce/switches").method("PATCH", BodyPublishers.ofString("""
                                {"taskFault": "sulks", "taskFaultTimes": -1, "taskFaultOperations": ["create", "dance"],
                                 "answerDelay": 601, "retryAfterValue": ""}
                                """)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "taskFault", "taskFaultTimes", "taskFaultOperations", "answerDelay", "retryAfterValue");
    }

    static Stream<String> settings() {
        return Stream.of(
                "taskFault=done_then_truncated",
                "taskFaultTimes=3",
                "taskFaultOperations=[\"create\",\"list\"]",
                "answerDelay=0.5",
                "carryOutDelay=2",
                "retryAfterValue=120",
                "retryAfterValue=Wed, 21 Oct 2099 07:28:00 GMT");
    }

    @ParameterizedTest
    @MethodSource("settings")
    void allIsSetOnTheCommandLine(String setting) {
        String[] parts = setting.split("=", 2);
        Switch<?> which = Switches.named(parts[0]).orElseThrow();

        SwitchBoard switches =
                CommandLine.parse("--set", setting).builder().settings().switches();

        assertThat(written(which, switches).replace("\"", "")).isEqualTo(parts[1].replace("\"", ""));
    }

    private static <T> String written(Switch<T> which, SwitchBoard switches) {
        return which.write(switches.get(which)).toString();
    }

    private SimulatedContactCenter set(TaskFault fault) {
        return contactCenter.set(Switches.TASK_FAULT, Optional.of(fault));
    }

    private List<Integer> create(String... taskIds) {
        return Stream.of(taskIds).map(id -> api.create(task(id)).status()).toList();
    }

    private List<Integer> statuses() {
        return contactCenter.ledger().requests("POST", "/drapi/v1/tasks").stream()
                .map(SeenRequest::status)
                .toList();
    }

    private static CompletableFuture<Reply> inBackground(Supplier<Reply> call) {
        CompletableFuture<Reply> reply = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                reply.complete(call.get());
            } catch (RuntimeException failed) {
                reply.completeExceptionally(failed);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return reply;
    }
}
