package io.camelcce.wiremock.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** A server whose ends of the connections are in the hands of the test. */
final class ListeningServer implements AutoCloseable {

    private final ServerSocket listener;
    private final List<Peer> peers = new ArrayList<>();

    ListeningServer() {
        try {
            listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    String authority() {
        return "127.0.0.1:" + listener.getLocalPort();
    }

    /** The server's end of the next connection. */
    Peer accept() {
        try {
            Peer peer = new Peer(listener.accept());
            peers.add(peer);
            return peer;
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** A client's end of a connection to that proxy. */
    Peer connect(FaultyProxy proxy) {
        try {
            Peer peer = new Peer(new Socket(InetAddress.getLoopbackAddress(), proxy.port()));
            peers.add(peer);
            return peer;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    @Override
    public void close() {
        peers.forEach(Peer::close);
        try {
            listener.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }
}
