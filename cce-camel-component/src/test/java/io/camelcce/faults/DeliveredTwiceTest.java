package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.TaskFault;
import io.camelcce.wiremock.TaskOperation;
import io.camelcce.wiremock.proxy.ConnectionScript;
import io.camelcce.wiremock.proxy.Fault;
import io.camelcce.wiremock.proxy.FaultyProxy;
import io.camelcce.wiremock.proxy.ProxiedConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same message, more than once at the same moment: one task, and each is told that it is done. */
@Tag("F76")
class DeliveredTwiceTest extends FaultyCalls {

    private final FaultyProxy proxy = FaultyProxy.to(contactCenter().domain());
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void closeTheProxy() {
        callers.shutdownNow();
        proxy.close();
    }

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.setDomain(proxy.domain());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void isOneTaskAndDoneForAll(int times) throws Exception {
        List<Exchange> delivered = deliverAtOnce(times);

        assertThat(delivered)
                .allSatisfy(each -> assertThat(outcome(each)).isEqualTo("done"))
                .extracting(each -> header(each, CceConstants.TASK_ID, String.class))
                .containsOnly(tasks().get(0).taskId());
        assertThat(delivered)
                .filteredOn(each -> !isTrue(each, CceConstants.EXISTED))
                .as("made by one of them")
                .hasSize(1);
        assertThat(creates()).hasSize(times);
        assertThat(tasks()).hasSize(1);
    }

    @Test
    void isOneTaskAndDoneForAllThoughTheFirstAnswersGotLost() throws Exception {
        faultTimes(2, TaskFault.DONE_THEN_RESET, TaskOperation.CREATE);

        List<Exchange> delivered = deliverAtOnce(2);

        assertThat(delivered)
                .allSatisfy(each -> assertThat(outcome(each)).isEqualTo("done"))
                .allSatisfy(
                        each -> assertThat(isTrue(each, CceConstants.REPLAYED)).isTrue());
        assertThat(tasks()).hasSize(1);
    }

    /** Their requests wait at the contact centre's door for each other. */
    private List<Exchange> deliverAtOnce(int times) throws Exception {
        proxy.otherwise(ConnectionScript.untouched().onRequest(Fault.hold(0)));
        Map<String, Object> message = with(AN_SMS, CceConstants.TRANSACTION_ID, "order-4711");
        List<Future<Exchange>> calls = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            calls.add(callers.submit(() -> send("direct:create", message)));
        }
        await().until(() ->
                proxy.connections().stream().filter(ProxiedConnection::isHeld).count() == times);
        proxy.otherwise(ConnectionScript.untouched());
        proxy.release();
        List<Exchange> delivered = new ArrayList<>();
        for (Future<Exchange> call : calls) {
            delivered.add(call.get(60, TimeUnit.SECONDS));
        }
        return delivered;
    }
}
