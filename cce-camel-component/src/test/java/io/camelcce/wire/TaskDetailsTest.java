package io.camelcce.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.DispositionCode;
import io.camelcce.task.MediaType;
import io.camelcce.task.Task;
import io.camelcce.task.TaskState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskDetailsTest extends DigitalRoutingCalls {

    @Test
    void areAllRead() {
        String payload = "{\"taskId\":\"" + TASK_ID + "\",\"state\":\"QUEUED\",\"mediaType\":\"social\","
                + "\"mediaChannel\":\"sms\",\"direction\":\"inbound\",\"origin\":\"+447700900123\","
                + "\"destination\":44700,\"customerId\":\"c-17\",\"preferredOwner\":5001,"
                + "\"scriptSelector\":\"SMS_Support\",\"createdTime\":1795341600000,"
                + "\"lastUpdatedTime\":\"2026-11-22T11:00:01+01:00\",\"estimatedWaitTime\":30,"
                + "\"dispositionCode\":\"CD_NORMAL_END_TASK\",\"variables\":[{\"name\":\"cv_1\",\"value\":\"gold\"}],"
                + "\"history\":[{\"state\":\"CREATED\"}],\"fieldOfTheFuture\":{}}";

        assertThat(details(payload))
                .isEqualTo(new Task(
                        TASK_ID,
                        TaskState.QUEUED,
                        MediaType.SOCIAL,
                        "sms",
                        "inbound",
                        "+447700900123",
                        "44700",
                        "c-17",
                        "5001",
                        "SMS_Support",
                        Instant.ofEpochMilli(1_795_341_600_000L),
                        Instant.parse("2026-11-22T10:00:01Z"),
                        Duration.ofSeconds(30),
                        new DispositionCode("CD_NORMAL_END_TASK"),
                        Map.of("cv_1", "gold"),
                        "[{\"state\":\"CREATED\"}]",
                        payload));
    }

    @Test
    void mayBeMissingButForTheTaskId() {
        assertThat(detailsWith("\"other\":1")).satisfies(TaskDetailsTest::saysNothing);
    }

    @Test
    void ofAWrongTypeAreMissing() {
        assertThat(detailsWith("\"state\":[],\"mediaType\":{},\"mediaChannel\":null,\"direction\":[\"inbound\"],"
                        + "\"origin\":{\"number\":1},\"destination\":[],\"customerId\":null,\"preferredOwner\":{},"
                        + "\"scriptSelector\":[],\"createdTime\":{},\"lastUpdatedTime\":true,"
                        + "\"estimatedWaitTime\":\"soon\",\"dispositionCode\":[],\"variables\":\"cv_1\","
                        + "\"history\":null"))
                .satisfies(TaskDetailsTest::saysNothing);
    }

    private static void saysNothing(Task task) {
        assertThat(task)
                .usingRecursiveComparison()
                .ignoringFields("payload")
                .isEqualTo(new Task(
                        TASK_ID, null, null, null, null, null, null, null, null, null, null, null, null, null, Map.of(),
                        null, ""));
    }

    @Test
    void keepAStateAndAMediaTypeThatNobodyKnows() {
        Task task = detailsWith("\"state\":\"Parked\",\"mediaType\":\"hologram\"");

        assertThat(task.state()).isEqualTo(new TaskState("Parked"));
        assertThat(task.mediaType()).isEqualTo(new MediaType("hologram"));
    }

    @Test
    void knowAStateAndAMediaTypeInAnyCase() {
        Task task = detailsWith("\"state\":\"closed\",\"mediaType\":\"WEB CALLBACK\"");

        assertThat(task.state()).isEqualTo(TaskState.CLOSED);
        assertThat(task.mediaType()).isEqualTo(MediaType.WEB_CALLBACK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1795341600000",
                "\"1795341600000\"",
                "\"2026-11-22T10:00:00Z\"",
                "\"2026-11-22T10:00:00.000+00:00\"",
                "\"2026-11-22T12:00:00+02:00\""
            })
    void tellATimeInManyWays(String time) {
        assertThat(detailsWith("\"createdTime\":" + time).createdTime()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "\"\"", "\"2026-11-22\"", "12345678901234567890", "true", "[]"})
    void tellNoTimeThatIsNone(String time) {
        assertThat(detailsWith("\"createdTime\":" + time).createdTime()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "30, 30", "'\"45\"', 45"})
    void tellTheWaitInSeconds(String wait, long seconds) {
        assertThat(detailsWith("\"estimatedWaitTime\":" + wait).estimatedWaitTime())
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "\"-1\"", "null", "99999999999", "\"unknown\""})
    void tellNoWaitThatIsUnknown(String wait) {
        assertThat(detailsWith("\"estimatedWaitTime\":" + wait).estimatedWaitTime())
                .isNull();
    }

    @Test
    void tellVariablesAsAList() {
        assertThat(detailsWith("\"variables\":[{\"name\":\"cv_1\",\"type\":\"string\",\"value\":\"gold\"},"
                                + "{\"name\":\"count\",\"value\":17},{\"name\":\"none\",\"value\":null},"
                                + "{\"value\":\"nameless\"},{\"name\":\"odd\",\"value\":[]},\"stray\"]")
                        .variables())
                .isEqualTo(Map.of("cv_1", "gold", "count", "17"));
    }

    @Test
    void tellVariablesAsAnObject() {
        assertThat(detailsWith("\"variables\":{\"cv_1\":\"gold\",\"count\":17,\"none\":null,\"odd\":{}}")
                        .variables())
                .isEqualTo(Map.of("cv_1", "gold", "count", "17"));
    }

    @Test
    void keepTheHistoryAsItIs() {
        assertThat(detailsWith("\"history\":{\"1\" : \"CREATED\"}").history()).isEqualTo("{\"1\":\"CREATED\"}");
    }

    @Test
    void findTheDispositionCodeInTheLatestHistory() {
        Task task = detailsWith("\"history\":[{\"state\":\"ROUTED\",\"dispositionCode\":\"CD_RING_NO_ANSWER\"},"
                + "{\"state\":\"CLOSED\",\"dispositionCode\":\"CD_NORMAL_END_TASK\"},{\"note\":\"archived\"}]");

        assertThat(task.dispositionCode()).isEqualTo(new DispositionCode("CD_NORMAL_END_TASK"));
    }

    @Test
    void preferTheDispositionCodeOfTheTaskItself() {
        Task task = detailsWith("\"dispositionCode\":\"CD_TASK_TRANSFER\","
                + "\"history\":[{\"dispositionCode\":\"CD_RING_NO_ANSWER\"}]");

        assertThat(task.dispositionCode()).isEqualTo(new DispositionCode("CD_TASK_TRANSFER"));
    }

    @Test
    void haveNoDispositionCodeIfItIsNotPlainText() {
        assertThat(detailsWith("\"dispositionCode\":\" \"").dispositionCode()).isNull();
    }

    private Task detailsWith(String fields) {
        return details("{\"taskId\":\"" + TASK_ID + "\"," + fields + "}");
    }

    private Task details(String payload) {
        serverAnswers(200, payload);
        return accepted(read());
    }
}
