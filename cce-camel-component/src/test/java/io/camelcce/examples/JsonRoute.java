package io.camelcce.examples;

import io.camelcce.camel.CceJacksonModule;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.dataformat.JsonLibrary;

/** JSON before and after. */
final class JsonRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:json")
                .unmarshal()
                .json(JsonLibrary.Jackson)
                .to("cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support")
                .to("cce:getTask")
                .marshal(dataFormat()
                        .json()
                        .library(JsonLibrary.Jackson)
                        .moduleClassNames(CceJacksonModule.class.getName())
                        .end());
    }
}
