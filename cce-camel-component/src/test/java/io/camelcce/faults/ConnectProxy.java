package io.camelcce.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A proxy on loopback that opens ways to servers, and keeps all that it could read of what passes. */
public final class ConnectProxy implements AutoCloseable {

    private static final Pattern CONNECT = Pattern.compile("CONNECT ([^: ]+):(\\d+) HTTP/1.1\r\n");

    private final ScriptedServer server;
    private final ByteArrayOutputStream passed = new ByteArrayOutputStream();
    private final @Nullable String credentials;

    private ConnectProxy(@Nullable ServerSocket socket, @Nullable String credentials) {
        this.credentials = credentials;
        this.server = socket == null ? ScriptedServer.playing(this::open) : ScriptedServer.playing(this::open, socket);
    }

    /** A proxy that opens a way for everybody. */
    public static ConnectProxy forEverybody() {
        return new ConnectProxy(null, null);
    }

    /** A proxy that opens a way for everybody, on a socket of another kind. */
    public static ConnectProxy forEverybody(ServerSocket socket) {
        return new ConnectProxy(socket, null);
    }

    /** A proxy that opens a way for those who show a user and a password. */
    public static ConnectProxy asking(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new ConnectProxy(null, Base64.getEncoder().encodeToString(both));
    }

    private void open(Conversation client) throws IOException {
        String request = client.hear();
        while (credentials != null && !request.contains("\r\nProxy-Authorization: Basic " + credentials + "\r\n")) {
            client.say(
                    "HTTP/1.1 407 Proxy Authentication Required",
                    "Proxy-Authenticate: Basic realm=\"way\"",
                    "Content-Length: 0",
                    "",
                    "");
            request = client.hear();
        }
        Matcher target = CONNECT.matcher(request);
        if (!target.lookingAt()) {
            client.say("HTTP/1.1 400 Bad Request", "Content-Length: 0", "", "");
            return;
        }
        Socket way = new Socket(target.group(1), Integer.parseInt(target.group(2)));
        client.say("HTTP/1.1 200 Connection established", "", "");
        client.passOn(way, passed);
    }

    public int port() {
        return server.port();
    }

    public String authority() {
        return server.authority();
    }

    /** The requests to the proxy itself. */
    public List<String> requests() {
        return server.requests();
    }

    /** What clients sent through it, as far as it can be read. */
    public String passed() {
        return passed.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        server.close();
    }
}
