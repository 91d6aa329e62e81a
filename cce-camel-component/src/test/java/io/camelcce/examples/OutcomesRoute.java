package io.camelcce.examples;

import org.apache.camel.builder.RouteBuilder;

/** Branches as a flow follows the edges of a node. */
final class OutcomesRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:contact")
                .to(
                        "cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support&throwExceptionOnFailure=false")
                .choice()
                .when(simple("${header.CamelCceOutcome} == 'done'"))
                .to("direct:confirm")
                .when(simple("${header.CamelCceOutcome} == 'invalid'"))
                .to("direct:askTheCustomerAgain")
                .when(simple("${header.CamelCceRejectionReason} == 'queueLimit'"))
                .to("direct:offerACallback")
                .when(simple("${header.CamelCceRetryable}")) // unavailable for a while, or unknown
                .to("direct:tryAgainLater")
                .otherwise() // rejected, unauthorized, unavailable for good
                .to("direct:callAPerson");
    }
}
