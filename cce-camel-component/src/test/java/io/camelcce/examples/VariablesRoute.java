package io.camelcce.examples;

import org.apache.camel.builder.RouteBuilder;

/** What CCE answers goes beside the message. */
final class VariablesRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:smsWithText")
                .toV("cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support", null, "receipt")
                .to("direct:keepText")
                .toV("cce:endTask", "receipt", "ended");
    }
}
