package io.camelcce.history;

import io.camelcce.camel.CceException;
import java.util.HashMap;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what clients ask for through the routes, and writes it down with what they are told. */
final class Clients {

    private static final Logger LOG = LoggerFactory.getLogger(Clients.class);
    private static final String REQUEST = "history.request";
    private static final String EXCHANGE = "history.exchange";
    private static final String CALL = "history.call";

    private final History history;

    Clients(History history) {
        this.history = history;
    }

    Routes routes() {
        return new Routes(this::failed, this::redelivered);
    }

    /** Answers what the last delivery was told; null if that was no outcome. */
    @Nullable
    Told send(ProducerTemplate template, Request request) {
        Exchange sent = template.send(request.route(), exchange -> {
            exchange.getMessage().setHeaders(new HashMap<>(request.headers()));
            exchange.setProperty(REQUEST, request);
            exchange.setProperty(EXCHANGE, history.exchange());
            asked(exchange);
        });
        Integer call = sent.getProperty(CALL, Integer.class);
        if (call == null) {
            return sent.getException() instanceof CceException failure ? ToldReader.told(failure) : null;
        }
        try {
            Told told = ToldReader.read(sent);
            history.completed(call, told);
            return told;
        } catch (RuntimeException noOutcome) {
            LOG.error("Call {} came to no outcome", call, noOutcome);
            return null;
        }
    }

    private void asked(Exchange exchange) {
        Request request = Objects.requireNonNull(exchange.getProperty(REQUEST, Request.class));
        int number = Objects.requireNonNull(exchange.getProperty(EXCHANGE, Integer.class));
        exchange.setProperty(
                CALL,
                history.invoked(number, request.operation(), request.taskId(), request.payload(), request.mark()));
    }

    /** A delivery failed. It may be the last one. */
    private void failed(Exchange exchange) {
        Integer call = exchange.getProperty(CALL, Integer.class);
        if (call != null
                && exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class) instanceof CceException failure) {
            history.completed(call, ToldReader.told(failure));
            exchange.removeProperty(CALL);
        }
    }

    private void redelivered(Exchange exchange) {
        asked(exchange);
    }
}
