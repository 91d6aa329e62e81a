package io.camelcce.wiremock;

/** What a client of the token endpoint shows to be known. */
record ClientCredentials(String id, String secret) {

    @Override
    public String toString() {
        return "ClientCredentials[id=" + id + "]";
    }
}
