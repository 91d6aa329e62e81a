package io.camelcce.examples;

import io.camelcce.camel.CceJacksonModule;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;

/** Customers come by HTTP. */
final class HttpRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("platform-http:/chats?httpMethodRestrict=POST") // POST {"origin": …, "destination": …}
                .to(
                        "cce:createTask?mediaChannel=Live Chat/In App Messaging&scriptSelector=Chat_Support&throwExceptionOnFailure=false")
                .choice()
                .when(simple("${header.CamelCceOutcome} == 'done'"))
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(201))
                .marshal(dataFormat()
                        .json()
                        .library(JsonLibrary.Jackson)
                        .moduleClassNames(CceJacksonModule.class.getName())
                        .end())
                .when(simple("${header.CamelCceOutcome} == 'invalid'"))
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(400))
                .setHeader(Exchange.CONTENT_TYPE, constant("text/plain"))
                .setBody(simple("${header.CamelCceMessage}"))
                .otherwise()
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(503))
                .setHeader(Exchange.CONTENT_TYPE, constant("text/plain"))
                .setBody(constant("Please try again later."));

        from("platform-http:/sms?httpMethodRestrict=POST") // POST ?from=+44…, the text of the SMS as plain text
                .setHeader("CamelCceOrigin", simple("${header.from}"))
                .toV(
                        "cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support&destination=44700",
                        null,
                        "receipt")
                .setBody(simple("Thank you. We read: ${body}"));
    }
}
