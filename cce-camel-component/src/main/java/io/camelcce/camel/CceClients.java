package io.camelcce.camel;

import io.camelcce.authorization.ServerUrl;
import io.camelcce.http.CamelHttpClient;
import io.camelcce.http.ExchangeWatch;
import io.camelcce.http.HttpSettings;
import io.camelcce.http.HttpTransport;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.util.IOHelper;

/** What a connection has opened, until it is closed: afterwards nothing is opened any more. */
final class CceClients implements Closeable {

    private final CamelContext context;
    private final ExchangeWatch watch;
    private final List<Closeable> opened = new ArrayList<>();
    private volatile boolean closed;

    /** @param watch over the exchanges of all that is opened; not closed with it */
    CceClients(CamelContext context, ExchangeWatch watch) {
        this.context = context;
        this.watch = watch;
    }

    /**
     * A client for one server.
     *
     * @throws IllegalStateException if this is closed
     * @throws IllegalArgumentException if the settings do not go with the component of camel-http
     * @throws NoClient if camel-http cannot make one
     */
    synchronized HttpTransport open(ServerUrl server, HttpSettings http, String closedBecause) {
        if (closed) {
            throw new IllegalStateException("The cce component is stopped: no call can be made until it is started");
        }
        try {
            HttpTransport transport = CamelHttpClient.open(context, server, http, closedBecause, watch);
            opened.add(transport);
            return transport;
        } catch (IllegalArgumentException illegal) {
            throw illegal;
        } catch (Exception failed) {
            throw new NoClient(server, failed);
        }
    }

    /** Closes something with the rest; at once if that is over. */
    synchronized void add(Closeable another) {
        if (closed) {
            IOHelper.close(another);
        } else {
            opened.add(another);
        }
    }

    /** Closes something before the rest. */
    void end(Closeable one) {
        synchronized (this) {
            opened.remove(one);
        }
        IOHelper.close(one);
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        IOHelper.close(opened.toArray(new Closeable[0]));
        opened.clear();
    }
}
