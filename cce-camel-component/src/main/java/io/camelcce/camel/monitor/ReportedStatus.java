package io.camelcce.camel.monitor;

/** How it stands with an authorization. */
public enum ReportedStatus {

    /** Nobody has authorized yet. */
    PENDING("pending"),

    /** Nothing is in the way of calls. */
    AUTHORIZED("authorized"),

    /** The last refresh failed, and the token that there is still serves. */
    DEGRADED("degraded"),

    /** There is no token that serves, and the authorization server gave none when it was asked last. */
    WITHOUT_TOKEN("withoutToken"),

    /** It was authorized, and is not any more. */
    REAUTHORIZATION_REQUIRED("reauthorizationRequired");

    private final String word;

    ReportedStatus(String word) {
        this.word = word;
    }

    /** As it is shown. */
    public String word() {
        return word;
    }
}
