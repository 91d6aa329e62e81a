package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.wiremock.SeenRequest;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

/** A tracking id follows a request through all logs. */
class TrackingIdTest extends CceRoutes {

    @Test
    void oneIsMadeSentAndReturned() {
        Exchange exchange = send(CREATE, AN_SMS);

        String trackingId = header(exchange, CceConstants.TRACKING_ID, String.class);
        assertThat(trackingId).matches("Camel_[0-9a-f-]{36}");
        assertThat(contactCenter().ledger().requests("POST", "/drapi/v1/tasks"))
                .extracting(SeenRequest::trackingId)
                .containsExactly(trackingId);
    }

    @Test
    void oneThatIsGivenIsTaken() {
        Map<String, Object> headers = new HashMap<>(AN_SMS);
        headers.put(CceConstants.TRACKING_ID, "order-4711");

        Exchange exchange = send(CREATE, headers);

        assertThat(header(exchange, CceConstants.TRACKING_ID, String.class)).isEqualTo("order-4711");
        assertThat(contactCenter().ledger().requests("POST", "/drapi/v1/tasks"))
                .extracting(SeenRequest::trackingId)
                .containsExactly("order-4711");
    }

    @Test
    void anExceptionTellsIt() {
        CceException failure = failure(send("cce:getTask?taskId=no-such-task&trackingId=order-4711", Map.of()));

        assertThat(failure).hasMessageContainingAll("[tracking id order-4711]", "[task id no-such-task]");
        assertThat(failure.getTrackingId()).isEqualTo("order-4711");
        assertThat(failure.getTaskId()).isEqualTo("no-such-task");
    }
}
