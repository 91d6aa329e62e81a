package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.faults.Conversation;
import io.camelcce.faults.ScriptedServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EndlessListTest extends CceRoutes {

    private final ScriptedServer endless = ScriptedServer.playing(EndlessListTest::list);

    private static void list(Conversation client) throws IOException {
        client.hear();
        client.say("HTTP/1.1 200 OK", "Transfer-Encoding: chunked", "", "1", "[", "");
        while (true) {
            client.say("15", "{\"taskId\":\"task-1\"},", "");
        }
    }

    @Override
    void configure(CceComponent cce) {
        cce.setDomain("http://" + endless.authority());
        cce.getConfiguration().setAuthorization("none");
    }

    @AfterEach
    void closeServer() {
        endless.close();
    }

    @Test
    void isNotWaitedForWhenThereAreTasksEnough() {
        Exchange list = send("cce:listTasks?maxTasks=3", Map.of());

        assertThat(list.getException()).isNull();
        assertThat((List<?>) list.getMessage().getBody(List.class)).hasSize(3);
        assertThat(header(list, CceConstants.TRUNCATED, Boolean.class)).isTrue();
        Awaitility.await().untilAsserted(() -> assertThat(endless.isQuiet()).isTrue());
    }
}
