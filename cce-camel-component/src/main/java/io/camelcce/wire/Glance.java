package io.camelcce.wire;

import org.jspecify.annotations.Nullable;

/**
 * What one pass over the JSON of an answer shows, without a tree of it.
 *
 * @param isJson whether it is JSON, within the bounds
 * @param taskId the text of the task id at the top; empty if it is none, null if it is not there
 * @param applicationCode the first code that means something to this component, else the first there is: in the order of
 *     how deep they stand
 */
record Glance(
        boolean isJson, @Nullable String taskId, @Nullable Integer applicationCode) {

    /** At an answer that is no JSON, or is beyond a bound. */
    static final Glance AT_NO_JSON = new Glance(false, null, null);
}
