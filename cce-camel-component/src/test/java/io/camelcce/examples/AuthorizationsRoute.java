package io.camelcce.examples;

import org.apache.camel.builder.RouteBuilder;

/** Whom a call goes to, and under whose authorization. */
final class AuthorizationsRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:atNight")
                // under the authorization night
                .to("cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support&authorization=night");

        from("direct:toService")
                // in another contact centre, under its default authorization
                .to("cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support&integration=service");

        from("direct:asTheMessageSays") // its header brand names the contact centre
                .setHeader("CamelCceIntegration", simple("${header.brand}"))
                .to(
                        "cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support&allowRoutingHeaders=true");
    }
}
