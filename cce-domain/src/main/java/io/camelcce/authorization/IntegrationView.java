package io.camelcce.authorization;

/**
 * An integration, as it is shown in a list.
 *
 * @param routes how many routes of this application have endpoints for it, running or stopped, under whatever
 *     authorization; what messages choose does not count
 */
public record IntegrationView(Integration integration, IntegrationStatus status, int routes) {}
