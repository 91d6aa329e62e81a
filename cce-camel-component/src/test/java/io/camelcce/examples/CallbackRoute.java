package io.camelcce.examples;

import org.apache.camel.builder.RouteBuilder;

/** A live chat ends, and becomes a web callback. */
final class CallbackRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:chatThenCallback") // a customer in a chat, and the header phone
                .to("cce:createTask?mediaChannel=Live Chat/In App Messaging&scriptSelector=Chat_Support")
                .to("direct:chat")
                .to("cce:endTask")
                .setHeader("CamelCceOrigin", simple("${header.phone}"))
                // another task, though the message still names the first
                .to("cce:createTask?mediaChannel=Web Callback&scriptSelector=Callback");
    }
}
