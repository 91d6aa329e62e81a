package io.camelcce.console.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the console is reached, as far as it is known.
 *
 * @param scheme of the server: http or https; null if it is not known
 * @param names of the server itself, without a port, an IPv6 address in brackets
 * @param port of the server; -1 if it is not known
 * @param publicUrl where browsers reach the application; empty if it is not said
 * @param hosts as which it is reached besides: a host, or a host with its port
 * @param root the path of the console
 * @param tokens whether a one-time token lets in who comes from this machine: not where the runtime authenticates
 */
public record Served(
        @Nullable String scheme,
        List<String> names,
        int port,
        String publicUrl,
        List<String> hosts,
        String root,
        boolean tokens) {

    /** Of a port that is not known. */
    public static final int UNKNOWN = Place.ANY;

    /** What this machine is called by itself. */
    public static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    /** Keeps copies. */
    public Served {
        names = List.copyOf(names);
        hosts = List.copyOf(hosts);
    }
}
