package io.camelcce.camel.message;

import io.camelcce.task.Draft;
import io.camelcce.task.FieldFault;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of a request.
 *
 * @param draft the values
 * @param bodyFault what is wrong with the body as a whole; its fields are missing in the draft then
 */
public record ReadMessage(Draft draft, @Nullable FieldFault bodyFault) {}
