package io.camelcce.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.TaskRecord;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** A live chat ends, and becomes a web callback. */
class CallbackTest extends Example {

    CallbackTest(Dsl dsl) {
        super(dsl, "callback", new CallbackRoute());
    }

    @Override
    List<String> neighbours() {
        return List.of("chat");
    }

    @Test
    void theyAreTwoTasks() {
        Exchange customer = send(
                "direct:chatThenCallback",
                "",
                Map.of(
                        "CamelCceOrigin", "user-1",
                        "CamelCceDestination", "shop",
                        "CamelCceChatThreadId", "thread-1",
                        "phone", "+447700900123"));

        assertThat(customer.getException()).isNull();
        assertThat(tasks()).hasSize(2);
        TaskRecord chat = tasks().get(0);
        TaskRecord callback = tasks().get(1);
        assertThat(chat.taskId()).isNotEqualTo(callback.taskId());
        assertThat(chat.state()).isEqualTo("CLOSED");
        assertThat(chat.request().origin()).isEqualTo("user-1");
        assertThat(chat.request().mediaType()).isEqualTo("chat");
        assertThat(chat.request().variable("ChatThreadID")).contains("thread-1");
        assertThat(callback.state()).isIn("CREATED", "QUEUED");
        assertThat(callback.request().origin()).isEqualTo("+447700900123");
        assertThat(callback.request().mediaType()).isEqualTo("Web Callback");
        assertThat(callback.request().variable("LiveChatThreadID")).contains("thread-1");
        assertThat(callback.request().scriptSelector()).isEqualTo("Callback");
        assertThat(header(customer, "CamelCceTaskId")).isEqualTo(callback.taskId());
    }
}
