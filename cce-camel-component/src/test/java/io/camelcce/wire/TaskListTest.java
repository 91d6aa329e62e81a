package io.camelcce.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.camelcce.task.Answer;
import io.camelcce.task.Attempt;
import io.camelcce.task.ListTasks;
import io.camelcce.task.RejectionReason;
import io.camelcce.task.Reply;
import io.camelcce.task.Task;
import io.camelcce.task.TaskList;
import io.camelcce.task.TaskState;
import io.camelcce.task.Trouble;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskListTest extends DigitalRoutingCalls {

    private static final Instant FROM = Instant.ofEpochMilli(1_795_341_600_000L);
    private static final String TWO =
            "[{\"taskId\":\"task-1\",\"state\":\"QUEUED\",\"new\":[{}]},{\"taskId\":\"task-2\",\"state\":\"Parked\"}]";

    @Test
    void isAskedForFromAMomentOn() {
        serverAnswers(200, "[]");

        TaskList list = accepted(list(10));

        LoggedRequest request = request();
        assertThat(request.getMethod().getName()).isEqualTo("GET");
        assertThat(request.getUrl()).isEqualTo("/drapi/v1/tasks?from=1795341600000");
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer t0ken");
        assertThat(request.getHeader("TrackingId")).isEqualTo("Camel_17");
        assertThat(list.tasks()).isEmpty();
        assertThat(list.truncated()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TWO,
                "{\"tasks\":" + TWO + "}",
                " {\"count\":2,\"page\":{\"tasks\":[1]},\"tasks\":" + TWO + ",\"next\":{\"at\":[1]}} ",
            })
    void isAnArrayOrAnObjectThatHasOne(String payload) {
        serverAnswers(200, payload);

        TaskList list = accepted(list(10));

        assertThat(list.tasks()).extracting(task -> task.taskId().value()).containsExactly("task-1", "task-2");
        assertThat(list.tasks()).extracting(Task::state).containsExactly(TaskState.QUEUED, new TaskState("Parked"));
        assertThat(list.tasks().get(1).payload()).isEqualTo("{\"taskId\":\"task-2\",\"state\":\"Parked\"}");
        assertThat(list.truncated()).isFalse();
        assertThat(list.unreadable()).isZero();
    }

    @Test
    void hasItsNamesFromTheProfile() {
        serverAnswers(200, "{\"tasks\":[],\"items\":[{\"id\":\"task-1\"}]}");
        WireProfile profile = ChangedProfile.with("list.path", "/v9/list?since={from}&all=1")
                .and("field.tasks", "items")
                .and("field.taskId", "id")
                .read();

        TaskList list = accepted(digitalRouting(profile).list(request(10), TOKEN, soon()));

        assertThat(request().getUrl()).isEqualTo("/v9/list?since=1795341600000&all=1");
        assertThat(list.tasks()).hasSize(1);
    }

    @Test
    void leavesOutWhatIsNoTaskAndCountsIt() {
        serverAnswers(
                200,
                "[{\"taskId\":\"task-1\"},{},null,7,\"task-2\",[],{\"taskId\":null},{\"taskId\":\"not an id\"},"
                        + "{\"taskId\":{\"id\":\"task-3\"}}]");

        TaskList list = accepted(list(10));

        assertThat(list.tasks()).hasSize(1);
        assertThat(list.unreadable()).isEqualTo(8);
    }

    @Test
    void isReadAsFarAsItWasAskedFor() {
        serverAnswers(200, TWO);

        assertThat(accepted(list(2)).truncated()).isFalse();
        assertThat(accepted(list(1)).truncated()).isTrue();
        assertThat(accepted(list(1)).tasks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "<html>Welcome</html>",
                "null",
                "7",
                "\"tasks\"",
                "{}",
                "{\"tasks\":null}",
                "{\"tasks\":{\"taskId\":\"task-1\"}}",
                "[{\"id\":\"task-1\"}]",
                "[[[]]]"
            })
    void isNotMadeUpOfAnotherAnswer(String payload) {
        serverAnswers(200, payload);

        assertThat(maybeSent(list(10)).text()).contains("not to this request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"taskId\":\"task-1\"}",
                "[{\"taskId\":\"task-1\"",
                "{\"tasks\":[]",
                "[] []",
                "[{\"taskId\":\"task-1\"},]",
                "{\"tasks\":[]} x"
            })
    void doesNotCountUnlessItIsWhole(String payload) {
        serverAnswers(200, payload);

        assertThat(maybeSent(list(10)).text()).contains("broke off or is not valid");
    }

    @Test
    void doesNotCountIfAnEntryIsLargerThanAnEntryCanBe() {
        serverAnswers(200, "[{\"taskId\":\"task-1\",\"note\":\"" + "x".repeat(1_100_000) + "\"}]");

        assertThat(maybeSent(list(10)).text()).contains("an entry of the list is larger than 1048576 bytes");
    }

    @Test
    void doesNotCountIfItIsLargerThanSoManyTasksCanBe() {
        String entry = "{\"taskId\":\"task-1\",\"note\":\"" + "x".repeat(900_000) + "\"}";
        serverAnswers(200, "[" + entry + "," + entry + "]");

        assertThat(maybeSent(list(10)).text()).contains("the list is larger than 1212416 bytes");
        assertThat(accepted(list(1_000)).tasks()).hasSize(2);
    }

    static List<String> valuesBeyondABound() {
        return List.of(
                "9".repeat(101),
                "0." + "9".repeat(100),
                "1" + "0".repeat(500_000),
                "1e99999999999",
                "-1E-2147483649",
                "[".repeat(70) + "]".repeat(70),
                "[".repeat(64) + "{\"a\":[1,{}]}" + "]".repeat(64),
                "{\"a\":".repeat(70) + "1" + "}".repeat(70),
                "[" + "[".repeat(5_000) + "]".repeat(5_000) + ",[1],{\"a\":7}]");
    }

    @ParameterizedTest
    @MethodSource("valuesBeyondABound")
    void leavesOutAnEntryThatIsBeyondABoundAndGoesOn(String value) {
        String beyond = "{\"taskId\":\"task-2\",\"history\":[" + value + ",{\"a\":[1]}],\"state\":\"QUEUED\"}";
        for (String payload : List.of(
                "[{\"taskId\":\"task-1\"},%s,%s,{\"taskId\":\"task-3\"}]",
                "{\"tasks\":" + "[{\"taskId\":\"task-1\"},%s,%s,{\"taskId\":\"task-3\"}]}")) {
            serverAnswers(200, payload.formatted(beyond, value));

            TaskList list = accepted(list(10));

            assertThat(list.tasks()).extracting(task -> task.taskId().value()).containsExactly("task-1", "task-3");
            assertThat(list.unreadable()).isEqualTo(2);
            assertThat(list.truncated()).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("valuesBeyondABound")
    void doesNotCountIfAnEntryThatIsBeyondABoundBreaksOff(String value) {
        serverAnswers(200, "[{\"taskId\":\"task-1\"},{\"history\":[" + value + ",{\"a\":");

        assertThat(maybeSent(list(10)).text()).contains("broke off or is not valid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "0.", "["})
    void readsAnEntryThatIsJustWithinTheBounds(String begin) {
        String value =
                switch (begin) {
                    case "9" -> "9".repeat(100);
                    case "0." -> "0." + "9".repeat(98);
                    default -> "[".repeat(63) + "]".repeat(63);
                };
        String entry = "{\"taskId\":\"task-1\",\"history\":" + value + "}";
        serverAnswers(200, "{\"tasks\":[" + entry + "]}");

        assertThat(accepted(list(10)).tasks()).singleElement().satisfies(task -> assertThat(task.payload())
                .isEqualTo(entry));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8", "UTF-16", "UTF-16LE"})
    void isTextInTheCharsetThatTheAnswerDeclares(String charset) {
        String json = "[{\"taskId\":\"task-1\",\"origin\":\"René\"}]";
        serverAnswers(aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json;charset=" + charset)
                .withBody(json.getBytes(Charset.forName(charset))));

        assertThat(accepted(list(10)).tasks()).extracting(Task::origin).containsExactly("René");
    }

    @Test
    void isTextInTheSameCharsetIfItIsNone() {
        serverAnswers(aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "text/html;charset=ISO-8859-1")
                .withBody("<p>René".getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(maybeSent(list(10)).reply()).extracting(Reply::payload).isEqualTo("<p>René");
    }

    @Test
    void isTheFirstOfTwo() {
        serverAnswers(200, "{\"tasks\":[{\"taskId\":\"task-1\"}],\"tasks\":[{\"taskId\":\"task-2\"}]}");

        assertThat(accepted(list(10)).tasks())
                .extracting(task -> task.taskId().value())
                .containsExactly("task-1");
    }

    @Test
    void doesNotCountIfItIsNestedDeeperThanItCanBe() {
        serverAnswers(200, "[" + "[".repeat(20_000) + "]".repeat(20_000) + "]");

        assertThat(maybeSent(list(10)).text()).contains("not valid");
    }

    @Test
    void canHaveAsManyTasksAsAContactCentreCanHold() {
        serverAnswers(
                200,
                IntStream.range(0, 100_000)
                        .mapToObj("{\"taskId\":\"task-%d\",\"state\":\"QUEUED\"}"::formatted)
                        .collect(Collectors.joining(",", "[", "]")));

        TaskList list = accepted(list(100_000));

        assertThat(list.tasks()).hasSize(100_000);
        assertThat(list.truncated()).isFalse();
    }

    @Test
    void maybeRefused() {
        serverAnswers(aResponse().withStatus(403).withBody("{\"code\":17}"));

        assertThat(answer(list(10)))
                .isInstanceOfSatisfying(Answer.Refused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(RejectionReason.FORBIDDEN));
        assertThat(applicationCode(list(10))).isEqualTo(17);
    }

    @Test
    void isOpenAfterAnErrorOfTheServer() {
        serverAnswers(500, "[]");

        Trouble trouble = maybeSent(list(10));

        assertThat(trouble.reply()).isNotNull();
    }

    private Attempt<TaskList> list(int most) {
        return digitalRouting().list(request(most), TOKEN, soon());
    }

    private static ListTasks request(int most) {
        return new ListTasks(FROM, most, TRACKING_ID);
    }
}
