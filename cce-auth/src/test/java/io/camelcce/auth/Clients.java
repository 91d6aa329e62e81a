package io.camelcce.auth;

import io.camelcce.authorization.ClientAuthentication;
import io.camelcce.authorization.Secret;
import io.camelcce.authorization.ServerUrl;
import java.util.List;
import java.util.Map;

/** Clients of an authorization server, and answers to them. */
final class Clients {

    static final String SECRET = "s3cr+t &<%ü>:x";

    private Clients() {}

    static ClientCredentials anyClient() {
        return client("https://login.example.com/oauth2/token", ClientAuthentication.BASIC);
    }

    static ClientCredentials client(String tokenUrl, ClientAuthentication authentication, String... scopes) {
        return new ClientCredentials(
                ServerUrl.parse(tokenUrl), "my client", Secret.of(SECRET), authentication, List.of(scopes));
    }

    static TokenHttpResponse answer(int status, String body) {
        return new TokenHttpResponse(status, Map.of(), body);
    }

    /** What a client makes of an answer. */
    static TokenAnswer reading(TokenHttpResponse response) {
        return reading(anyClient(), response);
    }

    static TokenAnswer reading(ClientCredentials client, TokenHttpResponse response) {
        return new ClientCredentialsRequest(client, PostOnly.of((url, headers, form) -> response), new TestClock())
                .send();
    }

    /** The text of an answer without a token. */
    static String text(TokenAnswer answer) {
        if (answer instanceof TokenAnswer.Refused refused) {
            return refused.remedy();
        }
        return ((TokenAnswer.Failed) answer).reason();
    }
}
