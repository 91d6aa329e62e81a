package io.camelcce.authorization;

/** Whether an integration can be used. */
public enum IntegrationStatus {
    /** None of its authorizations is authorized. */
    PENDING_AUTHORIZATION("Pending Authorization"),

    /** At least one is. */
    AUTHORIZED("Authorized");

    private static final int AT_ONCE = 100;

    private final String words;

    IntegrationStatus(String words) {
        this.words = words;
    }

    /** The status of an integration, whose authorizations are read until one is found that is authorized. */
    public static IntegrationStatus in(AuthorizationStore store, IntegrationName integration) {
        if (store.readDefault(integration)
                .filter(NodeAuthorization::isAuthorized)
                .isPresent()) {
            return AUTHORIZED;
        }
        AuthorizationPage page;
        int read = 0;
        do {
            page = store.page(integration, read, AT_ONCE);
            if (page.some().stream().anyMatch(NodeAuthorization::isAuthorized)) {
                return AUTHORIZED;
            }
            read += page.some().size();
        } while (!page.some().isEmpty() && read < page.total());
        return PENDING_AUTHORIZATION;
    }

    /** For people. */
    @Override
    public String toString() {
        return words;
    }
}
