package io.camelcce.console.web;

import io.vertx.core.net.SocketAddress;
import io.vertx.ext.auth.User;
import org.apache.camel.Message;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpConstants;
import org.jspecify.annotations.Nullable;

/** Reads what a server on Vert.x says. In a class of its own, which is loaded only where there is one. */
final class VertxPeer {

    private VertxPeer() {}

    static Peer of(Message message) {
        Object user = message.getHeader(VertxPlatformHttpConstants.AUTHENTICATED_USER);
        return Peer.between(
                user instanceof User known ? known.subject() : null,
                address(message.getHeader(VertxPlatformHttpConstants.REMOTE_ADDRESS)),
                address(message.getHeader(VertxPlatformHttpConstants.LOCAL_ADDRESS)));
    }

    private static @Nullable String address(@Nullable Object address) {
        return address instanceof SocketAddress socket ? socket.hostAddress() : null;
    }
}
