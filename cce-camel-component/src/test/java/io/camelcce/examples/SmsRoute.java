package io.camelcce.examples;

import org.apache.camel.builder.RouteBuilder;

/** An SMS becomes a task that is read and closed. */
final class SmsRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:sms") // the message brings origin, destination and customer, as headers or in a JSON body
                .to("cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support")
                .to("cce:getTask")
                .to("cce:endTask?method=close");
    }
}
