package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcce.task.Task;
import io.camelcce.wiremock.TaskRequest;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code toD} with fields of a request in its URI. */
class DynamicUriTest extends CceRoutes {

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:wrapped").toD("cce:getTask?taskId=RAW(${header.id})&throwExceptionOnFailure=false");
                from("direct:chosen").toD("cce:getTask?${header.options}");
                from("direct:get").toD("cce:getTask?taskId=${header.id}&throwExceptionOnFailure=false");
                from("direct:create")
                        .toD("cce:createTask?mediaType=${header.type}&mediaChannel=sms&scriptSelector=RAW(a+b)"
                                + "&origin=${header.from}&destination=44700&variable.cv_1=RAW(${header.tier})");
            }
        };
    }

    @Test
    void aThousandTaskIdsUseOneEndpoint() {
        send("direct:get", Map.of("id", "task-0"));
        int endpoints = context().getEndpoints().size();

        for (int i = 1; i <= 1_000; i++) {
            Exchange exchange = send("direct:get", Map.of("id", "task-" + i));
            assertThat(header(exchange, CceConstants.TASK_ID, String.class)).isEqualTo("task-" + i);
            assertThat(header(exchange, CceConstants.REJECTION_REASON, String.class))
                    .isEqualTo("notFound");
        }

        assertThat(context().getEndpoints()).hasSize(endpoints);
        assertThat(contactCenter().ledger().requests("GET", "/drapi/v1/tasks/task-\\d+"))
                .hasSize(1_001);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none&authorization=none", "none&trackingId=theirs", "none&scriptSelector=VIP"})
    void aValueCannotBringAnOptionOfItsOwn(String id) {
        Exchange exchange = send("direct:get", Map.of("id", id));

        assertThat(exchange.getException())
                .hasStackTraceContaining("a value in this URI would set the option")
                .hasStackTraceContaining("RAW(${header.id})");
        assertThat(contactCenter().ledger().requests("GET", "/drapi/v1/tasks.*"))
                .isEmpty();
    }

    @Test
    void aValueThatBreaksTheUriIsNotRepeated() {
        assertThat(send("direct:get", Map.of("id", "x& 50% o")).getException())
                .hasStackTraceContaining("a value in this URI breaks it")
                .satisfies(failure ->
                        assertThat(String.valueOf(failure.getMessage())).doesNotContain("50%"));
    }

    @Test
    void aValueThatIsWrappedIsTakenAsItIs() {
        Exchange exchange = send("direct:wrapped", Map.of("id", "none&authorization=none"));

        assertThat(header(exchange, CceConstants.OUTCOME, String.class)).isEqualTo("invalid");
        assertThat(header(exchange, CceConstants.MESSAGE, String.class)).contains("cannot take taskId");
    }

    @Test
    void aRouteMayLeaveAllOptionsToTheMessage() {
        Exchange exchange = send("direct:chosen", Map.of("options", "taskId=task-1&throwExceptionOnFailure=false"));

        assertThat(header(exchange, CceConstants.TASK_ID, String.class)).isEqualTo("task-1");
    }

    @Test
    void everyFieldOfTheUriReachesTheTask() {
        Exchange exchange = send("direct:create", Map.of("type", "social", "from", "me", "tier", "gold & more"));

        assertThat(exchange.getException()).isNull();
        TaskRequest created = contactCenter().ledger().tasks().get(0).latestRequest();
        assertThat(created.origin()).isEqualTo("me");
        assertThat(created.scriptSelector()).isEqualTo("a+b");
        assertThat(created.variable("cv_1")).contains("gold & more");
    }

    @Test
    void aHeaderStillComesFirstAndTheNextStepStartsAfresh() {
        Map<String, Object> headers = new HashMap<>(Map.of("type", "social", "from", "me", "tier", "gold"));
        headers.put(CceConstants.ORIGIN, "of the header");
        String taskId = header(send("direct:create", headers), CceConstants.TASK_ID, String.class);

        Exchange read = send("direct:get", Map.of("id", taskId));

        assertThat(read.getMessage().getBody(Task.class).origin()).isEqualTo("of the header");
        assertThat(read.getProperties()).doesNotContainKey("CamelCceDynamicOptions");
    }
}
