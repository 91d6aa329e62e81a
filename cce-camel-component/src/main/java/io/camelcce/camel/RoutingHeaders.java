package io.camelcce.camel;

import static io.camelcce.camel.OptionFaults.given;

import java.util.Optional;
import org.apache.camel.Exchange;

/** The headers by which a message may choose whom it is sent to, and under whose authorization; if it may. */
final class RoutingHeaders {

    private RoutingHeaders() {}

    static Optional<String> integration(Exchange exchange) {
        return given(exchange.getMessage().getHeader(CceConstants.INTEGRATION, String.class));
    }

    static Optional<String> authorization(Exchange exchange) {
        return given(exchange.getMessage().getHeader(CceConstants.AUTHORIZATION, String.class));
    }
}
