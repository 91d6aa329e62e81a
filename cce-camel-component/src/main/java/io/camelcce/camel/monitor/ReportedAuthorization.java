package io.camelcce.camel.monitor;

import io.camelcce.authorization.NodeAuthorization;

/**
 * An authorization as it is kept, and what is shown of it.
 *
 * @param authorization with the person who authorized it, and with its tokens
 * @param report with neither
 */
public record ReportedAuthorization(NodeAuthorization authorization, AuthorizationReport report) {}
