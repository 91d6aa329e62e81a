package io.camelcce.authorization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a secret that an authorization works with.
 *
 * @param fingerprint tells it from another, see {@link Secret#fingerprint()}
 * @param setAt when a person gave it; null if it stands in the configuration of the application, or that is not known
 * @param ofIntegration whether it is that of the integration, and not its own
 */
public record KeptSecret(String fingerprint, @Nullable Instant setAt, boolean ofIntegration) {}
