package io.camelcce.examples;

import org.apache.camel.builder.RouteBuilder;

/** Two routes share one throttle. */
final class ThrottleRoute extends RouteBuilder {

    @Override
    public void configure() {
        from("direct:smsArrives")
                .setHeader("CamelCceMediaChannel", constant("sms"))
                .to("direct:createSocialTask");

        from("direct:whatsAppArrives")
                .setHeader("CamelCceMediaChannel", constant("WhatsApp"))
                .to("direct:createSocialTask");

        from("direct:createSocialTask") // one throttle for all that come here
                .throttle(constant("{{cce.tasks:8}}"))
                .timePeriodMillis("{{cce.tasks.period:1000}}")
                .to("cce:createTask?mediaType=social&scriptSelector=Social_Support");
    }
}
