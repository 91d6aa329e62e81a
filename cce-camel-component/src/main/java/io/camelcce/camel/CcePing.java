package io.camelcce.camel;

import io.camelcce.http.HttpSettings;
import io.camelcce.task.Trouble;
import io.camelcce.wire.Ping;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pings the contact centre on a connection of its own: a check says nothing of how busy the calls are. */
final class CcePing {

    private final CceClients clients;
    private final CceSettings settings;
    private @Nullable Ping ping;

    CcePing(CceClients clients, CceSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /** What is in the way to the contact centre, if something is. */
    Optional<Trouble> send() {
        return clients.isClosed()
                ? Optional.of(new Trouble("the cce component is stopped", false, null, null))
                : open().send(settings.oneExchange());
    }

    /** Made when it is first needed. */
    private synchronized Ping open() {
        if (ping == null) {
            HttpSettings single = settings.http().withConnectionsPerHost(1);
            ping = new Ping(
                    clients.open(settings.domain().url(), single, CceConnection.CLOSED_BECAUSE),
                    settings.domain(),
                    settings.profile());
        }
        return ping;
    }
}
