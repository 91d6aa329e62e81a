package io.camelcce.camel;

import java.io.Closeable;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One client for each origin, of those that were called last: who asks for the addresses of many servers keeps no client
 * for each of them for ever. One that is in use stays open, however many there are.
 */
final class RecentClients<C extends Closeable> {

    private final int most;
    private final Function<String, C> open;
    private final Consumer<C> close;
    private final Map<String, Lease> byOrigin = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param most to keep while they are not in use
     * @param open makes the client of an origin
     * @param close takes one that is not needed any more
     */
    RecentClients(int most, Function<String, C> open, Consumer<C> close) {
        this.most = most;
        this.open = open;
        this.close = close;
    }

    /** The client of an origin, to be closed after use. */
    synchronized Lease to(String origin) {
        Lease lease = byOrigin.computeIfAbsent(origin, each -> new Lease(open.apply(each)));
        lease.users++;
        closeTheEldest();
        return lease;
    }

    private synchronized void release(Lease lease) {
        lease.users--;
        closeTheEldest();
    }

    private void closeTheEldest() {
        Iterator<Lease> eldest = byOrigin.values().iterator();
        while (byOrigin.size() > most && eldest.hasNext()) {
            Lease one = eldest.next();
            if (one.users == 0) {
                eldest.remove();
                close.accept(one.client);
            }
        }
    }

    /** The use of a client. */
    final class Lease implements AutoCloseable {

        private final C client;
        private int users;

        private Lease(C client) {
            this.client = client;
        }

        C client() {
            return client;
        }

        /** Ends the use, not the client. */
        @Override
        public void close() {
            release(this);
        }
    }
}
