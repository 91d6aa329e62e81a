package io.camelcce.camel;

import io.camelcce.camel.message.ExchangeReader;
import io.camelcce.camel.message.OutcomeText;
import io.camelcce.task.ContactCenter;
import io.camelcce.task.CreateRules;
import io.camelcce.task.Draft;
import io.camelcce.task.Retries;
import io.camelcce.task.RetryPolicy;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint needs to call the contact centre: made when its producer starts, and made anew when it starts again.
 *
 * @param connection shared by the endpoints of the integration
 * @param authorization under whose authorization calls are made
 * @param reader reads requests out of exchanges
 * @param texts says what became of them
 * @param reports of them, for those who watch
 * @param policy what is repeated within a call
 * @param patience how long a whole call may take
 */
record CceLine(
        CceConnection connection,
        CallAuthorization authorization,
        ExchangeReader reader,
        OutcomeText texts,
        CceReports reports,
        RetryPolicy policy,
        Duration patience) {

    /** @throws RuntimeException if the settings of the component or the endpoint are illegal, or it is stopped */
    static CceLine open(CceEndpoint endpoint) {
        return open(endpoint, endpoint.getConfiguration().getIntegration());
    }

    /**
     * The same for another integration than the endpoint names.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    static CceLine open(CceEndpoint endpoint, @Nullable String integration) {
        CceConfiguration configuration = endpoint.getConfiguration();
        CceConnections connections = endpoint.getComponent().connections();
        CceConnection connection = connections.of(connections.chosen(integration));
        CallAuthorization authorization = new CallAuthorization(
                connections.authorizations(),
                connection.settings(),
                configuration.getAuthorization().strip(),
                configuration.isAllowRoutingHeaders());
        authorization.prepare();
        RetryOptions retryOptions = new RetryOptions(configuration);
        return new CceLine(
                connection,
                authorization,
                new ExchangeReader(connection.mapper(), endpoint::option),
                new OutcomeText(
                        endpoint.getOperation().name(), connection.domain().toString()),
                CceReports.of(endpoint, connection.settings().name(), connection.calls()),
                retryOptions.policy(),
                retryOptions.patience());
    }

    /** What the wire wants of a create. */
    CreateRules createRules() {
        return connection.createRules();
    }

    /** The contact centre for one call: with one attempt if Camel repeats it. */
    ContactCenter contactCenter(Exchange exchange, Draft draft, CallTokens tokens, boolean repeatedByCamel) {
        Retries retries = connection.retries().of(policy, new ReportedRetries(this, exchange, draft));
        return connection.contactCenter(tokens, patience, repeatedByCamel ? retries.once() : retries);
    }
}
