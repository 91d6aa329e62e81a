package io.camelcce.wiremock;

import java.util.List;
import java.util.function.Supplier;

/**
 * The endpoints by which people let a client in, and a client gets its tokens.
 *
 * @param issuer known once the server listens
 */
record AuthorizationServer(
        ContactCenterMemory memory, ClientCredentials client, BearerGate gate, Supplier<String> issuer) {

    List<Route> routes() {
        ClientAuthentication clients = new ClientAuthentication(client, memory.switches());
        Callback callback = new Callback(memory.switches(), issuer);
        return List.of(
                Route.open("GET", Routes.AUTHORIZE_PATH, askToSignIn(callback)),
                Route.open("POST", Routes.AUTHORIZE_PATH, new SignIn(memory.signIns(), memory.grants(), callback)),
                Route.open("POST", Routes.TOKEN_PATH, new IssueToken(memory, clients)),
                Route.open("POST", Routes.REVOKE_PATH, new RevokeToken(memory.grants(), clients)),
                Route.open("GET", Routes.USER_INFO_PATH, new UserInfo(gate, client)),
                Route.open("GET", Routes.KEYS_PATH, (request, none) -> ServerMetadata.noKeys()),
                Route.open("GET", Routes.METADATA_PATH, new ServerMetadata(issuer, memory.switches())));
    }

    private AskToSignIn askToSignIn(Callback callback) {
        AuthorizationReader reader = new AuthorizationReader(client, memory.switches());
        return new AskToSignIn(reader, memory.signIns(), memory.random(), callback);
    }
}
