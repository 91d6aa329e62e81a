package io.camelcce.wiremock.proxy;

import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/**
 * A TCP proxy on 127.0.0.1, between a client and a server, that does to each connection what it is told to. It sees bytes
 * only: TLS passes through, and so does whatever speaks to an HTTP proxy.
 *
 * <p>It runs from {@link #to} to {@link #close()}. A connection to a server that cannot be reached is reset. All methods
 * may be called from several threads.
 */
public final class FaultyProxy implements AutoCloseable {

    private final ServerAddress server;
    private final Threads threads = new Threads("faulty-proxy");
    private final Scripts scripts = new Scripts();
    private final List<ProxiedConnection> connections = Collections.synchronizedList(new ArrayList<>());
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private final ListeningPort port;

    private FaultyProxy(ServerAddress server) {
        this.server = server;
        port = new ListeningPort(threads, this::take);
    }

    /**
     * Starts one, on any free port.
     *
     * @param server {@code 127.0.0.1:8089}, {@code http://127.0.0.1:8089} or {@code https://...}: only host and port
     *     count
     * @throws IllegalArgumentException if there is no host or no port in it
     */
    public static FaultyProxy to(String server) {
        return new FaultyProxy(ServerAddress.of(server));
    }

    /** Where it listens: {@code 127.0.0.1:port}. */
    public String authority() {
        return ListeningPort.ADDRESS + ":" + port();
    }

    /** Where it listens: {@code http://127.0.0.1:port}. */
    public String domain() {
        return "http://" + authority();
    }

    public int port() {
        return port.number();
    }

    /** For the next connections, one each, after those that wait for theirs already. Then {@link #otherwise}. */
    public FaultyProxy next(ConnectionScript... forOneEach) {
        scripts.next(List.of(forOneEach));
        return this;
    }

    /** For all other connections from now on; untouched by default. */
    public FaultyProxy otherwise(ConnectionScript script) {
        scripts.otherwise(number -> script);
        return this;
    }

    /**
     * For all connections from now on, in place of what {@link #next} and {@link #otherwise} said so far. It is asked
     * once for each, in the order of their numbers, by one thread.
     *
     * @param byNumber from the number of the connection, which counts from 0 over the life of the proxy
     */
    public FaultyProxy scripts(IntFunction<ConnectionScript> byNumber) {
        scripts.only(byNumber);
        return this;
    }

    /** Closes the port: new connections are refused. Those that are there go on. */
    public void refuse() {
        port.refuse();
    }

    /** Opens the same port again. */
    public void accept() {
        port.accept();
    }

    /**
     * Lets go on what is stalled or held now. What will only be later is not let go: to be sure, wait until
     * {@link ProxiedConnection#isHeld()}.
     */
    public void release() {
        links.forEach(Link::release);
    }

    /**
     * Closes every connection that has nothing under way, as a server does after its keep-alive time. Something is under
     * way from the first byte that comes from the client until bytes that came after it from the server are passed on.
     */
    public void dropIdle() {
        links.forEach(Link::closeIfIdle);
    }

    /** All that it took so far, in the order of their arrival; those too that are over. */
    public List<ProxiedConnection> connections() {
        synchronized (connections) {
            return List.copyOf(connections);
        }
    }

    /** Closes the port and all connections. When it returns, no thread of it is left. */
    @Override
    public void close() {
        port.close();
        links.forEach(Link::close);
        threads.join();
    }

    private void take(Socket client) {
        int number = connections.size();
        ProxiedConnection connection = new ProxiedConnection(number);
        connections.add(connection);
        try {
            start(new Link(connection, scripts.of(number), client, threads, links::remove));
        } catch (RuntimeException noScript) {
            connection.closed();
            Sockets.reset(client);
            Thread current = Thread.currentThread();
            current.getUncaughtExceptionHandler().uncaughtException(current, noScript);
        }
    }

    private void start(Link link) {
        links.add(link);
        link.startTo(server);
    }
}
