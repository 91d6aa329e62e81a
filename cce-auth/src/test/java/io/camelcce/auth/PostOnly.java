package io.camelcce.auth;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/** A transport of which only the posts matter. */
@FunctionalInterface
interface PostOnly extends TokenTransport {

    /** As a transport, for a lambda. */
    static TokenTransport of(PostOnly posts) {
        return posts;
    }

    @Override
    default TokenHttpResponse get(URI url, Map<String, String> headers) throws IOException {
        throw new IOException("nothing to get");
    }
}
