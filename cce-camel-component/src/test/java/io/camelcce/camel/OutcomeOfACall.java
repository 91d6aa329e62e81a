package io.camelcce.camel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;

/** Reads a task that is not there, and tells the outcome: in a context of its own, for class loaders of their own. */
public final class OutcomeOfACall implements UnaryOperator<String> {

    static final String TOKEN = "t0ken";

    private static final Map<String, Object> HEADERS =
            Map.of(CceConstants.TASK_ID, "none", "Authorization", "Bearer " + TOKEN);

    @Override
    public String apply(String domain) {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getComponent("cce", CceComponent.class).setDomain(domain);
            context.start();
            Exchange exchange = context.createProducerTemplate()
                    .send(
                            "cce:getTask?authorization=exchange&throwExceptionOnFailure=false",
                            asked -> asked.getMessage().setHeaders(new HashMap<>(HEADERS)));
            return exchange.getMessage().getHeader(CceConstants.OUTCOME, String.class);
        } catch (IOException notClosed) {
            throw new UncheckedIOException(notClosed);
        }
    }
}
