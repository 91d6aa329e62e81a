package io.camelcce.wiremock;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a create asked for, as it was sent.
 *
 * @param direction as sent; {@code inbound} when the request named none
 * @param variables in the order of the request, names are distinct
 */
public record TaskRequest(
        String taskId,
        String mediaType,
        String mediaChannel,
        String scriptSelector,
        String origin,
        String destination,
        String direction,
        @Nullable String customerId,
        @Nullable String preferredOwner,
        @Nullable String dispositionCode,
        List<TaskVariable> variables) {

    public TaskRequest {
        variables = List.copyOf(variables);
    }

    /** The value of the variable of that name, or empty. */
    public Optional<String> variable(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .map(TaskVariable::value)
                .findFirst();
    }
}
