package io.camelcce.camel.message;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcce.task.TaskField;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** Messages, as the component reads them. */
final class ReadMessages {

    private static final CamelContext CONTEXT = new DefaultCamelContext();

    private ReadMessages() {}

    static Exchange exchange(Object body, Map<String, Object> headers) {
        Exchange exchange = new DefaultExchange(CONTEXT);
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        return exchange;
    }

    static ReadMessage read(Exchange exchange, Map<TaskField, Object> options) {
        return new ExchangeReader(new ObjectMapper(), options::get).read(exchange);
    }
}
