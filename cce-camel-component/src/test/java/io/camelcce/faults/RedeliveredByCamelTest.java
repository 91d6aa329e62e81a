package io.camelcce.faults;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.camelcce.camel.CceConstants;
import io.camelcce.camel.CceException;
import io.camelcce.wiremock.TaskFault;
import io.camelcce.wiremock.TaskOperation;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.errorhandler.DefaultErrorHandlerDefinition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redeliveries of Camel on top of repeats within a call: they do not multiply, and it stays one task. */
@Tag("F71")
class RedeliveredByCamelTest extends FaultyCalls {

    private static final String CREATE_ONCE = CREATE + "&retry=false";

    private Processor beforeTheRedelivery = exchange -> {};

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:atTheStep").errorHandler(redelivering()).to(CREATE);
                from("direct:fromOutside").errorHandler(redelivering()).to("direct:inside");
                from("direct:inside").errorHandler(noErrorHandler()).to(CREATE);
                from("direct:get").errorHandler(redelivering()).to("cce:getTask");
                from("direct:end").errorHandler(redelivering()).to("cce:endTask?method=closeAccept");

                from("direct:failsLater").errorHandler(redelivering()).to("direct:getThenFailOnce");
                from("direct:getThenFailOnce")
                        .errorHandler(noErrorHandler())
                        .to("cce:getTask")
                        .process(failOnce());

                from("direct:loop")
                        .errorHandler(redelivering())
                        .loop(2)
                        .to(CREATE)
                        .process(exchange -> faultTimes(1, TaskFault.UNAVAILABLE));

                from("direct:oneAttemptAtTheStep").errorHandler(redelivering()).to(CREATE_ONCE);
                from("direct:oneAttemptFromOutside")
                        .errorHandler(redelivering())
                        .to("direct:oneAttempt");
                from("direct:oneAttempt").errorHandler(noErrorHandler()).to(CREATE_ONCE);

