package io.camelcce.examples.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where the demo listens: on this machine only. */
final class Ports {

    static final String LOOPBACK = "127.0.0.1";

    private Ports() {}

    /**
     * The port, or any free one if it is 0. Asked beforehand, because an HTTP server that gets no port only logs it.
     *
     * @throws PortTaken if somebody listens there
     */
    static int free(int port) throws PortTaken {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException taken) {
            throw new PortTaken(port, taken);
        }
    }
}
