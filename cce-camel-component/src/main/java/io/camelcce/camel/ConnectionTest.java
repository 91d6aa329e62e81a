package io.camelcce.camel;

/**
 * What calls under an authorization would come to.
 *
 * @param reachable whether the contact centre answers a ping, which carries no token
 * @param tokenAccepted whether it answers a list of tasks under the authorization
 */
public record ConnectionTest(Finding reachable, Finding tokenAccepted) {}
