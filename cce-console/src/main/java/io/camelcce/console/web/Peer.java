package io.camelcce.console.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What the server itself knows of who sent a request.
 *
 * @param user whom it authenticated; null if nobody
 * @param address of the connection; a dash if it is not known
 * @param near whether that is this machine
 */
record Peer(@Nullable String user, String address, boolean near) {

    private static final String VERTX = "CamelVertxPlatformHttpRemoteAddress";

    /** What is written as an IPv4 address, or as an IPv6 address with its zone: Java resolves neither. */
    private static final Pattern ADDRESS = Pattern.compile(
            "((25[0-5]|2[0-4][0-9]|[01]?[0-9]?[0-9])(\\.(?!$)|$)){4}" + "|(?=[^%]*:)[0-9A-Fa-f:][0-9A-Fa-f:.]*(%.*)?");

    /** Of servers on Vert.x, as those of Camel Main and Quarkus are, and of servlets; of others, nothing is known. */
    static Peer of(Message message) {
        if (message.getHeader(VERTX) != null) {
            return VertxPeer.of(message);
        }
        return message.getHeader(ServletPeer.REQUEST) != null ? ServletPeer.of(message) : between(null, null, null);
    }

    /**
     * A connection between two addresses. Both have to be of this machine: where somebody is from may be what a proxy
     * says, where they came to is not.
     */
    static Peer between(@Nullable String user, @Nullable String remote, @Nullable String local) {
        return new Peer(
                isNobody(user) ? null : user,
                Objects.requireNonNullElse(remote, "-"),
                isLoopback(bare(remote)) && isLoopback(bare(local)));
    }

    /** Quarkus has a user for those, too, whom it did not authenticate; some have a token, and no name. */
    private static boolean isNobody(@Nullable String user) {
        return user == null || user.isBlank();
    }

    /** Some servlet containers have IPv6 addresses in brackets. */
    private static @Nullable String bare(@Nullable String address) {
        return address != null && address.startsWith("[") && address.endsWith("]")
                ? address.substring(1, address.length() - 1)
                : address;
    }

    /** Names are none: looking one up would ask other machines, for whoever sent it. */
    private static boolean isLoopback(@Nullable String address) {
        if (address == null || !ADDRESS.matcher(address).matches()) {
            return false;
        }
        try {
            return InetAddress.getByName(address.split("%", 2)[0]).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
