package io.camelcce.examples.springboot;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** A contact comes by HTTP as JSON, and is a task. */
@Component
class ContactRoutes extends RouteBuilder {

    private static final int CREATED = 201;
    private static final int BAD_GATEWAY = 502;

    @Override
    public void configure() {
        from("platform-http:/contacts?httpMethodRestrict=POST&consumes=application/json")
                .routeId("contacts")
                .to("cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support"
                        + "&throwExceptionOnFailure=false")
                .choice()
                .when(header("CamelCceOutcome").isEqualTo("done"))
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(CREATED))
                .otherwise()
                .setHeader(Exchange.HTTP_RESPONSE_CODE, constant(BAD_GATEWAY))
                .end()
                .setBody(simple("${header.CamelCceOutcome} ${header.CamelCceTaskId}"))
                .removeHeaders("*", Exchange.HTTP_RESPONSE_CODE);
    }
}
