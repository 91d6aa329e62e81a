package io.camelcce.console.page;

/**
 * On the way to an authorization server.
 *
 * @param host where to, for people
 * @param uri where to: belongs into this browser and nowhere else
 * @param expires when it is too late to come back
 */
public record LeavingModel(String host, String uri, Moment expires) {

    /** Without the URI: it has the state of the sign-in. */
    @Override
    public String toString() {
        return "LeavingModel[" + host + "]";
    }
}
