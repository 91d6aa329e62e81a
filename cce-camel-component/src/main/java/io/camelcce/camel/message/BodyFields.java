package io.camelcce.camel.message;

import io.camelcce.task.TaskField;
import org.jspecify.annotations.Nullable;

/** What the body of a message says of the fields of a request. */
interface BodyFields {

    /** A body that says nothing of them. */
    BodyFields NONE = field -> null;

    @Nullable
    Object get(TaskField field);
}
