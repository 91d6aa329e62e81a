package io.camelcce.console.calls;

import io.camelcce.camel.monitor.CceCall;
import java.time.Instant;

/**
 * A call that is over, without payload and secrets.
 *
 * @param time when it ended
 * @param call what became of it
 */
public record RecentCall(Instant time, CceCall call) {}
