package io.camelcce.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcce.camel.CceComponent;
import io.camelcce.camel.CceConstants;
import io.camelcce.wiremock.SeenRequest;
import io.camelcce.wiremock.proxy.ConnectionScript;
import io.camelcce.wiremock.proxy.Fault;
import io.camelcce.wiremock.proxy.ProxiedConnection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A create that something in between holds up arrives when nobody waits for its answer any more: there is one task. */
class OvertakenCreateTest extends FaultsInRoutes {

    private static final ConnectionScript HELD_UP = ConnectionScript.untouched().onRequest(Fault.hold(0));

    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.setResponseTimeout(4 * BRIEF_MILLIS);
    }

    @BeforeEach
    void forgetTheWarmUp() {
        warmUp();
        contactCenter().reset();
    }

    @Test
    void anOriginalThatArrivesAfterItsRetryMakesNoSecondTask() {
        network.next(HELD_UP);

        Exchange done = create();

        assertOneTask(done, 1);
        assertThat(header(done, CceConstants.ATTEMPTS)).isEqualTo(2);
        assertThat(header(done, CceConstants.EXISTED)).isEqualTo(false);
        letArrive(1);
        assertOneTask(done, 2);
        assertThat(answers()).containsExactly(201, 409);
        assertThat(contactCenter().ledger().tasks()).hasSize(1);
    }

    @Test
    void attemptsThatArriveAfterTheirCallMakeTheOneTaskThatItLeftOpen() {
        network.otherwise(HELD_UP);

        Exchange open = leftOpenAtTheDeadline();

        Object taskId = header(open, CceConstants.TASK_ID);
        int attempts = (Integer) header(open, CceConstants.ATTEMPTS);
        assertThat(attempts).isGreaterThan(1);
        assertThat(answers()).isEmpty();
        network.otherwise(ConnectionScript.untouched());
        letArrive(attempts);
        assertThat(answers()).containsOnlyOnce(201).containsOnly(201, 409);
        assertThat(contactCenter().ledger().tasks()).singleElement().satisfies(task -> assertThat(task.taskId())
                .isEqualTo(taskId));
        assertDone(again(taskId));
        assertThat(contactCenter().ledger().tasks()).hasSize(1);
    }

    /** Lets go on so many creates, all that are held up, and waits until they are answered. */
    private void letArrive(int creates) {
        assertThat(network.connections()).filteredOn(ProxiedConnection::isHeld).hasSize(creates);
        int before = answers().size();
        network.release();
        await().until(() -> answers().size() == before + creates);
    }

    /** What the contact centre answered to creates, heard or not. */
    private static List<Integer> answers() {
        return contactCenter().ledger().requests("POST", "/drapi/v1/tasks").stream()
                .filter(SeenRequest::authorized)
                .map(SeenRequest::status)
                .toList();
    }

    private Exchange again(Object taskId) {
        Map<String, Object> headers = new HashMap<>(AN_SMS);
        headers.put(CceConstants.TASK_ID, taskId);
        return send("direct:create", headers);
    }
}
