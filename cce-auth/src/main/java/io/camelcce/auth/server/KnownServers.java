package io.camelcce.auth.server;

import io.camelcce.authorization.ServerUrl;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The metadata of issuers. */
final class KnownServers {

    private final Map<ServerUrl, KnownServer> servers = new ConcurrentHashMap<>();
    private final TokenTransport transport;
    private final InstantSource clock;

    KnownServers(TokenTransport transport, InstantSource clock) {
        this.transport = transport;
        this.clock = clock;
    }

    Discovered of(ServerUrl issuer) {
        return servers.computeIfAbsent(
                        issuer, one -> new KnownServer(new MetadataRequest(one, transport, clock), clock))
                .metadata();
    }
}
