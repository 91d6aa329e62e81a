package io.camelcce.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** Waits until an agent has the task, or it has ended. */
class WaitTest extends Example {

    private static final String CREATE =
            "cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support&taskId=";

    WaitTest(Dsl dsl) {
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
        return settings;
    }

    @Override
    protected RoutesBuilder[] createRouteBuilders() throws Exception {
        RoutesBuilder[] example = super.createRouteBuilders();
        RoutesBuilder oneThread = new RouteBuilder() {
            @Override
            public void configure() {
                from("seda:oneThread?concurrentConsumers=1&pollTimeout=10").to("direct:waitForAgent");
            }
        };
        return new RoutesBuilder[] {example[0], example[1], oneThread};
    }

    @Test
    void goesOnWhenAnAgentHasTheTask() {
        createAndQueue("t-1");
        CompletableFuture<Exchange> waiting = waitFor("t-1");
        await().until(() -> reads("t-1") > 2);
        assertThat(waiting).isNotDone();

        contactCenter().route("t-1");

        assertThat(waiting.join().getException()).isNull();
        assertThat(handedTo("agentHasIt")).isEqualTo(1);
        assertThat(handedTo("ended") + handedTo("stillWaiting")).isZero();
    }

    @Test
    void goesOnWhenTheTaskHasEnded() {
        createAndQueue("t-1");
        CompletableFuture<Exchange> waiting = waitFor("t-1");
        await().until(() -> reads("t-1") > 1);

        contactCenter().end("t-1", "CD_TASK_CUSTOMER_ABANDON");

        assertThat(waiting.join().getException()).isNull();
        assertThat(handedTo("ended")).isEqualTo(1);
    }

    @Test
    void asksOnceIfThereIsNothingToWaitFor() {
        createAndQueue("t-1");
        contactCenter().route("t-1");

        waitFor("t-1").join();

        assertThat(reads("t-1")).isEqualTo(1);
        assertThat(handedTo("agentHasIt")).isEqualTo(1);
    }

    @Test
    void oneThreadWaitsForManyTasks() {
        for (String taskId : List.of("t-1", "t-2", "t-3")) {
            createAndQueue(taskId);
            template().sendBodyAndHeader("seda:oneThread", null, "CamelCceTaskId", taskId);
        }

        await().until(() -> reads("t-1") > 1 && reads("t-2") > 1 && reads("t-3") > 1);

        assertThat(handedTo("agentHasIt")).isZero();
        contactCenter().route("t-1").route("t-2").route("t-3");
        await().until(() -> handedTo("agentHasIt") == 3);
    }

    @Test
    void aReadThatFailsIsNotWaitedFor() {
        Exchange waiting = waitFor("nobody-made-it").join();

        assertThat(waiting.getException()).hasMessageContaining("such a task never existed");
        assertThat(reads("nobody-made-it")).isEqualTo(1);
    }

    private void createAndQueue(String taskId) {
        assertThat(send(CREATE + taskId, "", AN_SMS).getException()).isNull();
        contactCenter().queue(taskId);
    }

    private CompletableFuture<Exchange> waitFor(String taskId) {
        return template().asyncSend("direct:waitForAgent", exchange -> exchange.getMessage()
                .setHeader("CamelCceTaskId", taskId));
    }

    private static int reads(String taskId) {
        return contactCenter()
                .ledger()
                .requests("GET", "/drapi/v1/tasks/" + taskId)
                .size();
    }
}
