package io.camelcce.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Nobody takes the task, and the wait is over. */
class WaitInVainTest extends Example {

    WaitInVainTest(Dsl dsl) {
        super(dsl, "wait", new WaitRoute());
    }

    @Override
    List<String> neighbours() {
        return List.of("agentHasIt", "ended", "stillWaiting");
    }

    @Override
    Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("cce.wait.every", "20");
        settings.setProperty("cce.wait.atMost", "200ms");
        return settings;
    }

    @Test
    void theRouteGoesOnAndSaysSo() throws Exception {
        Map<String, Object> headers = new HashMap<>(AN_SMS);
        headers.put("CamelCceTaskId", "t-1");
        send("cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support", "", headers);

        Exchange waited = template()
                .asyncSend(
                        "direct:waitForAgent",
                        exchange -> exchange.getMessage().getHeaders().putAll(headers))
                .get(30, TimeUnit.SECONDS);

        assertThat(waited.getException()).isNull();
        assertThat(handedTo("stillWaiting")).isEqualTo(1);
        assertThat(handedTo("agentHasIt") + handedTo("ended")).isZero();
    }
}
