package io.camelcce.http;

/**
 * What a client sends on a new connection, as the network counts it.
 *
 * @param before of the first request: to a proxy, and in the handshake
 * @param request with all that TLS adds to it
 */
record RequestBytes(long before, long request) {

    /** Told by what a connection has carried after one request, and after a second that was the same. */
    static RequestBytes of(long first, long both) {
        long request = both - first;
        return new RequestBytes(first - request, request);
    }
}
