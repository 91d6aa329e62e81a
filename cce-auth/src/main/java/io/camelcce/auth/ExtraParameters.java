package io.camelcce.auth;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Parameters that settings add to requests: those that a request has of itself are refused, never overridden. */
record ExtraParameters(Map<String, String> parameters) {

    private static final Set<String> TAKEN = Set.of(
            "client_assertion",
            "client_assertion_type",
            "client_id",
            "client_secret",
            "code",
            "code_challenge",
            "code_challenge_method",
            "code_verifier",
            "grant_type",
            "redirect_uri",
            "refresh_token",
            // A request object (RFC 9101) would take the place of everything else.
            "request",
            "request_uri",
            "response_mode",
            "response_type",
            "scope",
            "state");

    /** Which ones cannot be set, for people; empty if all can. */
    String fault() {
        Collection<String> wrong = parameters.keySet().stream()
                .filter(name -> TAKEN.contains(name.toLowerCase(Locale.ROOT)))
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
