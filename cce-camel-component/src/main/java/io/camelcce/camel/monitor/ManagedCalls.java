package io.camelcce.camel.monitor;

import javax.management.openmbean.TabularData;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;

/** Statistics of calls, as the MBeans of an endpoint and of the component show them. Durations are in milliseconds. */
public interface ManagedCalls {

    /** What is shown. */
    CallStatistics callStatistics();

    @ManagedAttribute(description = "Calls that are over")
    default long getCallsTotal() {
        return callStatistics().totals().calls();
    }

    @ManagedAttribute(description = "Calls that were done")
    default long getCallsDone() {
        return callStatistics().calls("done");
    }

    @ManagedAttribute(description = "Calls that broke rules, so that nothing was sent")
    default long getCallsInvalid() {
        return callStatistics().calls("invalid");
    }

    @ManagedAttribute(description = "Calls that CCE said no to")
    default long getCallsRejected() {
        return callStatistics().calls("rejected");
    }

    @ManagedAttribute(description = "Calls without a usable token")
    default long getCallsUnauthorized() {
        return callStatistics().calls("unauthorized");
    }

    @ManagedAttribute(description = "Calls that surely did not happen")
    default long getCallsUnavailable() {
        return callStatistics().calls("unavailable");
    }

    @ManagedAttribute(description = "Calls that may have happened, or not")
    default long getCallsUnknown() {
        return callStatistics().calls("unknown");
    }

    @ManagedAttribute(description = "Requests that the calls made")
    default long getAttempts() {
        return callStatistics().totals().attempts();
    }

    @ManagedAttribute(description = "Duration of all calls, in milliseconds")
    default long getTotalDuration() {
        return callStatistics().totals().duration().toMillis();
    }

    @ManagedAttribute(description = "Mean duration of a call, in milliseconds")
    default long getMeanDuration() {
        return callStatistics().totals().mean().toMillis();
    }

    @ManagedAttribute(description = "Duration of the longest call, in milliseconds")
    default long getMaxDuration() {
        return callStatistics().totals().longest().toMillis();
    }

    @ManagedOperation(description = "Calls, attempts and durations by operation and outcome")
    default TabularData callTable() {
        return CallTable.of(callStatistics().byKind());
    }

    @ManagedOperation(description = "Reset counters")
    default void reset() {
        callStatistics().reset();
    }
}
