package io.camelcce.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.wiremock.TaskRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** Two routes share one throttle. */
class ThrottleTest extends Example {

    ThrottleTest(Dsl dsl) {
        super(dsl, "throttle", new ThrottleRoute());
    }

    @Override
    Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("cce.tasks", "2");
        settings.setProperty("cce.tasks.period", "3600000");
        return settings;
    }

    @Override
    void setUp(CamelContext context) {
        // Those that still wait at the end of the test would wait for an hour.
        context.getShutdownStrategy().setTimeout(1);
        context.getShutdownStrategy().setLogInflightExchangesOnTimeout(false);
    }

    @Test
    void theTasksOfBothRoutesCountTogether() {
        assertThat(send("direct:smsArrives", "", AN_SMS).getException()).isNull();
        assertThat(send("direct:whatsAppArrives", "", AN_SMS).getException()).isNull();

        List<CompletableFuture<Exchange>> more =
                List.of(sendLater("direct:smsArrives"), sendLater("direct:whatsAppArrives"));
        await().until(() -> waiting() == 2);

        assertThat(tasks())
                .extracting(task -> task.request())
                .extracting(TaskRequest::mediaChannel)
                .isEqualTo(List.of("sms", "WhatsApp"));
        assertThat(more).noneMatch(CompletableFuture::isDone);
    }

    private CompletableFuture<Exchange> sendLater(String uri) {
        return template()
                .asyncSend(uri, exchange -> exchange.getMessage().getHeaders().putAll(AN_SMS));
    }

    /** How many threads a throttle holds back. */
    private static long waiting() {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> isIn(stack, "Throttler") && isIn(stack, "DelayQueue"))
                .count();
    }

    private static boolean isIn(StackTraceElement[] stack, String type) {
        return Arrays.stream(stack).anyMatch(frame -> frame.getClassName().contains(type));
    }
}
