package io.camelcce.camel;

import io.camelcce.auth.BearerToken;
import io.camelcce.auth.ClientCredentials;
import io.camelcce.authorization.AccessToken;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The credentials that are set on a component. */
sealed interface CceCredentials {

    /**
     * A token to call with.
     *
     * @param token is never renewed
     */
    record Token(AccessToken token) implements CceCredentials {}

    /**
     * What it takes to ask for a token.
     *
     * @param credentials of the client
     */
    record Client(ClientCredentials credentials) implements CceCredentials {}

    /** @throws IllegalArgumentException with everything that is wrong, each with its option and the rule */
    static CceCredentials of(CceComponent component) {
        Optional<String> token = given(component.getAccessToken());
        Optional<String> clientId = given(component.getClientId());
        Optional<String> clientSecret = given(component.getClientSecret());
        Optional<String> tokenUrl = given(component.getTokenUrl());
        if (token.isPresent() && clientId.isEmpty() && clientSecret.isEmpty()) {
            return new Token(fixed(token.get()));
        }
        List<String> faults = new ArrayList<>();
        if (token.isPresent()) {
            faults.add("accessToken and clientId exclude each other: remove one");
        }
        require(faults, "clientId", clientId);
        require(faults, "clientSecret", clientSecret);
        require(faults, "tokenUrl", tokenUrl);
        Optional<ClientCredentials> client = tokenUrl.flatMap(
                        text -> read(faults, "tokenUrl", () -> ServerUrl.parse(text)))
                .filter(url -> faults.isEmpty())
                .flatMap(url -> read(
                        faults,
                        "scope",
                        () -> new ClientCredentials(
                                url,
                                clientId.orElseThrow(),
                                Secret.of(clientSecret.orElseThrow()),
                                component.getClientAuthentication(),
                                scopes(component.getScope()))));
        if (client.isEmpty()) {
            throw new IllegalArgumentException(
                    "The cce component has no usable credentials for authorization=default. %s. Set"
                                    .formatted(String.join("; ", faults))
                            + " camel.component.cce.clientId, clientSecret and tokenUrl for client credentials,"
                            + " or camel.component.cce.accessToken, or authorization=exchange or none");
        }
        return new Client(client.get());
    }

    private static AccessToken fixed(String token) {
        try {
            return BearerToken.parse(token);
        } catch (IllegalArgumentException illegal) {
            throw new IllegalArgumentException("camel.component.cce.accessToken: " + illegal.getMessage(), illegal);
        }
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty());
    }

    private static void require(List<String> faults, String option, Optional<String> value) {
        if (value.isEmpty()) {
            faults.add(option + " is missing");
        }
    }

    private static <T> Optional<T> read(List<String> faults, String option, Supplier<T> value) {
        try {
            return Optional.of(value.get());
        } catch (IllegalArgumentException illegal) {
            faults.add(option + ": " + illegal.getMessage());
            return Optional.empty();
        }
    }

    private static List<String> scopes(@Nullable String text) {
        return given(text).map(scopes -> Arrays.asList(scopes.split("\\s+"))).orElse(List.of());
    }
}
