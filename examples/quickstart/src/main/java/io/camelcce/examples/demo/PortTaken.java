package io.camelcce.examples.demo;

/** A port that the demo cannot have. */
final class PortTaken extends Exception {

    PortTaken(int port, Throwable cause) {
        super(
                "cannot listen on port %d of %s (%s): choose another one with --port"
                        .formatted(port, Ports.LOOPBACK, cause.getMessage()),
                cause);
    }
}
