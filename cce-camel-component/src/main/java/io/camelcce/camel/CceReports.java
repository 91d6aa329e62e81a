package io.camelcce.camel;

import io.camelcce.authorization.IntegrationName;
import io.camelcce.camel.message.DynamicOptions;
import io.camelcce.camel.monitor.CallListener;
import io.camelcce.camel.monitor.CallListeners;
import io.camelcce.camel.monitor.CceCall;
import io.camelcce.camel.monitor.CceRetry;
import io.camelcce.task.Draft;
import io.camelcce.task.Outcome;
import io.camelcce.task.Retry;
import io.camelcce.task.TaskId;
import io.camelcce.task.TrackingId;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.support.ExchangeHelper;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reports the calls of an endpoint to those who watch.
 *
 * @param endpointUri fit to be shown
 * @param integration that the calls are for
 */
record CceReports(String operation, String endpointUri, IntegrationName integration, CallListener listener) {

    private static final Logger LOG = LoggerFactory.getLogger(CceReports.class);

    /** The reports of an endpoint: to its own statistics, and to those who watch the whole component. */
    static CceReports of(CceEndpoint endpoint, IntegrationName integration, CallListener ofComponent) {
        return new CceReports(
                endpoint.getOperation().name(),
                shown(endpoint.getEndpointUri()),
                integration,
                new CallListeners(List.of(endpoint.callStatistics(), ofComponent)));
    }

    void send(
            Exchange exchange,
            CallTokens tokens,
            Outcome<?> outcome,
            Duration duration,
            @Nullable TaskId taskId,
            @Nullable TrackingId trackingId) {
        listener.ended(new CceCall(
                operation,
                endpointUri,
                ExchangeHelper.getAtRouteId(exchange),
                exchange.getExchangeId(),
                taskId == null ? null : taskId.value(),
                trackingId == null ? null : trackingId.value(),
                outcome.word(),
                outcome.nodeOutcome().word(),
                outcome.attempts(),
                duration,
                integration.value(),
                tokens.authorization(),
                tokens.word()));
    }

    void send(Exchange exchange, Draft draft, Retry retry) {
        LOG.debug(
                "cce:{} is repeated in {} ms after {} attempts: {}",
                operation,
                retry.pause().toMillis(),
                retry.attempts(),
                retry.text());
        listener.repeats(new CceRetry(
                operation,
                endpointUri,
                ExchangeHelper.getAtRouteId(exchange),
                exchange.getExchangeId(),
                draft.taskId().map(TaskId::value).orElse(null),
                draft.trackingId().map(TrackingId::value).orElse(null),
                retry.reason().word(),
                retry.text(),
                retry.attempts(),
                retry.pause()));
    }

    /** Without the fields of a request: a URI that a route made for one exchange may have a customer in it. */
    static String shown(String uri) {
        int query = uri.indexOf('?');
        if (query < 0) {
            return uri;
        }
        String base = uri.substring(0, query);
        try {
            Map<String, Object> options = new LinkedHashMap<>(URISupport.parseQuery(uri.substring(query + 1)));
            options.keySet().removeIf(DynamicOptions::isField);
            return URISupport.sanitizeUri(URISupport.appendParametersToURI(base, options));
        } catch (URISyntaxException unreadable) {
            return base;
        }
    }
}
