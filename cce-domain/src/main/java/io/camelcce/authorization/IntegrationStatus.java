package io.camelcce.authorization;

/**
 * Whether an integration can be used. What counts are its default authorization and those that running routes use; of
 * several statuses the one that asks for more applies, which is the later one here.
 */
public enum IntegrationStatus {
    /** None of its authorizations is authorized, and none of those that count was before. */
    PENDING_AUTHORIZATION("Pending Authorization"),

    /** At least one is authorized, and nothing is wrong with those that count. */
    AUTHORIZED("Authorized"),

    /** The authorization server gave no token when it was last asked for one that counts: an old one serves, or none. */
    DEGRADED("Degraded"),

    /** One that counts was authorized, and a person has to do it again. */
    REAUTHORIZATION_REQUIRED("Re-authorization required"),

    /** The store cannot read what it keeps of it. */
    NOT_KNOWN("Not known");

    private final String words;

    IntegrationStatus(String words) {
        this.words = words;
    }

    /** For people. */
    @Override
    public String toString() {
        return words;
    }
}
