package io.camelcce.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.Receipt;
import io.camelcce.wiremock.TaskRecord;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** An SMS becomes a task that is read and closed. */
class SmsTest extends Example {

    SmsTest(Dsl dsl) {
        super(dsl, "sms", new SmsRoute());
    }

    @Test
    void aTaskGoesFromCreatedToClosed() {
        assertTaskOfOneSmsIsClosed(send("direct:sms", "Where is my parcel?", AN_SMS));
    }

    @Test
    void theMessageMayBringItsFieldsAsJson() {
        String json = "{\"origin\": \"+447700900123\", \"destination\": \"44700\", \"customerId\": \"c-17\"}";

        assertTaskOfOneSmsIsClosed(send("direct:sms", json, Map.of()));
    }

    private static void assertTaskOfOneSmsIsClosed(Exchange sms) {
        assertThat(sms.getException()).isNull();
        assertThat(tasks()).hasSize(1);
        TaskRecord task = tasks().get(0);
        assertThat(task.stateNames()).startsWith("CREATED").endsWith("CLOSED");
        assertThat(task.latestRequest().origin()).isEqualTo("+447700900123");
        assertThat(task.latestRequest().destination()).isEqualTo("44700");
        assertThat(task.latestRequest().customerId()).isEqualTo("c-17");
        assertThat(sms.getMessage().getBody(Receipt.class).taskId().value()).isEqualTo(task.taskId());
        assertThat(header(sms, "CamelCceOutcome")).isEqualTo("done");
        assertThat(header(sms, "CamelCceTaskId")).isEqualTo(task.taskId());
    }
}
