package io.camelcce.examples;

import org.apache.camel.builder.RouteBuilder;

/** A token that another processor got. */
final class OAuthRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:withTheirToken")
                .process("oauth") // sets the header Authorization
                .to(
                        "cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support&authorization=exchange")
                .removeHeader("Authorization");
    }
}