                from("direct:openOnce")
                        .to(CREATE_ONCE + "&" + IN_HEADERS)
                        .to(CREATE_ONCE + "&" + IN_HEADERS)
                        .to("cce:endTask")
                        .to(CREATE_ONCE + "&" + IN_HEADERS);
            }

            private DefaultErrorHandlerDefinition redelivering() {
                return defaultErrorHandler()
                        .maximumRedeliveries(3)
                        .redeliveryDelay(0)
                        .onRedelivery(exchange -> beforeTheRedelivery.process(exchange));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:atTheStep", "direct:fromOutside"})
    void aRedeliveryIsOneAttempt(String route) {
        faultTimes(7, TaskFault.ERROR);

        Exchange created = send(route, AN_SMS);

        assertThat(created.getException()).isNull();
        assertThat(outcome(created)).isEqualTo("done");
        assertThat(creates()).as("5 of the call, 3 redeliveries").hasSize(8);
        assertThat(header(created, Exchange.REDELIVERY_COUNTER, Integer.class)).isEqualTo(3);
        assertThat(attempts(created)).as("of the last redelivery").isEqualTo(1);
        assertThat(idsSent().distinct()).hasSize(1);
        assertThat(tasks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:atTheStep", "direct:fromOutside"})
    void aTaskThatWasCreatedLongBeforeIsRecognised(String route) {
        faultTimes(6, TaskFault.DONE_THEN_RESET, TaskOperation.CREATE);

        Exchange created = send(route, AN_SMS);

        assertThat(created.getException()).isNull();
        assertThat(isTrue(created, CceConstants.REPLAYED)).isTrue();
        assertThat(creates()).as("5 of the call, 2 redeliveries").hasSize(7);
        assertThat(header(created, Exchange.REDELIVERY_COUNTER, Integer.class)).isEqualTo(2);
        assertThat(tasks()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"direct:get", "direct:end"})
    void aRedeliveryOfAnotherOperationIsOneAttempt(String route) {
        fault(TaskFault.ERROR);

        Exchange failed = send(route, named());

        assertThat(failed.getException(CceException.class).getAttempts()).isEqualTo(1);
        assertThat(calls()).as("5 of the call, 3 redeliveries").hasSize(8);
    }

    @Test
    void aStepThatDidNotFailHasAllItsAttempts() {
        send("direct:atTheStep", named());
        beforeTheRedelivery = exchange -> faultTimes(4, TaskFault.ERROR);

        Exchange read = send("direct:failsLater", named());

        assertThat(read.getException()).isNull();
        assertThat(attempts(read)).isEqualTo(5);
    }

    @Test
    void aStepThatCameThroughHasAllItsAttemptsInTheNextPass() {
        faultTimes(5, TaskFault.UNAVAILABLE);

        Exchange created = send("direct:loop", AN_SMS);

        assertThat(created.getException()).isNull();
        assertThat(attempts(created)).as("of the second pass").isEqualTo(2);
        assertThat(tasks()).hasSize(2);
    }

    static Stream<Object[]> givenIds() {
        return Stream.of(
                        Map.entry(CceConstants.TASK_ID, (Object) TASK_ID),
                        Map.entry(CceConstants.TRANSACTION_ID, (Object) "order-4711"))
                .flatMap(id -> Stream.of("direct:oneAttemptAtTheStep", "direct:oneAttemptFromOutside")
                        .map(route -> new Object[] {route, with(AN_SMS, id.getKey(), id.getValue())}));
    }

    @ParameterizedTest
    @MethodSource("givenIds")
    void aGivenIdIsOpenFromTheStart(String route, Map<String, Object> headers) {
        faultTimes(1, TaskFault.DONE_THEN_RESET, TaskOperation.CREATE);
        beforeTheRedelivery = exchange -> contactCenter().end(tasks().get(0).taskId(), "CD_NORMAL_END_TASK");

        Exchange created = send(route, headers);

        assertThat(created.getException()).isNull();
        assertThat(isTrue(created, CceConstants.REPLAYED)).isTrue();
        assertThat(header(created, CceConstants.TASK_STATE, String.class))
                .as("it was created, whatever became of it since")
                .isEqualTo("CLOSED");
        assertThat(tasks()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("givenIds")
    void aGivenIdThatIsOpenIsNotRejected(String route, Map<String, Object> headers) {
        faultTimes(1, TaskFault.RESET, TaskOperation.CREATE);
        beforeTheRedelivery = exchange -> forbidCreates();

        Exchange failed = send(route, headers);

        CceException failure = failed.getException(CceException.class);
        assertThat(failure.getOutcomeName()).isEqualTo("unknown");
        assertThat(failure.getTaskId()).isNotBlank();
        assertThat(creates()).as("no answer, and 3 times no").hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("givenIds")
    void aGivenIdThatIsOpenAndForbiddenIsDoneIfItIsThere(String route, Map<String, Object> headers) {
        faultTimes(1, TaskFault.DONE_THEN_RESET, TaskOperation.CREATE);
        beforeTheRedelivery = exchange -> forbidCreates();

        Exchange created = send(route, headers);

        assertThat(created.getException()).isNull();
        assertThat(isTrue(created, CceConstants.REPLAYED)).isTrue();
    }

    @Test
    void aGivenIdIsOpenUntilItIsDone() {
        faultTimes(1, TaskFault.DONE_THEN_RESET, TaskOperation.CREATE);

        Exchange late = send("direct:openOnce", named());

        assertThat(outcome(late)).isEqualTo("rejected");
        assertThat(header(late, CceConstants.REJECTION_REASON, String.class)).isEqualTo("alreadyClosed");
    }

    private static void forbidCreates() {
        contactCenter()
                .wireMock()
                .stubFor(post("/drapi/v1/tasks").willReturn(aResponse().withStatus(403)));
    }

    private static Stream<String> idsSent() {
        return contactCenter().wireMock().findAll(postRequestedFor(urlEqualTo("/drapi/v1/tasks"))).stream()
                .map(LoggedRequest::getBodyAsString);
    }

    private static Processor failOnce() {
        return exchange -> {
            if (exchange.getProperty("failed") == null) {
                exchange.setProperty("failed", true);
                throw new IllegalStateException("once");
            }
        };
    }
}
