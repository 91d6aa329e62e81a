package io.camelcce.camel;

import io.camelcce.authorization.AccessTokens;
import org.apache.camel.Exchange;

/** Under whose authorization an exchange calls the contact centre. */
@FunctionalInterface
interface TokensOfExchange {

    AccessTokens of(Exchange exchange);
}
