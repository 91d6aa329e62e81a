package io.camelcce.camel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;

/** A made task id belongs to one exchange and one step. */
class TaskIdOfAStepTest extends CceRoutes {

    private static final String REPORTED = CREATE + "&throwExceptionOnFailure=false";

    /** So that a create that is answered 500 stays open. */
    @Override
    void configure(CceComponent cce) {
        super.configure(cce);
        cce.getConfiguration().setRetry(false);
    }

    @Override
    protected RoutesBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:twoSteps").to(CREATE).to(CREATE);

                from("direct:twoReportedSteps").to(REPORTED).to(REPORTED);
                from("direct:theSameStepTwice").to("direct:once").to("direct:once");
                from("direct:reported").to(REPORTED);
                from("direct:openThenSplit").to("direct:reported").split(body()).to("direct:reported");

                from("direct:convertedBetween")
                        .to(CREATE)
                        .to("cce:getTask")
                        .convertBodyTo(Map.class)
                        .removeHeader(CceConstants.TASK_ID)
                        .to(CREATE);
                from("direct:jsonBetween")
                        .to(CREATE)
                        .convertBodyTo(String.class)
                        .to(CREATE);
                from("direct:otherHeadersRemoved")
                        .to(CREATE)
                        .removeHeaders(
                                "CamelCce*", "CamelCceTaskId|CamelCceOrigin|CamelCceDestination|CamelCceCustomerId")
                        .to(CREATE);
                from("direct:twoCustomers")
                        .to("direct:reported")
                        .setHeader(CceConstants.ORIGIN, constant("another customer"))
                        .to("direct:reported");
                from("direct:twoCustomersRedelivered")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0))
                        .to("direct:twoCustomersThenFailOnce");
                from("direct:twoCustomersThenFailOnce")
                        .errorHandler(noErrorHandler())
                        .to("direct:twoCustomers")
                        .process(failOnce());
                from("direct:theSameCustomerTwice").to("direct:reported").to("direct:reported");

                from("direct:split").split(body()).to(CREATE);
                from("direct:multicast").multicast().to("direct:once", "direct:once");
                from("direct:once").errorHandler(noErrorHandler()).to(CREATE);

                from("direct:loop").loop(3).to(REPORTED);
                from("direct:loopOfCopies").loop(2).copy().to(REPORTED);
                from("direct:stepBeforeALoop")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0))
                        .to("direct:createThenLoopThenFailOnce");
                from("direct:createThenLoopThenFailOnce")
                        .errorHandler(noErrorHandler())
                        .to(REPORTED)
                        .loop(2)
                        .setProperty("passes", simple("${exchangeProperty.CamelLoopIndex}"))
                        .end()
                        .process(failOnce());

                from("direct:redeliveredAtTheStep")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0))
                        .to(CREATE);
                from("direct:redeliveredFromOutside")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0))
                        .to("direct:once");
                from("direct:secondStepRedelivered")
                        .errorHandler(
                                defaultErrorHandler().maximumRedeliveries(3).redeliveryDelay(0))
                        .to(CREATE)
                        .to(CREATE);

                from("direct:createEndCreate").to(CREATE).to("cce:endTask").to(CREATE);
            }
        };
    }

    @Test
    void twoStepsMakeTwoTasks() {
        Exchange exchange = send("direct:twoSteps", AN_SMS);

        assertThat(exchange.getException()).isNull();
        assertThat(creates().taskIds()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aStepAfterOneThatIsUnknownMakesItsOwn() {
        creates().answerWith(500);

        assertThat(send("direct:twoReportedSteps", AN_SMS).getException()).isNull();

        assertThat(creates().taskIds()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aStepThatIsDoneMakesAnotherWhenItIsCalledAgain() {
        assertThat(send("direct:theSameStepTwice", AN_SMS).getException()).isNull();

        assertThat(creates().taskIds()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void childrenDoNotInheritAnIdThatIsOpen() {
        creates().answerWith(500);

        assertThat(send("direct:openThenSplit", List.of("one", "two"), AN_SMS).getException())
                .isNull();

        assertThat(creates().taskIds()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void aStepAfterTheEndOfATaskMakesAnother() {
        assertThat(send("direct:createEndCreate", AN_SMS).getException()).isNull();

        assertThat(creates().taskIds()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aTaskThatWasConvertedInBetweenIsNotTakenOver() {
        for (String route : List.of("direct:convertedBetween", "direct:jsonBetween", "direct:otherHeadersRemoved")) {
            contactCenter().reset();
            assertThat(send(route, AN_SMS).getException()).isNull();
            assertThat(contactCenter().ledger().tasks()).as(route).hasSize(2);
        }
    }

    @Test
    void anIdThatIsOpenIsNotGivenToAnotherCustomer() {
        creates().answerWith(500);

        assertThat(send("direct:twoCustomers", AN_SMS).getException()).isNull();

        assertThat(creates().taskIds()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void anIdThatIsOpenOutlivesTheTaskOfAnotherCustomer() {
        creates().answerWith(500);

        assertThat(send("direct:twoCustomersRedelivered", AN_SMS).getException())
                .isNull();

        List<String> ids = creates().taskIds();
        assertThat(ids).hasSize(4);
        assertThat(ids.get(2)).isEqualTo(ids.get(0));
        assertThat(ids.get(1)).isNotEqualTo(ids.get(0));
    }

    @Test
    void theSameStepForTheSameCustomerAsksAgainForATaskThatIsOpen() {
        creates().answerWith(500);

        assertThat(send("direct:theSameCustomerTwice", AN_SMS).getException()).isNull();

        assertThat(creates().taskIds()).hasSize(2);
        assertThat(creates().taskIds().stream().distinct()).hasSize(1);
    }

    @Test
    void outsideOfRoutesEveryEndpointIsAStep() {
        creates().answerWith(500);
        Exchange exchange = send(REPORTED, AN_SMS);

        template().send(REPORTED + "&preferredOwner=5001", exchange);

        assertThat(creates().taskIds()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void everyChildOfASplitMakesItsOwn() {
        Exchange exchange = send("direct:split", List.of("one", "two", "three"), AN_SMS);

        assertThat(exchange.getException()).isNull();
        assertThat(creates().taskIds()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void everyChildOfAMulticastMakesItsOwn() {
        assertThat(send("direct:multicast", AN_SMS).getException()).isNull();

        assertThat(creates().taskIds()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void everyPassOfALoopMakesItsOwn() {
        assertThat(send("direct:loop", AN_SMS).getException()).isNull();

        assertThat(creates().taskIds()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void thePassAfterOneThatIsUnknownMakesItsOwn() {
        creates().answerWith(500);

        assertThat(send("direct:loop", AN_SMS).getException()).isNull();

        assertThat(creates().taskIds()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void everyPassOfALoopOfCopiesMakesItsOwn() {
        creates().answerWith(500);

        assertThat(send("direct:loopOfCopies", AN_SMS).getException()).isNull();

        assertThat(creates().taskIds()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aRedeliveryAtTheStepAsksForTheSameTask() {
        creates().breakTheNext();

        Exchange exchange = send("direct:redeliveredAtTheStep", AN_SMS);

        assertThat(exchange.getException()).isNull();
        assertThat(creates().taskIds()).hasSize(2);
        assertThat(creates().taskIds().stream().distinct()).hasSize(1);
    }

    @Test
    void aRedeliveryFromAnOuterRouteAsksForTheSameTask() {
        creates().breakTheNext();

        Exchange exchange = send("direct:redeliveredFromOutside", AN_SMS);

        assertThat(exchange.getException()).isNull();
        assertThat(creates().taskIds()).hasSize(2);
        assertThat(creates().taskIds().stream().distinct()).hasSize(1);
    }

    @Test
    void aRedeliveredSecondStepDoesNotTakeTheTaskOfTheFirst() {
        creates().answerWith(201, 500, 500);

        Exchange exchange = send("direct:secondStepRedelivered", AN_SMS);

        assertThat(exchange.getException()).isNull();
        List<String> ids = creates().taskIds();
        assertThat(ids).hasSize(4);
        assertThat(ids.subList(1, 4)).containsOnly(ids.get(1)).doesNotContain(ids.get(0));
    }

    @Test
    void anIdThatIsOpenOutlivesARefusal() {
        creates().answerWith(500, 409, 429);

        Exchange exchange = send("direct:redeliveredAtTheStep", AN_SMS);

        assertThat(exchange.getException()).isNull();
        assertThat(creates().taskIds()).hasSize(4);
        assertThat(creates().taskIds().stream().distinct()).hasSize(1);
    }

    @Test
    void aLoopThatComesLaterDoesNotHideTheIdFromARedelivery() {
        creates().answerWith(500);

        Exchange exchange = send("direct:stepBeforeALoop", AN_SMS);

        assertThat(exchange.getException()).isNull();
        assertThat(creates().taskIds()).hasSize(2);
        assertThat(creates().taskIds().stream().distinct()).hasSize(1);
    }

    @Test
    void anIdThatTheRouteSetIsTakenAsGiven() {
        Map<String, Object> headers = new HashMap<>(AN_SMS);
        headers.put(CceConstants.TASK_ID, "my-own-id");

        send("direct:redeliveredAtTheStep", headers);

        assertThat(creates().taskIds()).containsExactly("my-own-id");
    }

    @Test
    void afterATransferTheSameTaskIsCreatedAgain() {
        Exchange first = send("direct:once", AN_SMS);
        String taskId = header(first, CceConstants.TASK_ID, String.class);
        contactCenter().route(taskId).transfer(taskId);

        Exchange again = template().send(CREATE + "&resubmit=true", exchange -> exchange.getMessage()
                .copyFrom(first.getMessage()));

        assertThat(again.getException()).isNull();
        assertThat(creates().taskIds()).containsExactly(taskId, taskId);
        assertThat(header(again, CceConstants.RESUBMITTED, Boolean.class)).isTrue();
    }

    private static Processor failOnce() {
        return exchange -> {
            if (exchange.getProperty("failed") == null) {
                exchange.setProperty("failed", true);
                throw new IllegalStateException("once");
            }
        };
    }

    private static CreatesSeen creates() {
        return new CreatesSeen(contactCenter().wireMock());
    }
}
