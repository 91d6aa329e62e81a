package io.camelcce.auth.server;

import io.camelcce.authorization.ProtocolParameters;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Parameters that settings add to requests: those that a request has of itself are refused, never overridden. */
record ExtraParameters(Map<String, String> parameters) {

    /** Which ones cannot be set, for people; empty if all can. */
    String fault() {
        Collection<String> wrong = parameters.keySet().stream()
                .filter(ProtocolParameters::contain)
                .sorted()
                .toList();
        return wrong.isEmpty()
                ? ""
                : "These extra parameters cannot be set, every request has its own: %s. Remove them"
                        .formatted(String.join(", ", wrong));
    }

    Map<String, List<String>> fields() {
        return parameters.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue())));
    }
}
