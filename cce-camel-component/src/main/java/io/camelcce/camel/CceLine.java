package io.camelcce.camel;

import io.camelcce.camel.message.ExchangeReader;
import io.camelcce.camel.message.OutcomeText;
import io.camelcce.task.ContactCenter;
import io.camelcce.task.CreateRules;
import org.apache.camel.Exchange;

/**
 * What an endpoint needs to call the contact centre: made when its producer starts, and made anew when it starts again.
 *
 * @param connection shared by the endpoints of the component
 * @param tokens of the authorization of the endpoint
 * @param reader reads requests out of exchanges
 * @param texts says what became of them
 * @param reports of them, for those who watch
 */
record CceLine(
        CceConnection connection,
        TokensOfExchange tokens,
        ExchangeReader reader,
        OutcomeText texts,
        CceReports reports) {

    /** @throws RuntimeException if the settings of the component or the endpoint are illegal, or it is stopped */
    static CceLine open(CceEndpoint endpoint) {
        CceConnection connection = endpoint.getComponent().connection();
        return new CceLine(
                connection,
                connection.tokens(endpoint.getConfiguration().getAuthorization()),
                new ExchangeReader(connection.mapper(), endpoint::option),
                new OutcomeText(
                        endpoint.getOperation().name(), connection.domain().toString()),
                CceReports.of(endpoint, connection.calls()));
    }

    /** What the wire wants of a create. */
    CreateRules createRules() {
        return connection.createRules();
    }

    /** The contact centre, under the authorization of an exchange. */
    ContactCenter contactCenter(Exchange exchange) {
        return connection.contactCenter(tokens.of(exchange));
    }
}
