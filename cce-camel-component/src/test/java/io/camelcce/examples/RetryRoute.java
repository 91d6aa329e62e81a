package io.camelcce.examples;

import io.camelcce.camel.CceException;
import io.camelcce.camel.RetryAfter;
import org.apache.camel.builder.RouteBuilder;

/** Tries again what may succeed later, when CCE asks to. */
final class RetryRoute extends RouteBuilder {

    @Override
    public void configure() {
        onException(CceException.class)
                .onWhen(simple("${exception.retryable}"))
                .onExceptionOccurred(new RetryAfter())
                .maximumRedeliveries(3)
                .redeliveryDelay("{{cce.redeliveryDelay:2000}}")
                .backOffMultiplier(2)
                .useExponentialBackOff()
                .asyncDelayedRedelivery();

        from("direct:patientSms").to("cce:createTask?mediaType=social&mediaChannel=sms&scriptSelector=SMS_Support");
    }
}
