package io.camelcce.auth.server;

import io.camelcce.auth.server.Discovered.Missing;
import io.camelcce.authorization.Granting.Failed;
import io.camelcce.authorization.ServerUrl;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;

/** Asks an issuer for its metadata: where RFC 8414 has them, then where OpenID Connect Discovery does. */
record MetadataRequest(ServerUrl issuer, TokenTransport transport, InstantSource clock) {

    Discovered send() {
        Discovered first = at(inserted());
        if (!(first instanceof Missing missing) || missing.silent()) {
            return first;
        }
        Discovered second = at(appended());
        return second instanceof Missing alsoMissing ? both(missing.why(), alsoMissing) : second;
    }

    /** RFC 8414, section 3.1: before the path of the issuer. */
    private URI inserted() {
        return url("/.well-known/oauth-authorization-server" + path());
    }

    /** OpenID Connect Discovery, section 4.1: behind it. */
    private URI appended() {
        return url(path() + "/.well-known/openid-configuration");
    }

    /** Not resolved: a path that begins with two slashes would lead to another host. */
    private URI url(String path) {
        return URI.create(issuer.uri().getScheme() + "://" + issuer.uri().getRawAuthority() + path);
    }

    private String path() {
        String path = issuer.uri().getRawPath();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private Discovered at(URI url) {
        String where = url.getRawAuthority() + url.getRawPath();
        try {
            TokenHttpResponse response = transport.get(url, Map.of("Accept", "application/json"));
            return new MetadataAnswer(new HttpAnswer(where, response)).of(issuer, clock);
        } catch (IOException failure) {
            return new Missing(new Unreached(where, failure).failed(), true);
        }
    }

    private static Missing both(Failed first, Missing second) {
        Failed other = second.why();
        return new Missing(
                new Failed(
                        first.text() + ". " + other.text(),
                        first.retryable() || other.retryable(),
                        first.retryAfter() == null ? other.retryAfter() : first.retryAfter()),
                second.silent());
    }
}
