package io.camelcce.wiremock;

import io.camelcce.wiremock.oauth.AuthorizationRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Sends a person back to the client (RFC 6749, section 4.1.2, and RFC 9207), with what shall go wrong on the way. */
final class Callback {

    private static final int SEE_OTHER = 303;

    private final SwitchBoard switches;
    private final Supplier<String> issuer;

    Callback(SwitchBoard switches, Supplier<String> issuer) {
        this.switches = switches;
        this.issuer = issuer;
    }

    /** @param grant makes a code; not asked when an error takes its place */
    Answer signedIn(AuthorizationRequest request, Supplier<String> grant) {
        Optional<CallbackFault> fault = switches.get(Switches.CALLBACK_FAULT);
        Map<String, String> parameters = new LinkedHashMap<>();
        if (fault.filter(Callback::isError).isPresent()) {
            parameters.put("error", fault.get().name().toLowerCase(Locale.ROOT));
        } else {
            parameters.put("code", grant.get());
        }
        addCommon(request.state(), parameters);
        fault.ifPresent(wrong -> spoil(wrong, parameters));
        return to(request.redirectUri(), parameters);
    }

    Answer refused(String redirectUri, Optional<String> state, String error, String reason) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("error", error);
        parameters.put("error_description", reason);
        addCommon(state, parameters);
        return to(redirectUri, parameters);
    }

    private void addCommon(Optional<String> state, Map<String, String> parameters) {
        state.ifPresent(value -> parameters.put("state", value));
        if (switches.get(Switches.ISSUER_IS_TOLD)) {
            parameters.put("iss", issuer.get());
        }
    }

    private static boolean isError(CallbackFault fault) {
        return switch (fault) {
            case ACCESS_DENIED, INVALID_SCOPE, UNAUTHORIZED_CLIENT, SERVER_ERROR, TEMPORARILY_UNAVAILABLE -> true;
            case NO_CODE, WRONG_CODE, WRONG_STATE, NO_STATE, WRONG_ISSUER, NO_ISSUER -> false;
        };
    }

    private void spoil(CallbackFault fault, Map<String, String> parameters) {
        switch (fault) {
            case NO_CODE -> parameters.remove("code");
            case WRONG_CODE -> parameters.put("code", "a-code-that-nobody-issued");
            case WRONG_STATE -> parameters.put("state", "a-state-that-nobody-sent");
            case NO_STATE -> parameters.remove("state");
            case WRONG_ISSUER -> parameters.put("iss", issuer.get() + "/another");
            case NO_ISSUER -> parameters.remove("iss");
            case ACCESS_DENIED, INVALID_SCOPE, UNAUTHORIZED_CLIENT, SERVER_ERROR, TEMPORARILY_UNAVAILABLE -> {}
        }
    }

    private static Answer to(String redirectUri, Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + encode(parameter.getValue()))
                .collect(Collectors.joining("&", redirectUri.contains("?") ? "&" : "?", ""));
        return Answer.empty(SEE_OTHER)
                .with("Location", URI.create(redirectUri).toASCIIString() + query)
                .with("Referrer-Policy", "no-referrer")
                .notStored();
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
